import { endsOf } from '../../ends.ts'
import type { Answering } from './answer.ts'
import { claimCard, entityCard } from './cards.ts'
import { figuresIn } from './figure-list.ts'

export const figures: Answering<'GET /api/datasets/:d/figures'> = async ({ store }) => {
  const [{ figures: found, claims, cut }, checks] = await Promise.all([figuresIn(store), store.figures()])
  const own = new Set(found.map(({ id }) => id))
  const others = await store.entities(claims.flatMap(endsOf).filter((id) => !own.has(id)))
  return {
    figures: found.map(entityCard),
    checks: [...checks],
    claims: claims.map(claimCard),
    entities: others.map(entityCard),
    cut,
  }
}
