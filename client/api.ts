/** The only place that talks HTTP: a typed `fetch` over the table of routes, of which the browser needs only the type. */
import type { Answer, Params, Problem, QueryInput, RouteKey } from '#graph-data'

/** Why a call failed: the server's problem (RFC 9457), or one of status 0 when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options)
    this.problem = problem
  }

  /** Whether the same call may succeed later: no answer, or the server's own fault. */
  get isPassing(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500
  }
}

/** Asks the server. Throws `ApiError`; an aborted call throws what `signal` says. */
export async function call<K extends RouteKey>(
  route: K,
  params: Params<K>,
  query: QueryInput<K>,
  signal: AbortSignal | null = null,
): Promise<Answer<K>> {
  const [method, path] = route.split(' ') as [string, string]
  const response = await reach(urlOf(path, params, query), { method, signal, headers: { accept: 'application/json' } })
  if (!response.ok) throw new ApiError(await problemOf(response))
  return bodyOf<Answer<K>>(response)
}

/** `/api/datasets/:d` with its parameters filled in; query parameters without a value are left out. */
export function urlOf(
  path: string,
  params: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length ? `${filled}?${new URLSearchParams(given)}` : filled
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (cause) {
    init.signal?.throwIfAborted()
    throw new ApiError({ ...NO_ANSWER }, { cause })
  }
}

const NO_ANSWER: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  detail: 'The server does not answer. It may have stopped, or this machine is offline.',
}

/** The body as JSON: the server is the same release, so the table's type is trusted here, once. */
async function bodyOf<T>(response: Response): Promise<T> {
  try {
    return await response.json()
  } catch (cause) {
    throw new ApiError(
      { type: 'about:blank', title: 'Unreadable answer', status: 502, detail: 'The answer is not JSON.' },
      { cause },
    )
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback: Problem = { type: 'about:blank', title: response.statusText || 'Error', status: response.status }
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  if (!isProblem) return fallback
  return response.json().then(
    (body: unknown) => (typeof body === 'object' ? { ...fallback, ...body } : fallback),
    () => fallback,
  )
}
