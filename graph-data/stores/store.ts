/** The one narrow interface through which everything is read. Neighborhoods, paths and subgraphs are written once over it. */
import type { Origin } from '../evidence/origins.ts'
import type { Conflict, FigureCheck } from '../findings.ts'
import type { ClaimRecord, EntityRecord, SourceRecord } from '../records.ts'
import type { DatasetCard, Id, Vocabulary } from '../schema.ts'

/** How many claims have each value of a facet: facet → value → count. For `type`, how many entities. */
export type Facets = Readonly<
  Record<'type' | 'relation' | 'source' | 'origin' | 'hedge' | 'position' | 'said_by', Readonly<Record<Id, number>>>
>

export interface Counts {
  readonly entities: number
  readonly claims: number
  readonly passages: number
  /** Sources with a text, held or not at hand here. */
  readonly documents: number
  readonly origins: number
}

/** What a dataset is, without its entities and claims. */
export interface Summary {
  readonly card: DatasetCard
  readonly vocabulary: Vocabulary
  readonly counts: Counts
  readonly facets: Facets
  readonly origins: readonly Origin[]
}

/** A part of a long list. Pass `next` back to go on; without it the list has ended. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

export interface PageRequest {
  /** `next` of the page before. A store throws {@link StrangeCursor} for any other. */
  readonly after?: string
  readonly limit: number
}

/** A list is to go on after something that no page of it ended with. */
export class StrangeCursor extends Error {
  override readonly name = 'StrangeCursor'

  constructor() {
    super('takes “next” of the page before, as it stands there')
  }
}

export const HIT_KINDS = ['entity', 'claim', 'passage'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** Something that a search found, best first. */
export interface Hit {
  readonly kind: HitKind
  /** Of the entity or the claim; for a passage, of its claim. */
  readonly id: Id
  /** For a passage: its index among the claim’s passages. */
  readonly passage?: number
  readonly score: number
  /** Words of the item that matched, in lower case and without accents. */
  readonly terms: readonly string[]
  /** Whether it has every word that was asked for; what has only some comes after what has all. */
  readonly whole: boolean
}

export interface SearchRequest {
  readonly q: string
  readonly limit: number
  /** All kinds unless told. */
  readonly kinds?: readonly HitKind[]
}

/**
 * A dataset that can be asked. All lists keep the dataset's order, ids that do not exist are left out,
 * and every call is one batched read: no caller asks once per item.
 */
export interface Store {
  /** Changes whenever anything in the dataset does. */
  readonly revision: string
  summary(): Promise<Summary>
  entities(ids: readonly Id[]): Promise<readonly EntityRecord[]>
  claims(ids: readonly Id[]): Promise<readonly ClaimRecord[]>
  sources(): Promise<readonly SourceRecord[]>
  everyEntity(page: PageRequest): Promise<Page<EntityRecord>>
  everyClaim(page: PageRequest): Promise<Page<ClaimRecord>>
  /** Claims that have one of `entities` as subject, object or in a further role, each once. */
  touching(entities: readonly Id[], page: PageRequest): Promise<Page<ClaimRecord>>
  /** Claims with a passage in `source`. */
  citing(source: Id, page: PageRequest): Promise<Page<ClaimRecord>>
  search(request: SearchRequest): Promise<readonly Hit[]>
  /** Claims that cannot all be so. */
  conflicts(): Promise<readonly Conflict[]>
  /** Derived figures, computed again. */
  figures(): Promise<readonly FigureCheck[]>
  /** Sources whose text can be read. */
  atHand(): Promise<ReadonlySet<Id>>
  /** A document's normalized text where it is at hand, else null. */
  text(source: Id): Promise<string | null>
}

/** Reads a paged list to its end. */
export async function* pages<T>(
  read: (page: PageRequest) => Promise<Page<T>>,
  limit = 1_000,
): AsyncGenerator<readonly T[]> {
  let after: string | undefined
  do {
    const page: Page<T> = await read({ limit, ...(after !== undefined && { after }) })
    yield page.items
    after = page.next
  } while (after !== undefined)
}
