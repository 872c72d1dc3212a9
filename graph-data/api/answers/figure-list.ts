/** Every figure of a dataset, with what is said of it: what plots and comparisons are drawn from. */
import type { ClaimRecord, EntityRecord } from '../../records.ts'
import { pages, type Store } from '../../stores/store.ts'

/** Figures that one answer holds at most. */
const MOST_FIGURES = 5_000

export interface Figures {
  readonly figures: readonly EntityRecord[]
  /** Claims that have one of them as subject or object. */
  readonly claims: readonly ClaimRecord[]
  /** True when there are more. */
  readonly cut: boolean
}

/** The entities that have a value, and the claims about them. */
export async function figuresIn(store: Store): Promise<Figures> {
  const figures: EntityRecord[] = []
  for await (const page of pages((request) => store.everyEntity(request))) {
    figures.push(...page.filter(({ value }) => value))
    if (figures.length > MOST_FIGURES) break
  }
  const kept = figures.slice(0, MOST_FIGURES)
  const ids = new Set(kept.map(({ id }) => id))
  const claims: ClaimRecord[] = []
  for await (const page of pages((request) => store.touching([...ids], request))) {
    claims.push(...page.filter(({ subject, object }) => ids.has(subject) || ids.has(object)))
  }
  return { figures: kept, claims, cut: figures.length > kept.length }
}
