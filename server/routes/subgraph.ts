import { subgraph, type Id, type Selection, type Store } from '#graph-data'
import { claimCard, entityCard } from '../cards.ts'
import type { Handler } from '../handler.ts'

export const selectedSubgraph: Handler<'GET /api/datasets/:d/subgraph'> = ({ store, query }) => drawn(store, query)

export const postedSubgraph: Handler<'POST /api/datasets/:d/subgraph'> = ({ store, body }) => drawn(store, body)

async function drawn(store: Store, selection: Selection) {
  const [{ entities, claims, cut }, missing] = await Promise.all([
    subgraph(store, selection),
    missingIn(store, selection),
  ])
  return { revision: store.revision, entities: entities.map(entityCard), claims: claims.map(claimCard), cut, missing }
}

/** What the selection begins with and the dataset lacks. */
export async function missingIn(
  store: Store,
  { entities = [], claims = [], around = [], from, to }: Selection,
): Promise<Id[]> {
  const ends = [...entities, ...around, from, to].filter((id) => id !== undefined)
  const [foundEntities, foundClaims] = await Promise.all([store.entities(ends), store.claims(claims)])
  return [...absent(ends, foundEntities), ...absent(claims, foundClaims)]
}

function absent(ids: readonly Id[], found: readonly { readonly id: Id }[]): Id[] {
  const known = new Set(found.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => !known.has(id))
}
