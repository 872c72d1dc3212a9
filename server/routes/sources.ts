import { MOST_CLAIMS_OF_SOURCE, type Answer, type ClaimRecord, type Id } from '#graph-data'
import { sourceCards } from '../cards.ts'
import type { Handler } from '../handler.ts'
import { HttpProblem } from '../problem.ts'

type CitedPassage = Answer<'GET /api/datasets/:d/sources/:id'>['passages'][number]

export const sources: Handler<'GET /api/datasets/:d/sources'> = async ({ store }) => {
  const [{ origins }, cards] = await Promise.all([store.summary(), sourceCards(store)])
  return { sources: cards, origins: origins.map(({ id, label, sources: ids }) => ({ id, label, sources: [...ids] })) }
}

export const source: Handler<'GET /api/datasets/:d/sources/:id'> = async ({
  store,
  params: { d, id },
  query: { after },
}) => {
  const page = { limit: MOST_CLAIMS_OF_SOURCE, ...(after !== undefined && { after }) }
  const [all, { items, next }, text] = await Promise.all([store.sources(), store.citing(id, page), store.text(id)])
  const found = all.find((one) => one.id === id)
  if (!found) throw new HttpProblem(404, `The dataset “${d}” has no source “${id}”.`)
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
