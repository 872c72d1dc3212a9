/** The whole server, without a port. */
import { Hono } from 'hono'
import { Assets } from './assets.ts'
import { Bodies } from './bodies.ts'
import { responseOf, type Ready } from './body.ts'
import { VERSION } from './build.ts'
import type { Catalog } from './catalog.ts'
import { mountDocs } from './docs/index.ts'
import { isLoopbackName } from './host.ts'
import { LIMITS } from './limits.ts'
import { requestLine, type Log } from './log.ts'
import { mount } from './mount.ts'
import { fault, HttpProblem } from './problem.ts'
import { hostOf, targetOf } from './request.ts'

interface Options {
  readonly catalog: Catalog
  /** Files of the page; none: only the API. */
  readonly assets?: Assets
  readonly log?: Log
  /** Milliseconds since some moment. */
  readonly clock?: () => number
  /** True when this machine alone can reach the server: then it answers to no other name. */
  readonly isLocal?: boolean
}

export interface App {
  /** Answers a request; never rejects. At once when the answer is at hand. */
  fetch(request: Request): Response | Promise<Response>
}

/** Puts a server together. */
export function createApp(options: Options): App {
  const { catalog, assets = new Assets(), log = () => {}, clock = () => performance.now(), isLocal = true } = options
  const started = clock()
  const bodies = new Bodies()
  const serving = { catalog, version: VERSION, uptime: () => Math.round((clock() - started) / 1000) }
  const router = routerOf(serving, bodies, assets, log)

  const note = (request: Request, target: string, since: number, status: number, bytes: number | null) =>
    log(requestLine({ method: request.method, target, status, bytes, took: clock() - since }))

  /** What is at hand goes out before anything is routed, checked or awaited: most requests end here. */
  const atHand = (request: Request, target: string): Ready | undefined =>
    request.method === 'GET'
      ? (bodies.ready(target, request.headers) ?? assets.ready(target, request.headers))
      : undefined

  const routed = async (request: Request, target: string, since: number): Promise<Response> => {
    const response = await router.fetch(request)
    const length = response.headers.get('content-length')
    note(request, target, since, response.status, length === null ? null : Number(length))
    return response
  }

  return {
    fetch(request) {
      const since = clock()
      const target = targetOf(request)
      const refusal = refusalOf(request, target, isLocal)
      if (refusal) {
        note(request, target.slice(0, LIMITS.url.most), since, refusal.status, null)
        return refusal.respond()
      }
      const ready = atHand(request, target)
      if (!ready) return routed(request, target, since)
      note(request, target, since, ready.init.status, ready.bytes?.length ?? 0)
      return responseOf(ready)
    },
  }
}

function refusalOf(request: Request, target: string, isLocal: boolean): HttpProblem | null {
  if (isLocal && !isLoopbackName(hostOf(request))) {
    return new HttpProblem(421, 'This server answers only to names of this machine, like localhost.')
  }
  if (target.length > LIMITS.url.most) {
    return new HttpProblem(
      414,
      `The address has more than ${LIMITS.url.most} characters: post a long selection as JSON.`,
    )
  }
  return null
}

function routerOf(serving: Parameters<typeof mount>[1], bodies: Bodies, assets: Assets, log: Log): Hono {
  const router = new Hono()
  mount(router, serving, bodies)
  mountDocs(router)
  router.notFound(({ req }) => assets.answer(req.raw))
  router.onError((error) => {
    if (error instanceof HttpProblem) return error.respond()
    log(`a fault of ours: ${error.stack ?? error.message}`)
    return fault().respond()
  })
  return router
}
