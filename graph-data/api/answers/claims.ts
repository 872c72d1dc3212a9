import { byId } from '../../by-id.ts'
import { traceOf } from '../../evidence/trace.ts'
import { claimPage } from '../../selection/selected-claims.ts'
import { NotFound, type Answering } from './answer.ts'
import { namesIn } from './cards.ts'

export const claims: Answering<'GET /api/datasets/:d/claims'> = async ({
  store,
  query: { after, per, ...selection },
}) => {
  const page = { limit: per, ...(after !== undefined && { after }) }
  const { items, next } = await claimPage(store, selection, page)
  return { claims: [...items], ...(await namesIn(store, items)), ...(next !== undefined && { next }) }
}

export const claim: Answering<'GET /api/datasets/:d/claims/:id'> = async ({ store, params: { d, id } }) => {
  const [found] = await store.claims([id])
  if (!found) throw new NotFound(d, 'claim', id)
  return { claim: found, ...(await namesIn(store, [found])) }
}

export const trace: Answering<'GET /api/datasets/:d/claims/:id/trace'> = async ({ store, params: { d, id } }) => {
  const [[found], sources, { origins }] = await Promise.all([store.claims([id]), store.sources(), store.summary()])
  if (!found) throw new NotFound(d, 'claim', id)
  const bySource = byId(sources)
  return { trace: traceOf(found, bySource, byId(origins)) }
}
