import { debateIn } from '#graph-data'
import { namesIn } from '../cards.ts'
import type { Handler } from '../handler.ts'

export const questions: Handler<'GET /api/datasets/:d/questions'> = async ({ store }) => {
  const debate = await debateIn(store)
  return { questions: [...debate.questions], claims: [...debate.claims], ...(await namesIn(store, debate.claims)) }
}
