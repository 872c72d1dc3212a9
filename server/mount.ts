/** Mounts the table of routes: what comes in is checked by it, what goes out is kept ready. */
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { commandLine, routes, type Params, type RouteKey, type Store } from '#graph-data'
import { Bodies, etagOf, jsonBody, REVALIDATE } from './bodies.ts'
import { conditionsOf, isSame, responseOf, unchanged, type Conditions } from './body.ts'
import { fingerprint } from './build.ts'
import type { Broken, Catalog } from './catalog.ts'
import { fileResponse, isDownload, type Bindings, type Trail } from './download.ts'
import type { Ask, Serving } from './handler.ts'
import { LIMITS } from './limits.ts'
import { HttpProblem, notAllowed } from './problem.ts'
import { readBody, readQuery, targetOf } from './request.ts'
import { handlers } from './routes/index.ts'

/** Adds every route of the table to `app`, and for each path a 405 for other methods. */
export function mount(app: Hono, serving: Serving, bodies: Bodies): void {
  const keys = Object.keys(routes) as RouteKey[]
  for (const key of keys) {
    const [method, path] = split(key)
    app.on(method, path, limited, (c) => answer(key, c, serving, bodies))
  }
  for (const path of new Set(keys.map((key) => split(key)[1]))) {
    const methods = keys.filter((key) => split(key)[1] === path).map((key) => split(key)[0])
    app.all(path, () => notAllowed(methods).respond())
  }
}

const limited = bodyLimit({
  maxSize: LIMITS.body.most,
  onError() {
    const detail = `The body is larger than ${LIMITS.body.most / 1_000_000} MB.`
    throw new HttpProblem(413, detail, { headers: { connection: 'close' } })
  },
})

async function answer(key: RouteKey, c: Context, serving: Serving, bodies: Bodies): Promise<Response> {
  const { raw } = c.req
  const conditions = conditionsOf(raw)
  const params = readParams(key, c)
  const store = storeIn(serving.catalog, params)
  const isRead = raw.method !== 'POST'
  const json = await askFor(key, c, params, store, serving)
  if ('file' in routes[key]) {
    // Made first: what cannot be answered is not unchanged either. Its bytes are written as they are read.
    const made = await json()
    const etag = store && isRead ? etagOf(store) : undefined
    if (etag !== undefined && isSame(conditions.ifNoneMatch, etag))
      return responseOf(unchanged({ etag, caching: REVALIDATE }))
    return file(made, { ...(etag !== undefined && { etag }), trail: trailOf(c), isHead: raw.method === 'HEAD' })
  }
  if (store && isRead) return responseOf(await bodies.prepare(targetOf(raw), store, conditions, json))
  return fresh(await json(), isRead ? conditions : { ...conditions, ifNoneMatch: undefined })
}

async function file(made: unknown, options: Parameters<typeof fileResponse>[1]): Promise<Response> {
  if (isDownload(made)) return fileResponse(made, options)
  throw new Error('The table says that this route answers with a file: let its handler in routes/ give a Download.')
}

/** Sends headers after the body, where Node’s own answer is at hand. */
function trailOf({ env }: Context<{ Bindings: Bindings }>): Trail | undefined {
  const { outgoing } = env ?? {}
  return outgoing && ((trailers) => outgoing.addTrailers({ ...trailers }))
}

/** An answer that is not kept: its own content is its tag. */
async function fresh(value: unknown, conditions: Conditions): Promise<Response> {
  const body = jsonBody(value, `W/"${fingerprint([JSON.stringify(value)])}"`)
  return responseOf(await body.prepare(conditions))
}

/** The checked request, ready to be answered when the answer is not at hand. */
async function askFor<K extends RouteKey>(
  key: K,
  c: Context,
  params: Params<K>,
  store: Store | null,
  serving: Serving,
) {
  const { raw } = c.req
  const route: { query: z.ZodType; body?: z.ZodType } = routes[key]
  const query = readQuery(raw.url, route.query)
  const body = route.body ? await readBody(raw, route.body) : undefined
  // The table's own schemas have just checked each part: what TypeScript cannot see for a key that it does not know.
  const ask = {
    ...serving,
    params,
    query,
    body,
    store,
    // Made for those alone who look at it: Node’s listener spares the others the trouble.
    get signal() {
      return raw.signal
    },
  } as Ask<K>
  return () => handlers[key](ask)
}

/** What the path names. A name that no id may have is not there: 404, not 400. */
function readParams<K extends RouteKey>(key: K, c: Context): Params<K> {
  const read = routes[key].params.safeParse(c.req.param())
  if (!read.success)
    throw new HttpProblem(
      404,
      'There is nothing of this name: an id is lower-case letters and digits joined by hyphens.',
    )
  return read.data as Params<K>
}

function storeIn({ stores, broken }: Catalog, params: object): Store | null {
  if (!('d' in params)) return null
  const id = String(params.d)
  const store = stores.get(id)
  if (store) return store
  const fault = broken.find((one) => one.id === id)
  if (!fault) throw new HttpProblem(404, `There is no dataset “${id}”; /api/datasets lists them.`)
  const errors = fault.issues.slice(0, LIMITS.issues.most).map(({ file, line, column, path, message }) => ({
    file,
    line,
    column,
    detail: path ? `${path}: ${message}` : message,
  }))
  const detail = `The dataset “${id}” could not be loaded: mend its files and start the server again.${unnamed(fault)}`
  throw new HttpProblem(503, detail, { errors })
}

function unnamed({ issues }: Broken): string {
  const { most } = LIMITS.issues
  if (issues.length <= most) return ''
  return ` Here are the first ${most} of ${issues.length} things to mend; \`${commandLine('check')}\` lists all.`
}

function split(key: RouteKey): [method: string, path: string] {
  const [method = '', path = ''] = key.split(' ')
  return [method, path]
}
