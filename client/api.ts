/** The only place that talks HTTP: a typed `fetch` over the table of routes, of which the browser needs only the type. */
import {
  selectionParams,
  type Answer,
  type Body,
  type Params,
  type Problem,
  type QueryInput,
  type RouteKey,
  type Routes,
  type Selection,
} from '#graph-data'

/** Why a call failed: the server's problem (RFC 9457), or one of status 0 when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options)
    this.problem = problem
  }

  /** Whether nobody answered in time: asking again at once would make people wait as long again. */
  get isLate(): boolean {
    return this.problem.status === LATE
  }

  /** Whether the same call may succeed later: no answer, or the server's own fault. */
  get isPassing(): boolean {
    return this.problem.status === 0 || this.problem.status >= 500
  }
}

/** Gives a route's answer. Throws `ApiError`. */
export type Ask = <K extends RouteKey>(
  route: K,
  params: Params<K>,
  query: QueryInput<K>,
  signal?: AbortSignal | null,
) => Promise<Answer<K>>

/** Asks the server. Throws like `Ask`; an aborted call throws what `signal` says. */
export async function call<K extends RouteKey>(
  route: K,
  params: Params<K>,
  query: QueryInput<K>,
  signal: AbortSignal | null = null,
): Promise<Answer<K>> {
  const [method, path] = route.split(' ') as [string, string]
  const headers = { accept: 'application/json' }
  return bodyOf<Answer<K>>(
    await inTime(signal, (signal) => reach(urlOf(path, params, query), { method, signal, headers })),
  )
}

/** A selection as a route's query takes it. */
export function selectionQuery(selection: Selection): QueryInput<'GET /api/datasets/:d/subgraph'> {
  return Object.fromEntries(selectionParams(selection))
}

/** Routes that take JSON, and of these the ones that answer with a file. */
type PostKey = { [K in RouteKey]: Routes[K] extends { body: object } ? K : never }[RouteKey]
type PostedFileKey = { [K in PostKey]: Routes[K] extends { file: true } ? K : never }[PostKey]
type Posted<T> = T extends object ? { readonly [P in keyof T]: Posted<T[P]> } : T

/** Asks with what is too long for an address; else like `call`. */
export async function post<K extends PostKey>(
  route: K,
  params: Params<K>,
  body: Posted<Body<K>>,
  signal: AbortSignal | null = null,
): Promise<Answer<K>> {
  return bodyOf<Answer<K>>(await inTime(signal, (signal) => send(route, params, body, signal)))
}

/** Is told how many bytes are there, as they come. */
type Progress = (received: number) => void

/** Asks for a file. Throws like `call`, and when the file breaks off. */
export async function fetchFile<K extends PostedFileKey>(
  route: K,
  params: Params<K>,
  body: Posted<Body<K>>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: Progress },
): Promise<Blob> {
  const response = await send(route, params, body, signal)
  const chunks = response.body?.pipeThrough(counting(onProgress)) ?? null
  try {
    return await new Response(chunks, { headers: { 'content-type': typeOf(response) } }).blob()
  } catch (cause) {
    signal.throwIfAborted()
    throw new ApiError({ ...NO_ANSWER, title: 'The file broke off' }, { cause })
  }
}

function send(route: PostKey, params: Params<PostKey>, body: unknown, signal: AbortSignal | null): Promise<Response> {
  const [method, path] = route.split(' ') as [string, string]
  const headers = { accept: '*/*', 'content-type': 'application/json' }
  return reach(urlOf(path, params, {}), { method, signal, headers, body: JSON.stringify(body) })
}

function counting(onProgress: Progress): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let received = 0
  return new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength
      onProgress(received)
      controller.enqueue(chunk)
    },
  })
}

function typeOf(response: Response): string {
  return response.headers.get('content-type') ?? 'application/octet-stream'
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

/** Milliseconds within which an answer must begin; how long the rest takes depends on the line. */
const PATIENCE = 20_000
/** As gateways say it (RFC 9110). */
const LATE = 504

/** An answer that begins in time; else throws, as for no answer. Files are made for longer. */
async function inTime(signal: AbortSignal | null, ask: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(new ApiError({ ...NO_ANSWER, ...TOO_LATE })), PATIENCE)
  try {
    return await ask(signal ? AbortSignal.any([signal, clock.signal]) : clock.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** An answer that is no problem. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    init.signal?.throwIfAborted()
    throw new ApiError({ ...NO_ANSWER }, { cause })
  })
  if (!response.ok) throw new ApiError(await problemOf(response))
  return response
}

/** What is told where nothing answers. */
export const NO_ANSWER: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 0,
  detail: 'The server does not answer. It may have stopped, or this machine is offline.',
}

const TOO_LATE = {
  title: 'No answer in time',
  status: LATE,
  detail: `The server has not answered for ${PATIENCE / 1000} seconds. It may be busy, or the connection broken.`,
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
