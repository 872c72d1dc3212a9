/**
 * What to show or export. One table of parameters drives the page's URL, the API, the exports and the
 * command line; it is free of zod so that the browser can read URLs with it at once.
 */
import { HEDGES } from '../hedge.ts'

type Kind = 'ids' | 'choices' | 'id' | 'count' | 'date' | 'text'

/** A parameter of a selection. */
interface Parameter<K extends Kind = Kind> {
  readonly kind: K
  /** Read after “takes”. */
  readonly takes: string
  readonly what: string
  readonly min?: number
  readonly max?: number
  /** What can be chosen. */
  readonly among?: readonly string[]
}

const ids = (what: string): Parameter<'ids'> => ({
  kind: 'ids',
  takes: `up to ${MOST_IDS} ids, separated by commas`,
  what,
  max: MOST_IDS,
})
const choices = (among: readonly string[], what: string): Parameter<'choices'> => ({
  kind: 'choices',
  takes: `any of ${among.join(', ')}, separated by commas`,
  what,
  max: among.length,
  among,
})
const id = (what: string): Parameter<'id'> => ({ kind: 'id', takes: 'one id', what })
const date = (what: string): Parameter<'date'> => ({
  kind: 'date',
  takes: 'a date in EDTF, like 2026 or 2026-05',
  what,
})
const count = (min: number, max: number, what: string): Parameter<'count'> => ({
  kind: 'count',
  takes: `a whole number from ${min} to ${max}`,
  what,
  min,
  max,
})

/** Ids that one parameter may list. */
export const MOST_IDS = 500
/** Entities that one subgraph may hold. */
export const MOST_ENTITIES = 20_000
/** Entities that a subgraph holds unless `limit` says otherwise. */
export const USUAL_ENTITIES = 2_000

/** The parameters, in the order in which URLs write them. What to begin with comes first, what to keep of it after. */
export const SELECTION = {
  entities: ids('these entities and the claims among them'),
  claims: ids('these claims and their ends'),
  around: ids('these entities and what lies within `hops` claims of them'),
  hops: count(0, 6, 'how far `around` reaches; 1 unless told'),
  from: id('with `to`: the shortest chains of claims between two entities'),
  to: id('with `from`: where the chains end'),
  without: ids('leaves out these entities'),
  withoutSource: ids('what if nobody believed these sources: support is counted without them'),
  withoutOrigin: ids('what if nobody believed any source of these origins'),
  type: ids('keeps entities that have one of these types'),
  relation: ids('keeps claims of these relations'),
  source: ids('keeps claims with a passage in one of these sources'),
  origin: ids('keeps claims backed by one of these origins'),
  hedge: choices(HEDGES, 'keeps claims told in one of these ways'),
  position: ids('keeps claims that belong to one of these positions'),
  said_by: ids('keeps claims that one of these entities says'),
  minOrigins: count(1, 1_000, 'keeps claims backed by at least so many independent origins'),
  since: date('keeps claims that hold at or after this date; undated ones stay'),
  until: date('keeps claims that hold at or before this date; undated ones stay'),
  q: {
    kind: 'text',
    takes: 'words, up to 200 characters',
    what: 'keeps what a search for these words finds',
    max: 200,
  } as Parameter<'text'>,
  limit: count(1, MOST_ENTITIES, `how many entities at most, best connected first; ${USUAL_ENTITIES} unless told`),
} as const

type Table = typeof SELECTION
export type SelectionKey = keyof Table
type ValueOf<P> =
  P extends Parameter<'ids' | 'choices'> ? readonly string[] : P extends Parameter<'count'> ? number : string
/** Nothing selected means everything. */
export type Selection = { readonly [K in SelectionKey]?: ValueOf<Table[K]> | undefined }

/** The selection in a URL's parameters, as far as it can be read; the server judges the values. Others are passed over. */
export function selectionFrom(params: URLSearchParamsLike): Selection {
  const entries = Object.entries(SELECTION).flatMap(([key, parameter]) => {
    const text = params.get(key)
    return text?.trim() ? [[key, valueFrom(parameter, text)]] : []
  })
  return Object.fromEntries(entries) as Selection
}

/** A selection as a URL's parameters, in the table's order, without empty ones. */
export function selectionParams(selection: Selection): [SelectionKey, string][] {
  return (Object.keys(SELECTION) as SelectionKey[]).flatMap((key) => {
    const value = selection[key]
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return text ? [[key, text] as [SelectionKey, string]] : []
  })
}

/** What of `URLSearchParams` is needed, so that this file needs no DOM. */
export interface URLSearchParamsLike {
  get(name: string): string | null
}

function valueFrom({ kind }: Parameter, text: string): string | number | string[] {
  if (kind === 'ids' || kind === 'choices') return text.split(',').filter(Boolean)
  return kind === 'count' ? Number(text) : text
}
