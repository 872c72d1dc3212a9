import { originsBySource } from '../../evidence/origins.ts'
import { whatIf } from '../../evidence/whatif.ts'
import { givenMap } from '../../map/places.ts'
import { sceneOf } from '../../map/scene.ts'
import type { Id } from '../../schema.ts'
import { disbelievedBy } from '../../selection/believed.ts'
import type { Selection } from '../../selection/selection.ts'
import { subgraph } from '../../selection/subgraph.ts'
import type { Store } from '../../stores/store.ts'
import type { Answering } from './answer.ts'
import { claimCard, entityCard } from './cards.ts'

export const selectedSubgraph: Answering<'GET /api/datasets/:d/subgraph'> = ({ store, query }) => drawn(store, query)

export const postedSubgraph: Answering<'POST /api/datasets/:d/subgraph'> = ({ store, body }) => drawn(store, body)

async function drawn(store: Store, selection: Selection) {
  const [{ entities, claims, cut }, { vocabulary }, missing, fallen] = await Promise.all([
    subgraph(store, selection),
    store.summary(),
    missingIn(store, selection),
    fallenIn(store, selection),
  ])
  const cards = { entities: entities.map(entityCard), claims: claims.map(claimCard) }
  const map = givenMap(sceneOf(cards, vocabulary))
  return { revision: store.revision, ...cards, cut, missing, ...(fallen && { whatIf: fallen }), ...(map && { map }) }
}

/** What not believing some sources or origins does to the claims that the selection has otherwise; null when it believes all. */
async function fallenIn(store: Store, { withoutSource, withoutOrigin, ...believing }: Selection) {
  const without = disbelievedBy({ withoutSource, withoutOrigin })
  if (!without) return null
  const [{ claims }, { origins }] = await Promise.all([subgraph(store, believing), store.summary()])
  const { vanishing, single } = whatIf(claims, originsBySource(origins), without)
  return { vanishing: [...vanishing], single: [...single] }
}

/** What the selection begins with or asks for, and the dataset lacks. */
export async function missingIn(store: Store, selection: Selection): Promise<Id[]> {
  const { claims = [], source = [], withoutSource = [], type = [], relation = [] } = selection
  const entities = entitiesNamed(selection)
  const [foundEntities, foundClaims, sources, { vocabulary, origins }] = await Promise.all([
    store.entities(entities),
    store.claims(claims),
    store.sources(),
    store.summary(),
  ])
  const missing = [
    ...absent(entities, foundEntities),
    ...absent(claims, foundClaims),
    ...absent([...source, ...withoutSource], sources),
    ...absent([...(selection.origin ?? []), ...(selection.withoutOrigin ?? [])], origins),
    ...absent(type, vocabulary.types),
    ...absent(relation, vocabulary.relations),
  ]
  return [...new Set(missing)]
}

function entitiesNamed({
  entities = [],
  around = [],
  from,
  to,
  position = [],
  said_by: speakers = [],
}: Selection): Id[] {
  return [...entities, ...around, from, to, ...position, ...speakers].filter((id) => id !== undefined)
}

function absent(ids: readonly Id[], found: readonly { readonly id: Id }[]): Id[] {
  const known = new Set(found.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
