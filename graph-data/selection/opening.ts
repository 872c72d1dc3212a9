/** What people see first of a dataset. */
import type { DatasetCard } from '../schema.ts'
import type { Counts } from '../stores/store.ts'
import { USUAL_ENTITIES, type Selection } from './selection.ts'

interface Described {
  readonly card: DatasetCard
  readonly counts: Pick<Counts, 'entities'>
}

/** What its card says, else all of it where that fits, else what lies around its start. */
export function openingSelection({ card: { view, start }, counts }: Described): Selection {
  const fits = counts.entities <= USUAL_ENTITIES
  return view ?? (start !== undefined && !fits ? { around: [start] } : {})
}
