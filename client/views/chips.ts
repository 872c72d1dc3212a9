/** What a selection begins with and what it leaves out, in words, each with the way to take it back. Pure. */
import type { Hedge, Id, Selection } from '#graph-data'
import type { Names } from '../lexicon.ts'
import { withParameter, type ListKey } from '../steps.ts'
import { dateWords } from '../words/dates.ts'
import { counted } from '../words/counts.ts'
import { HEDGE_LABELS } from '../words/labels.ts'

/** A part of a selection. */
export interface SelectionChip {
  readonly label: string
  /** The selection without it. */
  readonly without: Selection
}

/** Names listed one by one; more are told as a number. */
export const MOST_NAMED = 3

/** Chips for all that a selection says, first what it begins with. How far around stands apart: it has no meaning of its own. */
export function selectionChips(selection: Selection, names: Names): SelectionChip[] {
  const { around, entities, claims, from, to, without, since, until, minOrigins, q } = selection
  const drop = (...keys: (keyof Selection)[]) =>
    keys.reduce<Selection>((rest, key) => withParameter(rest, key, undefined), selection)
  return [
    ...named(around, names.entity, 'around ', (rest) =>
      withParameter(rest.length ? selection : drop('hops'), 'around', rest),
    ),
    ...named(entities, names.entity, '', (rest) => withParameter(selection, 'entities', rest)),
    ...(claims ? [{ label: counted(claims.length, 'claim'), without: drop('claims') }] : []),
    ...(from && to ? [{ label: `${names.entity(from)} → ${names.entity(to)}`, without: drop('from', 'to') }] : []),
    ...named(without, names.entity, 'without ', (rest) => withParameter(selection, 'without', rest)),
    ...FILTERS.flatMap((filter) => {
      const ids = selection[filter.key]
      return ids ? [{ label: filterWords(filter, ids, names), without: drop(filter.key) }] : []
    }),
    ...(minOrigins ? [{ label: `${minOrigins} origins or more`, without: drop('minOrigins') }] : []),
    ...(since ? [{ label: `since ${dateWords(since)}`, without: drop('since') }] : []),
    ...(until ? [{ label: `until ${dateWords(until)}`, without: drop('until') }] : []),
    ...(q ? [{ label: `“${q}”`, without: drop('q') }] : []),
  ]
}

/** A filter by a list of values, in words. */
interface Filter {
  readonly key: ListKey
  readonly nameOf: (names: Names, id: Id) => string
  readonly only: (list: string) => string
  readonly noun: string
  /** Where one rather says what is left out: all the values there are, and how to say it. */
  readonly all?: (names: Names) => readonly Id[]
  readonly not?: (list: string) => string
}

const FILTERS: readonly Filter[] = [
  {
    key: 'type',
    nameOf: (names, id) => uncapitalized(names.type(id)),
    only: (list) => list,
    noun: 'type',
    all: ({ types }) => types,
    not: (list) => `without ${list}`,
  },
  {
    key: 'hedge',
    nameOf: (_, id) => uncapitalized(HEDGE_LABELS[id as Hedge] ?? id),
    only: (list) => `told as ${list}`,
    noun: 'way of telling',
    all: () => Object.keys(HEDGE_LABELS),
    not: (list) => `not told as ${list}`,
  },
  { key: 'position', nameOf: ({ entity }, id) => entity(id), only: (list) => `read as ${list}`, noun: 'reading' },
  {
    key: 'source',
    nameOf: ({ source }, id) => source(id),
    only: (list) => `from ${list}`,
    noun: 'document',
    all: ({ documents }) => documents,
    not: (list) => `not from ${list}`,
  },
  {
    key: 'withoutSource',
    nameOf: ({ source }, id) => source(id),
    only: (list) => `if nobody believed ${list}`,
    noun: 'disbelieved document',
  },
  {
    key: 'withoutOrigin',
    nameOf: ({ origin }, id) => origin(id),
    only: (list) => `if nobody believed ${list}`,
    noun: 'disbelieved origin',
  },
  { key: 'relation', nameOf: ({ relation }, id) => `“${relation(id)}”`, only: (list) => list, noun: 'relation' },
  { key: 'said_by', nameOf: ({ entity }, id) => entity(id), only: (list) => `said by ${list}`, noun: 'speaker' },
  { key: 'origin', nameOf: ({ origin }, id) => origin(id), only: (list) => `origin ${list}`, noun: 'origin' },
]

function filterWords({ nameOf, only, noun, all, not }: Filter, ids: readonly Id[], names: Names): string {
  const list = (some: readonly Id[]) => some.map((id) => nameOf(names, id)).join(', ')
  if (ids.length <= MOST_NAMED) return only(list(ids))
  const every = all?.(names) ?? []
  const others = every.filter((id) => !ids.includes(id))
  if (not && others.length && others.length <= MOST_NAMED) return not(list(others))
  return every.length ? `${ids.length} of ${counted(every.length, noun)}` : counted(ids.length, noun)
}

function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function named(
  ids: readonly Id[] | undefined,
  nameOf: (id: Id) => string,
  before: string,
  keep: (rest: readonly Id[]) => Selection,
): SelectionChip[] {
  if (!ids) return []
  if (ids.length > MOST_NAMED)
    return [{ label: `${before}${counted(ids.length, 'entity', 'entities')}`, without: keep([]) }]
  return ids.map((id) => ({ label: before + nameOf(id), without: keep(ids.filter((other) => other !== id)) }))
}

/** The entities that chips name. */
export function entitiesNamed({ around, entities, without, from, to, position, said_by: speakers }: Selection): Id[] {
  const few = [around, entities, without, position, speakers].flatMap((ids) =>
    ids && ids.length <= MOST_NAMED ? ids : [],
  )
  return [...few, ...[from, to].flatMap((id) => id ?? [])]
}
