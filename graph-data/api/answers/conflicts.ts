import { StrangeCursor } from '../../stores/store.ts'
import type { Answering } from './answer.ts'
import { namesIn } from './cards.ts'

export const conflicts: Answering<'GET /api/datasets/:d/conflicts'> = async ({
  store,
  query: { claim, after, per },
}) => {
  const known = await store.conflicts()
  const all = claim === undefined ? known : known.filter(({ claims: sides }) => sides.includes(claim))
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
  if (from === 0 && after !== undefined) throw new StrangeCursor()
  const items = all.slice(from, from + per)
  const claims = await store.claims(items.flatMap((conflict) => conflict.claims))
  const more = items.length > 0 && from + per < all.length
  return {
    conflicts: items,
    total: all.length,
    claims: [...claims],
    ...(await namesIn(store, claims)),
    ...(more && { next: items.at(-1)!.id }),
  }
}
