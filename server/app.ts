/** The whole server, without a port. */
import { Hono } from 'hono'
import { NotFound, StrangeCursor, Unprintable } from '#graph-data'
import { Assets } from './assets.ts'
import { Bodies } from './bodies.ts'
import { conditionsOf, responseOf, type Conditions, type Ready } from './body.ts'
import { VERSION } from './build.ts'
import type { Catalog } from './catalog.ts'
import { mountDocs } from './docs/index.ts'
import type { Bindings } from './download.ts'
import type { Serving } from './handler.ts'
import { isLoopbackName } from './host.ts'
import { LIMITS } from './limits.ts'
import { lineKeeper, requestLine, type Log } from './log.ts'
import { mount } from './mount.ts'
import { preloads } from './preload.ts'
import { fault, HttpProblem } from './problem.ts'
import { badRequest, hostOf, targetOf } from './request.ts'

interface Options {
  readonly catalog: Catalog
  /** Files of the page; none: only the API. */
  readonly assets?: Assets
  /** The page that dossiers are printed on; none: nobody gets one. */
  readonly dossierPage?: string | null
  readonly log?: Log
  /** Milliseconds since some moment. */
  readonly clock?: () => number
  /** True when this machine alone can reach the server: then it answers to no other name. */
  readonly isLocal?: boolean
}

/** As much of a request as an answer that is at hand depends on. */
export interface Glimpse extends Conditions {
  readonly method: string
  /** Path and query. */
  readonly target: string
  readonly host: string
}

export interface App {
  /** The answer, if it is at hand: before anything is routed, checked or awaited. Most requests end here. */
  readonly ready: (glimpse: Glimpse) => Ready | undefined
  /** Answers any request; never rejects. `env`: Node’s own request and answer, where there are any. */
  readonly fetch: (request: Request, env?: Bindings) => Promise<Response>
}

/** Puts a server together. */
export function createApp({
  catalog,
  assets = new Assets(),
  dossierPage = null,
  log = () => {},
  clock = () => performance.now(),
  isLocal = true,
}: Options): App {
  const started = clock()
  const bodies = new Bodies()
  const uptime = () => Math.round((clock() - started) / 1000)
  const router = routerOf({ catalog, version: VERSION, uptime, dossierPage }, bodies, assets, log)

  /** `took`: milliseconds; what is at hand takes none that could be told. */
  const lineOf = ({ method, target }: Glimpse, took: number, status: number, bytes: number | null): string =>
    requestLine({ method, target: target.slice(0, LIMITS.url.most), status, took, bytes })
  const readyLine = lineKeeper((glimpse: Glimpse, { bytes, init }: Ready) =>
    lineOf(glimpse, 0, init.status, bytes?.length ?? 0),
  )

  const ready = (glimpse: Glimpse): Ready | undefined => {
    const { method, target, host } = glimpse
    if (method !== 'GET' || (isLocal && !isLoopbackName(host))) return undefined
    const found = bodies.ready(target, glimpse) ?? assets.ready(target, glimpse)
    if (found) log(readyLine(glimpse, found))
    return found
  }

  const answered = async (request: Request, { host, target }: Glimpse, env: Bindings): Promise<Response> =>
    refusalOf(target, host, isLocal)?.respond() ?? router.fetch(request, env)

  return {
    ready,
    async fetch(request, env = {}) {
      const since = clock()
      const glimpse = glimpseOf(request)
      const found = ready(glimpse)
      if (found) return responseOf(found)
      const response = await answered(request, glimpse, env)
      log(lineOf(glimpse, clock() - since, response.status, lengthOf(response)))
      return response
    },
  }
}

function glimpseOf(request: Request): Glimpse {
  return { method: request.method, target: targetOf(request), host: hostOf(request), ...conditionsOf(request) }
}

function refusalOf(target: string, host: string, isLocal: boolean): HttpProblem | null {
  if (isLocal && !isLoopbackName(host)) {
    return new HttpProblem(421, 'This server answers only to names of this machine, like localhost.')
  }
  if (target.length <= LIMITS.url.most) return null
  return new HttpProblem(414, `The address has more than ${LIMITS.url.most} characters: post a long selection as JSON.`)
}

function routerOf(serving: Serving, bodies: Bodies, assets: Assets, log: Log): Hono {
  const router = new Hono()
  mount(router, serving, bodies)
  mountDocs(router)
  router.notFound(({ req }) => assets.answer(req.raw, (target) => preloads(target, serving.catalog)))
  router.onError((error, { req }) => {
    if (req.raw.signal.aborted) return new Response(null, { status: LEFT })
    if (error instanceof HttpProblem) return error.respond()
    if (error instanceof StrangeCursor) return badRequest([{ parameter: 'after', detail: error.message }]).respond()
    if (error instanceof NotFound) return new HttpProblem(404, error.message).respond()
    if (error instanceof Unprintable) return new HttpProblem(error.isTooLarge ? 422 : 503, error.message).respond()
    log(`a fault of ours: ${error.stack ?? error.message}`)
    return fault().respond()
  })
  return router
}

/** What the log says, as others’ do, of a request whose asker did not wait for the answer. */
const LEFT = 499

/** Of the body, in bytes; null where it is not known beforehand. */
function lengthOf({ headers }: Response): number | null {
  const length = headers.get('content-length')
  return length === null ? null : Number(length)
}
