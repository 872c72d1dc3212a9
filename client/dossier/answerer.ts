/** Answers the page from a store in the page: what a server does elsewhere. */
import {
  answers,
  listed,
  NotFound,
  queryFrom,
  type Answer,
  type AskedKey,
  type Contents,
  type RouteKey,
  type Store,
} from '#graph-data'
import { ApiError, type Ask } from '../api.ts'

type Spots = Contents['map']
type Subgraph = Answer<'GET /api/datasets/:d/subgraph'>

/**
 * Answers for the one dataset in `store`. Rejects with `ApiError` like a server that refuses. A subgraph that is too large to be
 * laid out for its answer gets its places from `spots`, if all of it stands there.
 */
export function answererOf(store: Store, spots: Spots = new Map()): Ask {
  return async <K extends RouteKey>(route: K, params: object, query: object) => {
    // Each answer is the one of its route, as the table of answers says; TypeScript cannot follow it for a key that it does not know.
    const answer: unknown = await answerOf(store, route, params, query).catch(refused)
    return (route === 'GET /api/datasets/:d/subgraph' ? withPlaces(answer as Subgraph, spots) : answer) as Answer<K>
  }
}

async function answerOf(store: Store, route: RouteKey, params: object, query: object): Promise<unknown> {
  if (route === 'GET /api/datasets') return { datasets: [await listed(store)], broken: [], notices: [] }
  if (!isAsked(route)) throw refusal(404, 'Not Found', 'A dossier has no server that could do this.')
  const { card } = await store.summary()
  if ('d' in params && params.d !== card.id)
    throw refusal(404, 'Not Found', `This dossier is about “${card.title}” and holds no dataset “${String(params.d)}”.`)
  const answer = answers[route] as (asked: object) => Promise<unknown>
  return answer({ store, params, query: queryFrom(route, query) })
}

function withPlaces(subgraph: Subgraph, spots: Spots): Subgraph {
  if (subgraph.map) return subgraph
  const map: NonNullable<Subgraph['map']> = {}
  for (const { id } of subgraph.entities) {
    const spot = spots.get(id)
    if (!spot) return subgraph
    map[id] = [spot.x, spot.y]
  }
  return { ...subgraph, map }
}

function isAsked(route: RouteKey): route is AskedKey {
  return Object.hasOwn(answers, route)
}

function refused(error: unknown): never {
  if (error instanceof NotFound) throw refusal(404, 'Not Found', error.message)
  if (error instanceof RangeError) throw refusal(400, 'Bad Request', error.message)
  throw error
}

function refusal(status: number, title: string, detail: string): ApiError {
  return new ApiError({ type: 'about:blank', title, status, detail })
}
