/** A store over records that are in memory, wherever they came from. */
import { standing } from '../evidence/verdict.ts'
import { endsOf } from '../ends.ts'
import type { HeldText } from '../evidence/lock.ts'
import type { ClaimRecord, EntityRecord } from '../records.ts'
import type { DatasetCard, Id, Vocabulary } from '../schema.ts'
import type { Records } from './dataset-records.ts'
import { searchIndex } from './search-index.ts'
import {
  StrangeCursor,
  type Counts,
  type Facets,
  type Page,
  type PageRequest,
  type Store,
  type Summary,
} from './store.ts'

/** Everything that a store keeps. */
export interface Kept extends Records {
  readonly card: DatasetCard
  readonly vocabulary: Vocabulary
  /** Entities that are found by their id alone: no list, count or search has them. */
  readonly mentioned?: readonly EntityRecord[]
  /** The documents that are at hand, by source. */
  readonly texts: ReadonlyMap<Id, Pick<HeldText, 'text'>>
  readonly revision: string
}

/** A store over `kept`, all of it indexed at once but the words: these when the first search comes. */
export function recordStore(kept: Kept): Store {
  const { claims, sources, conflicts, figures, texts, mentioned = [] } = kept
  const entities = [...kept.entities, ...mentioned]
  const entityAt = positionsOf(entities)
  const claimAt = positionsOf(claims)
  const touching = postings(claims, endsOf)
  const citing = postings(claims, ({ passages }) => passages.map(({ source }) => source))
  const summary = summaryOf(kept)
  let index: ReturnType<typeof searchIndex> | undefined
  const listed = kept.entities.map((_, position) => position)
  const all = claims.map((_, position) => position)
  const claimPage = (positions: readonly number[], page: PageRequest) =>
    pageOf(positions, page, (position) => claims[position]!)
  return {
    revision: kept.revision,
    summary: async () => summary,
    entities: async (ids) => present(ids, entityAt, entities),
    claims: async (ids) => present(ids, claimAt, claims),
    sources: async () => sources,
    everyEntity: async (page) => pageOf(listed, page, (position) => entities[position]!),
    everyClaim: async (page) => claimPage(all, page),
    touching: async (ids, page) => claimPage(merged(ids.map((id) => touching.get(id) ?? [])), page),
    citing: async (source, page) => claimPage(citing.get(source) ?? [], page),
    search: async (request) => (index ??= searchIndex(kept))(request),
    conflicts: async () => conflicts,
    figures: async () => figures,
    atHand: async () => new Set(texts.keys()),
    text: async (source) => texts.get(source)?.text ?? null,
  }
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
  const from = after === undefined ? 0 : behind(positions, after)
  const part = positions.slice(from, from + limit)
  const last = part.at(-1)
  const more = last !== undefined && from + limit < positions.length
  return { items: part.map(itemAt), ...(more && { next: String(last) }) }
}

/** The index behind the position that `cursor` names. Throws {@link StrangeCursor} where it is not among them. */
function behind(positions: readonly number[], cursor: string): number {
  const last = /^\d{1,15}$/.test(cursor) ? Number(cursor) : Infinity
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (positions[middle]! > last) high = middle
    else low = middle + 1
  }
  if (positions[low - 1] !== last) throw new StrangeCursor()
  return low
}

function summaryOf({ card, vocabulary, entities, claims, sources, origins }: Kept): Summary {
  const counts: Counts = {
    entities: entities.length,
    claims: claims.length,
    passages: claims.reduce((sum, { passages }) => sum + standing(passages).length, 0),
    documents: sources.filter(({ held }) => held).length,
    origins: new Set(claims.flatMap((claim) => claim.origins)).size,
  }
  return { card, vocabulary, counts, facets: facetsOf(entities, claims), origins }
}

function facetsOf(entities: readonly EntityRecord[], claims: readonly ClaimRecord[]): Facets {
  return {
    type: tally(entities, ({ types }: EntityRecord) => types),
    relation: tally(claims, ({ relation }) => [relation]),
    source: tally(claims, ({ passages }) => standing(passages).map(({ source }) => source)),
    origin: tally(claims, ({ origins }) => origins),
    hedge: tally(claims, ({ hedge }) => [hedge]),
    position: tally(claims, ({ position }) => (position ? [position] : [])),
    said_by: tally(claims, ({ said_by: speaker }) => (speaker ? [speaker] : [])),
  }
}

function tally<T>(items: readonly T[], valuesOf: (item: T) => readonly Id[]): Record<Id, number> {
  return Object.fromEntries([...postings(items, valuesOf)].map(([value, positions]) => [value, positions.length]))
}
