/**
 * The view state as a URL and back: `/:dataset/:view?<selection>&open=entity/mistral-ai&read=essay/claim/0&trace=1&sort=-origins`.
 * `start=1` stands for the selection with which the dataset begins. Pure.
 */
import { SELECTION, selectionFrom, selectionParams, type Id, type Selection } from '#graph-data'

/** What the inspector shows. */
export interface Opened {
  readonly kind: 'entity' | 'claim'
  readonly id: Id
}

/** A passage as a claim counts them. */
export interface PassageRef {
  readonly claim: Id
  /** Index among the claim's passages. */
  readonly index: number
}

/** What the reader shows. */
export interface Reading {
  readonly source: Id
  /** The passage to begin at; null: the document's head. */
  readonly passage: PassageRef | null
  /** Whether the reader fills the window. */
  readonly wide: boolean
}

/** The order of the table. */
export interface Sort {
  /** A column's id. */
  readonly by: string
  /** Whether the greatest come first. */
  readonly down: boolean
}

/** Where somebody is: everything that a link must bring back. */
export interface Place {
  /** null at `/`, where the first dataset is chosen. */
  readonly dataset: Id | null
  /** null at `/:dataset`, where a dataset's own beginning is chosen. */
  readonly view: string | null
  readonly selection: Selection
  /** Whether the selection is the one with which the dataset begins: addresses do not spell that out. */
  readonly atStart: boolean
  readonly open: Opened | null
  readonly reading: Reading | null
  /** Whether the open claim is traced to its origins. */
  readonly traced: boolean
  /** How the table is sorted; null: as the answer comes. */
  readonly sort: Sort | null
}

/** A URL, read: the place, and what in it means nothing here, in words. */
export interface Located {
  readonly place: Place
  readonly unread: readonly string[]
}

const OWN = new Set(['start', 'open', 'read', 'wide', 'trace', 'sort'])
const OPENED = /^(entity|claim)\/([^/]+)$/
const SORT = /^(-?)([a-z]+)$/
const READING = /^([^/]+)(?:\/([^/]+)\/(\d{1,6}))?$/

/** Reads a URL. Nothing in it is passed over in silence: what cannot be read is told in `unread`. */
export function locate(url: URL): Located {
  const [dataset = null, view = null, ...rest] = url.pathname.split('/').filter(Boolean).map(decoded)
  const params = url.searchParams
  const selection = selectionFrom(params)
  const atStart = params.has('start')
  const open = openedFrom(params.get('open'))
  const reading = readingFrom(params.get('read'), params.has('wide'))
  const traced = params.has('trace')
  const sort = sortFrom(params.get('sort'))
  const unread = [
    ...rest.map((part) => `the path “${part}”`),
    ...[...new Set(params.keys())].flatMap((key) => {
      if (!OWN.has(key) && !Object.hasOwn(SELECTION, key)) return [`the parameter “${key}”`]
      return params.getAll(key).length > 1 ? [`“${key}” a second time, for only the first counts`] : []
    }),
    ...(params.has('open') && !open ? [`“open=${params.get('open')}”, which takes entity/… or claim/…`] : []),
    ...(params.has('read') && !reading
      ? [`“read=${params.get('read')}”, which takes a source, or source/claim/number`]
      : []),
    ...(params.has('sort') && !sort ? [`“sort=${params.get('sort')}”, which takes a column, or -column`] : []),
  ]
  return { place: { dataset, view, selection, atStart, open, reading, traced, sort }, unread }
}

/** The path and query that bring `place` back. */
export function pathOf({ dataset, view, selection, atStart, open, reading, traced, sort }: Place): string {
  const path = `/${[dataset, view]
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')}`
  const params = new URLSearchParams(selectionParams(selection))
  if (atStart) params.set('start', '1')
  if (open) params.set('open', `${open.kind}/${open.id}`)
  if (reading) params.set('read', readingText(reading))
  if (reading?.wide) params.set('wide', '1')
  if (traced) params.set('trace', '1')
  if (sort) params.set('sort', `${sort.down ? '-' : ''}${sort.by}`)
  // Both stand for themselves in a query (RFC 3986, 3.4), and links are for people too.
  const query = String(params).replaceAll('%2C', ',').replaceAll('%2F', '/')
  return query ? `${path}?${query}` : path
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function openedFrom(text: string | null): Opened | null {
  const [, kind, id] = OPENED.exec(text ?? '') ?? []
  if (id === undefined) return null
  return { kind: kind === 'claim' ? 'claim' : 'entity', id }
}

function readingFrom(text: string | null, wide: boolean): Reading | null {
  const [, source, claim, index] = READING.exec(text ?? '') ?? []
  if (source === undefined) return null
  return { source, wide, passage: claim === undefined ? null : { claim, index: Number(index) } }
}

function sortFrom(text: string | null): Sort | null {
  const [, down, by] = SORT.exec(text ?? '') ?? []
  return by === undefined ? null : { by, down: down === '-' }
}

function readingText({ source, passage }: Reading): string {
  return passage ? `${source}/${passage.claim}/${passage.index}` : source
}
