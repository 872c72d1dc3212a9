import type { ClaimRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import type { Answer } from '../routes.ts'
import { NotFound, type Answering } from './answer.ts'
import { sourceCards } from './cards.ts'

/** Claims whose passages one source's answer holds at most; the rest follows page by page. */
const MOST_CLAIMS_OF_SOURCE = 5_000

type CitedPassage = Answer<'GET /api/datasets/:d/sources/:id'>['passages'][number]

export const sources: Answering<'GET /api/datasets/:d/sources'> = async ({ store }) => {
  const [{ origins }, cards] = await Promise.all([store.summary(), sourceCards(store)])
  return { sources: cards, origins: origins.map(({ id, label, sources: ids }) => ({ id, label, sources: [...ids] })) }
}

export const source: Answering<'GET /api/datasets/:d/sources/:id'> = async ({
  store,
  params: { d, id },
  query: { after },
}) => {
  const page = { limit: MOST_CLAIMS_OF_SOURCE, ...(after !== undefined && { after }) }
  const [all, { items, next }, text] = await Promise.all([store.sources(), store.citing(id, page), store.text(id)])
  const found = all.find((one) => one.id === id)
  if (!found) throw new NotFound(d, 'source', id)
  return {
    source: found,
    text,
    passages: passagesIn(id, items),
    claims: items.map(({ id: claim, sentence, hedge }) => ({ id: claim, sentence, hedge })),
    ...(next !== undefined && { next }),
  }
}

function passagesIn(source: Id, claims: readonly ClaimRecord[]): CitedPassage[] {
  const all = claims.flatMap(({ id: claim, passages }) =>
    passages.map((passage, index) => ({ claim, index, ...passage })),
  )
  return all.filter((passage) => passage.source === source).toSorted((a, b) => startOf(a) - startOf(b))
}

/** Passages without a place come last. */
function startOf({ place }: CitedPassage): number {
  return place?.start ?? Number.MAX_SAFE_INTEGER
}
