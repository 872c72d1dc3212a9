/** Answers of a real server over a small world, for tests of what shows them. */
import type { DatasetAnswer } from '#client/answers.ts'
import { call } from '#client/api.ts'
import { lexiconOf, type Lexicon } from '#client/lexicon.ts'
import type { Answer, Params, QueryInput, RouteKey } from '#graph-data'
import { createApp } from '#server/app.ts'
import type { Catalog } from '#server/catalog.ts'
import { mill, type World } from '#tests/builders.ts'

/** What the client would call `fetch` on: the server itself, in this process. */
export function fetchFrom(catalog: Partial<Catalog>): typeof fetch {
  const app = createApp({ catalog: { stores: new Map(), broken: [], notices: [], ...catalog } })
  return async (input, init) => app.fetch(new Request(new URL(String(input), 'http://localhost'), init))
}

export function catalogOf({ dataset, store }: World = mill()): Pick<Catalog, 'stores'> {
  return { stores: new Map([[dataset.card.id, store]]) }
}

/** Asks the server for one answer. */
export async function answerOf<K extends RouteKey>(
  route: K,
  params: Params<K>,
  query: QueryInput<K>,
  world: World = mill(),
): Promise<Answer<K>> {
  const before = globalThis.fetch
  globalThis.fetch = fetchFrom(catalogOf(world))
  try {
    return await call(route, params, query)
  } finally {
    globalThis.fetch = before
  }
}

/** The mill's words. */
export async function millLexicon(changes: Partial<DatasetAnswer> = {}): Promise<Lexicon> {
  return lexiconOf({ ...(await answerOf('GET /api/datasets/:d', { d: 'mill' }, {})), ...changes })
}
