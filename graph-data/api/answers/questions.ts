import type { Answering } from './answer.ts'
import { namesIn } from './cards.ts'
import { debateIn } from './debate.ts'

export const questions: Answering<'GET /api/datasets/:d/questions'> = async ({ store }) => {
  const debate = await debateIn(store)
  return { questions: [...debate.questions], claims: [...debate.claims], ...(await namesIn(store, debate.claims)) }
}
