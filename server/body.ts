/** An answer that is ready to be sent: its bytes, packed once in each encoding that somebody asked for. */
import { encodingFor, packed, type Effort, type Encoding } from './encoding.ts'
import { SECURITY } from './headers.ts'
import { LEAST_PACKED } from './limits.ts'

/** Everything that an answer consists of, so that sending it takes no more work. */
export interface Ready {
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly init: { readonly status: number; readonly headers: Readonly<Record<string, string>> }
}

interface Kind {
  /** The media type. */
  readonly type: string
  /** A weak entity tag, with its quotes: all encodings share it. */
  readonly etag: string
  /** `Cache-Control` */
  readonly caching: string
  readonly effort: Effort
}

/** Of a request, what decides the form of its answer. */
export interface Conditions {
  /** The header `If-None-Match`. */
  readonly ifNoneMatch: string | undefined
  /** The header `Accept-Encoding`. */
  readonly acceptEncoding: string | undefined
}

export function conditionsOf({ headers }: Pick<Request, 'headers'>): Conditions {
  return {
    ifNoneMatch: headers.get('if-none-match') ?? undefined,
    acceptEncoding: headers.get('accept-encoding') ?? undefined,
  }
}

export class Body {
  readonly etag: string
  private readonly kind: Kind
  private readonly bytes: Uint8Array<ArrayBuffer>
  private readonly plain: Ready
  private readonly unchanged: Ready
  private readonly packed = new Map<Encoding, Ready>()
  private readonly isWorthPacking: boolean

  constructor(bytes: Uint8Array<ArrayBuffer>, kind: Kind) {
    this.etag = kind.etag
    this.kind = kind
    this.bytes = bytes
    this.plain = readyOf(bytes, kind, null)
    this.unchanged = unchanged(kind)
    this.isWorthPacking = bytes.length > LEAST_PACKED && isText(kind.type)
  }

  /** How much memory it takes, in bytes. */
  get size(): number {
    return [this.plain, ...this.packed.values()].reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0)
  }

  /** The answer, unless it must be packed first. */
  ready({ ifNoneMatch, acceptEncoding }: Conditions): Ready | undefined {
    if (isSame(ifNoneMatch, this.etag)) return this.unchanged
    const encoding = this.isWorthPacking ? encodingFor(acceptEncoding) : null
    return encoding ? this.packed.get(encoding) : this.plain
  }

  /** The answer, packed where the client likes it. */
  async prepare(conditions: Conditions): Promise<Ready> {
    return this.ready(conditions) ?? (await this.pack(encodingFor(conditions.acceptEncoding)))
  }

  private async pack(encoding: Encoding | null): Promise<Ready> {
    if (!encoding) return this.plain
    const made = readyOf(await packed(this.bytes, encoding, this.kind.effort), this.kind, encoding)
    this.packed.set(encoding, made)
    return made
  }
}

export function responseOf({ bytes, init }: Ready): Response {
  return new Response(bytes, init)
}

/** The answer to somebody who has the current state already. The headers of the first answer go on to hold, so few are sent. */
export function unchanged({ etag, caching }: Pick<Kind, 'etag' | 'caching'>): Ready {
  return { bytes: null, init: { status: 304, headers: { etag, 'cache-control': caching, vary: 'accept-encoding' } } }
}

/** Whether an `If-None-Match` header names this state; weak and strong tags are the same here (RFC 9110, 8.8.3.2). */
export function isSame(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === opaque)
}

function readyOf(bytes: Uint8Array<ArrayBuffer>, { type, etag, caching }: Kind, encoding: Encoding | null): Ready {
  const headers = {
    'content-type': type,
    'content-length': String(bytes.length),
    etag,
    'cache-control': caching,
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
    ...SECURITY,
  }
  return { bytes, init: { status: 200, headers } }
}

function isText(type: string): boolean {
  return /^text\/|json|javascript|svg|xml/.test(type)
}
