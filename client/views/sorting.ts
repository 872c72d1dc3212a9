/** The table's order, between the address and the table. Pure. */
import type { Sort } from '../location.ts'

/** The columns, by the ids that addresses name, in their order. */
export const COLUMNS = {
  subject: 'Subject',
  relation: 'Relation',
  object: 'Object',
  hedge: 'Told as',
  when: 'When',
  origins: 'Origins',
  passages: 'Passages',
  documents: 'Documents',
} as const

export type Column = keyof typeof COLUMNS

/** As the table library tells it: sorted by the first, then by the next. */
type Sorting = readonly { readonly id: string; readonly desc: boolean }[]

export function isColumn(id: string): id is Column {
  return Object.hasOwn(COLUMNS, id)
}

/** What an address asks for; a column that is not there sorts nothing. */
export function sortingOf(sort: Sort | null): { id: Column; desc: boolean }[] {
  return sort && isColumn(sort.by) ? [{ id: sort.by, desc: sort.down }] : []
}

export function sortOf([first]: Sorting): Sort | null {
  return first ? { by: first.id, down: first.desc } : null
}
