/** The first store: a dataset's files in memory. Pure, so that it answers in the browser as well as on the server. */
import type { HeldText, Lock } from '../evidence/lock.ts'
import { recordsOf, type Records } from '../join.ts'
import type { ClaimRecord, EntityRecord } from '../records.ts'
import type { Dataset, Id } from '../schema.ts'
import { searchIndex } from './search-index.ts'
import type { Counts, Facets, Page, PageRequest, Store, Summary } from './store.ts'

interface Options {
  readonly lock?: Lock | null
  /** The documents that are at hand, by source. */
  readonly texts?: ReadonlyMap<Id, HeldText>
  readonly revision?: string
}

/** A store over one dataset that fits in memory. */
export function memoryStore(dataset: Dataset, { lock = null, texts = new Map(), revision = '1' }: Options = {}): Store {
  const records = recordsOf(dataset, lock)
  const entities = positionsOf(records.entities)
  const claims = positionsOf(records.claims)
  const touching = postings(records.claims, endsOf)
  const citing = postings(records.claims, ({ passages }) => passages.map(({ source }) => source))
  const summary = summaryOf(dataset, records)
  let index: ReturnType<typeof searchIndex> | undefined
  const all = records.claims.map((_, position) => position)
  const claimPage = (positions: readonly number[], page: PageRequest) =>
    pageOf(positions, page, (position) => records.claims[position]!)
  return {
    revision,
    summary: async () => summary,
    entities: async (ids) => present(ids, entities, records.entities),
    claims: async (ids) => present(ids, claims, records.claims),
    sources: async () => records.sources,
    everyEntity: async (page) =>
      pageOf(
        records.entities.map((_, n) => n),
        page,
        (n) => records.entities[n]!,
      ),
    everyClaim: async (page) => claimPage(all, page),
    touching: async (ids, page) => claimPage(merged(ids.map((id) => touching.get(id) ?? [])), page),
    citing: async (source, page) => claimPage(citing.get(source) ?? [], page),
    search: async (request) => (index ??= searchIndex(records))(request),
    conflicts: async () => records.conflicts,
    figures: async () => records.figures,
    atHand: async () => new Set(texts.keys()),
    text: async (source) => texts.get(source)?.text ?? null,
  }
}

/** Every entity that a claim names, each once. */
export function endsOf(
  claim: Pick<ClaimRecord, 'subject' | 'object' | 'in' | 'with' | 'for' | 'said_by' | 'position'>,
): Id[] {
  const { subject, object, said_by: speaker, position } = claim
  const others = [...claim.in, ...claim.with, ...claim.for, speaker, position]
  return [...new Set([subject, object, ...others])].filter((id) => id !== undefined)
}

function positionsOf(items: readonly { readonly id: Id }[]): Map<Id, number> {
  return new Map(items.map(({ id }, position) => [id, position]))
}

function present<T>(ids: readonly Id[], positions: ReadonlyMap<Id, number>, items: readonly T[]): T[] {
  const found = [...new Set(ids)].flatMap((id) => positions.get(id) ?? [])
  return found.toSorted((a, b) => a - b).map((position) => items[position]!)
}

/** key → positions of the items that have it, ascending. */
function postings<T>(items: readonly T[], keysOf: (item: T) => readonly Id[]): Map<Id, number[]> {
  const lists = new Map<Id, number[]>()
  items.forEach((item, position) => {
    for (const key of new Set(keysOf(item))) {
      const list = lists.get(key)
      if (list) list.push(position)
      else lists.set(key, [position])
    }
  })
  return lists
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  if (lists.length === 1) return lists[0]!
  return [...new Set(lists.flat())].toSorted((a, b) => a - b)
}

/** Cursors are positions, so that a page is found without counting from the start. */
function pageOf<T>(
  positions: readonly number[],
  { after, limit }: PageRequest,
  itemAt: (position: number) => T,
): Page<T> {
  const from = after === undefined ? 0 : firstAfter(positions, Number(after))
  const part = positions.slice(from, from + limit)
  const last = part.at(-1)
  const more = last !== undefined && from + limit < positions.length
  return { items: part.map(itemAt), ...(more && { next: String(last) }) }
}

function firstAfter(positions: readonly number[], last: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    // Written so that NaN, a cursor that nobody gave out, lies behind everything.
    if (positions[middle]! > last) high = middle
    else low = middle + 1
  }
  return low
}

function summaryOf({ card, vocabulary, sources }: Dataset, records: Records): Summary {
  const counts: Counts = {
    entities: records.entities.length,
    claims: records.claims.length,
    passages: records.claims.reduce((sum, { passages }) => sum + passages.length, 0),
    documents: sources.filter(({ held }) => held).length,
    origins: new Set(records.claims.flatMap(({ origins }) => origins)).size,
  }
  return { card, vocabulary, counts, facets: facetsOf(records), origins: records.origins }
}

function facetsOf({ entities, claims }: Records): Facets {
  return {
    type: tally(entities, ({ types }: EntityRecord) => types),
    relation: tally(claims, ({ relation }) => [relation]),
    source: tally(claims, ({ passages }) => passages.map(({ source }) => source)),
    origin: tally(claims, ({ origins }) => origins),
    hedge: tally(claims, ({ hedge }) => [hedge]),
    position: tally(claims, ({ position }) => (position ? [position] : [])),
    said_by: tally(claims, ({ said_by: speaker }) => (speaker ? [speaker] : [])),
  }
}

function tally<T>(items: readonly T[], valuesOf: (item: T) => readonly Id[]): Record<Id, number> {
  return Object.fromEntries([...postings(items, valuesOf)].map(([value, positions]) => [value, positions.length]))
}
