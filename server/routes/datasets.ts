import type { Facets, Store } from '#graph-data'
import type { Broken } from '../catalog.ts'
import { sourceCards } from '../cards.ts'
import type { Handler } from '../handler.ts'
import { LIMITS } from '../limits.ts'

export const datasets: Handler<'GET /api/datasets'> = async ({ catalog }) => ({
  datasets: await Promise.all([...catalog.stores.values()].map(listed)),
  broken: catalog.broken.map(told),
  notices: [...catalog.notices],
})

export const dataset: Handler<'GET /api/datasets/:d'> = async ({ store }) => {
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

async function listed(store: Store) {
  const { card, counts } = await store.summary()
  return { card, counts }
}

function told({ id, issues }: Broken) {
  return { id, issues: issues.slice(0, LIMITS.issues.most), total: issues.length }
}

/** What to call the entities whose ids are values of a facet. */
async function labelsIn(store: Store, { position, said_by: speakers }: Facets): Promise<Record<string, string>> {
  const named = await store.entities([...Object.keys(position), ...Object.keys(speakers)])
  return Object.fromEntries(named.map(({ id, label }) => [id, label]))
}
