import { claimPage, traceOf } from '#graph-data'
import { namesIn } from '../cards.ts'
import type { Handler } from '../handler.ts'
import { HttpProblem } from '../problem.ts'

export const claims: Handler<'GET /api/datasets/:d/claims'> = async ({
  store,
  query: { after, per, ...selection },
}) => {
  const page = { limit: per, ...(after !== undefined && { after }) }
  const { items, next } = await claimPage(store, selection, page)
  return { claims: [...items], ...(await namesIn(store, items)), ...(next !== undefined && { next }) }
}

export const claim: Handler<'GET /api/datasets/:d/claims/:id'> = async ({ store, params: { d, id } }) => {
  const [found] = await store.claims([id])
  if (!found) throw new HttpProblem(404, `The dataset “${d}” has no claim “${id}”.`)
  return { claim: found, ...(await namesIn(store, [found])) }
}

export const trace: Handler<'GET /api/datasets/:d/claims/:id/trace'> = async ({ store, params: { d, id } }) => {
  const [[found], sources, { origins }] = await Promise.all([store.claims([id]), store.sources(), store.summary()])
  if (!found) throw new HttpProblem(404, `The dataset “${d}” has no claim “${id}”.`)
  const bySource = new Map(sources.map((source) => [source.id, source]))
  return { trace: traceOf(found, bySource, new Map(origins.map((origin) => [origin.id, origin]))) }
}
