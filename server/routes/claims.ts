import { claimPage } from '#graph-data'
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
