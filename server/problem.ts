/** Errors on the wire: RFC 9457 problem details, the only shape that they have. */
import { STATUS_CODES } from 'node:http'
import type { Problem } from '#graph-data'
import { SECURITY } from './headers.ts'

type Errors = NonNullable<Problem['errors']>

interface Options {
  readonly errors?: Errors
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown where a request cannot be answered; the app turns it into the answer. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly status: number
  readonly errors: Errors | undefined
  readonly headers: Readonly<Record<string, string>>

  /** `detail`: what is wrong with this request, and how to mend it. */
  constructor(status: number, detail: string, { errors, headers = {} }: Options = {}) {
    super(detail)
    this.status = status
    this.errors = errors
    this.headers = headers
  }

  /** The problem as RFC 9457 writes it. */
  get document(): Problem {
    const title = STATUS_CODES[this.status] ?? 'Error'
    return {
      type: 'about:blank',
      title,
      status: this.status,
      detail: this.message,
      ...(this.errors && { errors: this.errors }),
    }
  }

  /** Every header of the answer. */
  get allHeaders(): Record<string, string> {
    const own = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
    return { ...SECURITY, ...own, ...this.headers }
  }

  respond(): Response {
    const body = JSON.stringify(this.document)
    const headers = { ...this.allHeaders, 'content-length': String(Buffer.byteLength(body)) }
    return new Response(body, { status: this.status, headers })
  }
}

/** Says which methods an address takes. */
export function notAllowed(methods: readonly string[]): HttpProblem {
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
  return new HttpProblem(405, `This address takes ${allow}.`, { headers: { allow } })
}

/** What the world is told of a fault of ours: nothing that only we should know. */
export function fault(): HttpProblem {
  return new HttpProblem(500, 'Something went wrong on the server; its log says what.')
}
