/**
 * An excerpt is what leaves: the part of a dataset that a selection asks for, with everything that it rests on.
 * Writers read it as a stream, so that memory stays flat however many claims there are; readers give back its contents.
 */
import type { Origin } from '../evidence/origins.ts'
import { standing } from '../evidence/verdict.ts'
import type { Conflict, FigureCheck } from '../findings.ts'
import type { ClaimRecord, EntityRecord, SourceRecord } from '../records.ts'
import type { DatasetCard, Id, Vocabulary } from '../schema.ts'
import type { Selection } from '../selection/selection.ts'

/** Where an entity stands on the map, in the map’s own units; y grows downward. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Farther out, in map units, stands nothing on any map. */
export const FARTHEST = 100_000

/** What was taken from which dataset. */
export interface Cut {
  readonly card: DatasetCard
  readonly revision: string
  readonly selection: Selection
  /** True when a limit left something out that the selection asked for. */
  readonly limited: boolean
}

/** An excerpt as plain data. */
export interface Contents {
  readonly from: Cut
  readonly vocabulary: Vocabulary
  /** Those that are shown. */
  readonly entities: readonly EntityRecord[]
  /** Those that are not shown, but named by a claim, a derived figure or the other side of a conflict. */
  readonly mentioned: readonly EntityRecord[]
  readonly claims: readonly ClaimRecord[]
  /** The documents that are cited, also by the other side of a conflict, and all that share an origin with them. */
  readonly sources: readonly SourceRecord[]
  readonly origins: readonly Origin[]
  /** Those with a claim of the excerpt on one side at least. */
  readonly conflicts: readonly Conflict[]
  /** Derived figures of the excerpt, computed again. */
  readonly figures: readonly FigureCheck[]
  /** Empty when nobody has laid the map out. */
  readonly map: ReadonlyMap<Id, Spot>
}

/** A thing that is counted, as people read it after a number. */
export interface Noun {
  readonly one: string
  readonly many: string
}

/**
 * What an excerpt consists of, by name. Formats say with these names what they carry; what they don’t carry
 * is counted as lost.
 */
export const ASPECTS = {
  from: { one: 'description of the dataset', many: 'descriptions of datasets' },
  vocabulary: { one: 'definition of a type or relation', many: 'definitions of types and relations' },
  entities: { one: 'entity', many: 'entities' },
  mentioned: { one: 'entity that is only mentioned', many: 'entities that are only mentioned' },
  claims: { one: 'claim', many: 'claims' },
  citations: { one: 'citation', many: 'citations' },
  sources: { one: 'description of a document', many: 'descriptions of documents' },
  shapes: { one: 'outline of a document', many: 'outlines of documents' },
  origins: { one: 'origin', many: 'origins' },
  conflicts: { one: 'conflict', many: 'conflicts' },
  figures: { one: 'computed figure', many: 'computed figures' },
  map: { one: 'place on the map', many: 'places on the map' },
} as const satisfies Record<string, Noun>

export type Aspect = keyof typeof ASPECTS

/** What a format carries that loses nothing. */
export const EVERY_ASPECT: readonly Aspect[] = Object.keys(ASPECTS) as Aspect[]

/** How many of each aspect there are; a quote that was given up leaves with its claim, but counts nowhere. */
export type Scope = Readonly<Record<Aspect, number>>

/** An excerpt as writers get it: what is large is read anew each time it is asked for. */
export interface Excerpt extends Omit<Contents, 'entities' | 'claims'> {
  readonly scope: Scope
  /** The documents in which passages of its claims still stand; `sources` also has what these depend on. */
  readonly cited: ReadonlySet<Id>
  entities(): AsyncIterable<EntityRecord>
  claims(): AsyncIterable<ClaimRecord>
  /** A document’s normalized text where it is at hand, else null. It may leave only if its source is `redistributable`. */
  textOf(source: Id): Promise<string | null>
}

/** An excerpt of what is in memory; without `textOf` no text is at hand. */
export function excerptOf(contents: Contents, textOf: Excerpt['textOf'] = async () => null): Excerpt {
  const { entities, claims, ...rest } = contents
  const cited = new Set(claims.flatMap(({ passages }) => standing(passages).map(({ source }) => source)))
  return {
    ...rest,
    scope: scopeOf(contents),
    cited,
    entities: () => each(entities),
    claims: () => each(claims),
    textOf,
  }
}

/** Those that are shown, and then those that are only mentioned. */
export async function* everyEntity({ entities, mentioned }: Excerpt): AsyncGenerator<EntityRecord> {
  yield* entities()
  yield* mentioned
}

/** Reads an excerpt to its end, for what needs all of it at once. */
export async function contentsOf({
  scope: _,
  cited: _cited,
  textOf: _textOf,
  entities,
  claims,
  ...rest
}: Excerpt): Promise<Contents> {
  return { ...rest, entities: await listOf(entities()), claims: await listOf(claims()) }
}

export function scopeOf({ vocabulary, entities, mentioned, claims, sources, ...rest }: Contents): Scope {
  return {
    from: 1,
    vocabulary: vocabulary.types.length + vocabulary.relations.length,
    entities: entities.length,
    mentioned: mentioned.length,
    claims: claims.length,
    citations: claims.reduce((sum, { passages }) => sum + standing(passages).length, 0),
    sources: sources.length,
    shapes: sources.filter(({ shape }) => shape).length,
    origins: rest.origins.length,
    conflicts: rest.conflicts.length,
    figures: rest.figures.length,
    map: rest.map.size,
  }
}

/** Items as they are read from an excerpt. */
export async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
