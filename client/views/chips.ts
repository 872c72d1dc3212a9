/** What a selection begins with and what only words can say of it, each with the way to take it back. Pure. */
import type { Id, Selection } from '#graph-data'
import { withParameter } from '../steps.ts'
import { dateWords } from '../words/dates.ts'
import { counted } from '../words/counts.ts'

export interface Chip {
  readonly label: string
  /** The selection without it. */
  readonly without: Selection
}

/** Names listed one by one; more are told as a number. */
const MOST_NAMED = 3

/** Chips for everything that no filter in the legend shows. */
export function chipsOf(selection: Selection, labelOf: (id: Id) => string): Chip[] {
  const { around, entities, claims, from, to, without, since, until, q } = selection
  const drop = (...keys: (keyof Selection)[]) =>
    keys.reduce<Selection>((rest, key) => withParameter(rest, key, undefined), selection)
  return [
    ...named(around, labelOf, 'around ', (rest) =>
      withParameter(rest.length ? selection : drop('hops'), 'around', rest),
    ),
    ...named(entities, labelOf, '', (rest) => withParameter(selection, 'entities', rest)),
    ...(claims ? [{ label: counted(claims.length, 'claim'), without: drop('claims') }] : []),
    ...(from && to ? [{ label: `${labelOf(from)} → ${labelOf(to)}`, without: drop('from', 'to') }] : []),
    ...named(without, labelOf, 'without ', (rest) => withParameter(selection, 'without', rest)),
    ...(since ? [{ label: `since ${dateWords(since)}`, without: drop('since') }] : []),
    ...(until ? [{ label: `until ${dateWords(until)}`, without: drop('until') }] : []),
    ...(q ? [{ label: `“${q}”`, without: drop('q') }] : []),
  ]
}

function named(
  ids: readonly Id[] | undefined,
  labelOf: (id: Id) => string,
  before: string,
  keep: (rest: readonly Id[]) => Selection,
): Chip[] {
  if (!ids) return []
  if (ids.length > MOST_NAMED)
    return [{ label: `${before}${counted(ids.length, 'entity', 'entities')}`, without: keep([]) }]
  return ids.map((id) => ({ label: before + labelOf(id), without: keep(ids.filter((other) => other !== id)) }))
}
