import { givenMap } from '../../map/places.ts'
import { sceneOf } from '../../map/scene.ts'
import type { Id } from '../../schema.ts'
import type { Selection } from '../../selection/selection.ts'
import { subgraph } from '../../selection/subgraph.ts'
import type { Store } from '../../stores/store.ts'
import type { Answering } from './answer.ts'
import { claimCard, entityCard } from './cards.ts'

export const selectedSubgraph: Answering<'GET /api/datasets/:d/subgraph'> = ({ store, query }) => drawn(store, query)

export const postedSubgraph: Answering<'POST /api/datasets/:d/subgraph'> = ({ store, body }) => drawn(store, body)

async function drawn(store: Store, selection: Selection) {
  const [{ entities, claims, cut }, { vocabulary }, missing] = await Promise.all([
    subgraph(store, selection),
    store.summary(),
    missingIn(store, selection),
  ])
  const cards = { entities: entities.map(entityCard), claims: claims.map(claimCard) }
  const map = givenMap(sceneOf(cards, vocabulary))
  return { revision: store.revision, ...cards, cut, missing, ...(map && { map }) }
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
