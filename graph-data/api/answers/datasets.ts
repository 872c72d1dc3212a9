import type { Facets, Store } from '../../stores/store.ts'
import type { Answer } from '../routes.ts'
import type { Answering } from './answer.ts'
import { sourceCards } from './cards.ts'

export const dataset: Answering<'GET /api/datasets/:d'> = async ({ store }) => {
  const { card, counts, facets, vocabulary, origins } = await store.summary()
  return {
    card,
    counts,
    facets,
    vocabulary,
    revision: store.revision,
    origins: origins.map(({ id, label, sources }) => ({ id, label, sources: [...sources] })),
    sources: await sourceCards(store),
    labels: await labelsIn(store, facets),
  }
}

/** A dataset as the listing of all datasets shows it. */
export async function listed(store: Store): Promise<Answer<'GET /api/datasets'>['datasets'][number]> {
  const { card, counts } = await store.summary()
  return { card, counts }
}

/** What to call the entities whose ids are values of a facet. */
async function labelsIn(store: Store, { position, said_by: speakers }: Facets): Promise<Record<string, string>> {
  const named = await store.entities([...Object.keys(position), ...Object.keys(speakers)])
  return Object.fromEntries(named.map(({ id, label }) => [id, label]))
}
