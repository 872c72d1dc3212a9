/** Writes a dataset’s lock: every quote located anew where its text has changed, kept as it was where not. */
import type { Citation, Considered, Dataset, Id, Source, TextQuote } from '../schema.ts'
import { anchor, type Anchor } from './anchor.ts'
import { knownPlace } from './known.ts'
import {
  isLockFor,
  isPassageOf,
  LOCK_VERSION,
  lockSource,
  type CitationLock,
  type HeldText,
  type Lock,
  type PassageLock,
  type SharedRun,
} from './lock.ts'
import { noiseOf } from './noise.ts'
import { sharedRuns } from './shared.ts'
import { indexText, type TextIndex } from './text-index.ts'
import { shapeOf, spanAt, type Shape, type Span } from './text.ts'
import { isSupport, type Standing, type Support, type Verdict } from './verdict.ts'

/** A citation that does not back its claim, and why. */
export interface LostCitation {
  readonly claim: Id
  /** Index among the claim’s citations. */
  readonly index: number
  readonly citation: Citation
  readonly verdict: Exclude<Standing, Support>
  /** How many places have the quote’s words. */
  readonly places: number
  /** How it was locked before; null when it was not. */
  readonly was: Verdict | null
}

/** A sentence that a curator considered, and that cannot be located. */
export interface LostConsidered {
  readonly source: Id
  /** Index among the source’s considered sentences. */
  readonly index: number
  readonly considered: Considered
  readonly verdict: LostCitation['verdict']
}

/** A citation that the lock knew, located again because its text changed. */
export interface Relocation {
  readonly claim: Id
  readonly index: number
  readonly citation: Citation
  /** As it was locked. */
  readonly was: CitationLock
  /** As it stands now, compared with that. */
  readonly now: Anchor
}

export interface Relocked {
  readonly lock: Lock
  readonly lost: readonly LostCitation[]
  readonly lostConsidered: readonly LostConsidered[]
  readonly relocations: readonly Relocation[]
}

/**
 * Locates every citation of `dataset`. Sources whose text is not in `texts` keep what `before` says of them, and so do
 * quotes whose text has not changed. What has no support is listed in `lost` and locked with its verdict, beside what
 * the lock last knew of its place.
 */
export function lockDataset(dataset: Dataset, texts: ReadonlyMap<Id, HeldText>, before: Lock | null = null): Relocked {
  const documents = documentsOf(dataset.sources, texts, before)
  const citations = dataset.claims.flatMap(({ id: claim, citations }) =>
    citations.map((citation, index): Cited => {
      const was = before?.citations[claim]?.find((row) => isLockFor(row, citation))
      return { claim, index, citation, was, ...locate(citation, was, documents.get(citation.source)) }
    }),
  )
  const considered = dataset.sources.flatMap(({ id: source, considered }) =>
    considered.map((quote, index) => {
      const was = before?.considered[source]?.find((row) => isPassageOf(row, quote))
      return { source, index, considered: quote, ...locate(quote, was, documents.get(source)) }
    }),
  )
  return {
    lock: {
      version: LOCK_VERSION,
      sources: sourceLocks(dataset.sources, documents, before),
      shared: sharedIn(dataset.sources, documents, before),
      considered: grouped(
        considered,
        ({ source }) => source,
        ({ row }) => row,
      ),
      citations: rowsOf(dataset, citations),
    },
    lost: citations.flatMap(lossOf),
    lostConsidered: considered.flatMap(({ source, index, considered: quote, verdict }) =>
      isSupport(verdict) ? [] : [{ source, index, considered: quote, verdict }],
    ),
    relocations: citations.flatMap(relocationOf),
  }
}

interface Cited extends Location {
  readonly claim: Id
  readonly index: number
  readonly citation: Citation
  readonly was: CitationLock | undefined
}

function rowsOf({ claims }: Dataset, citations: readonly Cited[]): Record<Id, CitationLock[]> {
  const rows = grouped(
    citations,
    ({ claim }) => claim,
    ({ citation: { source }, row }) => ({ source, ...row }),
  )
  return Object.fromEntries(claims.map(({ id }) => [id, rows[id] ?? []]))
}

function lossOf({ claim, index, citation, verdict, places, was }: Cited): LostCitation[] {
  return isSupport(verdict) ? [] : [{ claim, index, citation, verdict, places, was: was?.verdict ?? null }]
}

function relocationOf({ claim, index, citation, was, found }: Cited): Relocation[] {
  return was && found ? [{ claim, index, citation, was, now: found }] : []
}

function grouped<T, R>(items: readonly T[], keyOf: (item: T) => string, rowOf: (item: T) => R): Record<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(rowOf(item))
    else groups.set(keyOf(item), [rowOf(item)])
  }
  return Object.fromEntries(groups)
}

// --- documents -----------------------------------------------------------------------------------

/** A document that is at hand, ready for looking things up. */
interface LockedDocument {
  readonly held: HeldText
  readonly shape: Shape
  readonly index: TextIndex
  /** Whether it is the text that was locked before. */
  readonly isUnchanged: boolean
}

function documentsOf(
  sources: readonly Source[],
  texts: ReadonlyMap<Id, HeldText>,
  before: Lock | null,
): Map<Id, LockedDocument> {
  const documents = new Map<Id, LockedDocument>()
  for (const { id } of sources) {
    const held = texts.get(id)
    if (!held) continue
    const isUnchanged = before?.sources[id]?.sha256 === held.sha256
    documents.set(id, { held, shape: shapeOf(held.text), index: indexText(held.text), isUnchanged })
  }
  return documents
}

function sourceLocks(
  sources: readonly Source[],
  documents: ReadonlyMap<Id, LockedDocument>,
  before: Lock | null,
): Lock['sources'] {
  const locks = sources.flatMap((source) => {
    const document = documents.get(source.id)
    const lock = document ? lockSource(source, document.held, document.shape) : before?.sources[source.id]
    return lock ? [[source.id, lock] as const] : []
  })
  return Object.fromEntries(locks)
}

/** Compared anew among the documents at hand; what is known of others stays while both texts are as they were. */
function sharedIn(
  sources: readonly Source[],
  documents: ReadonlyMap<Id, LockedDocument>,
  before: Lock | null,
): SharedRun[] {
  const held = sources.flatMap(({ id, noise }) => {
    const document = documents.get(id)
    return document ? [{ id, index: document.index, noise: noiseOf(document.held.text, noise) }] : []
  })
  const stays = (id: Id) => sources.some((source) => source.id === id) && documents.get(id)?.isUnchanged !== false
  const kept = (before?.shared ?? []).filter(
    ({ sources: pair }) => pair.every(stays) && !pair.every((id) => documents.has(id)),
  )
  return [...sharedRuns(held), ...kept]
}

// --- one quote -----------------------------------------------------------------------------------

/** Where a quote stands, and how that was found out. */
interface Location {
  readonly row: PassageLock
  /** `unchecked` where there is neither a text nor an earlier lock. */
  readonly verdict: Verdict | 'unchecked'
  readonly places: number
  /** What was found, if it was looked for. */
  readonly found: Anchor | null
}

function locate(quote: TextQuote, was: PassageLock | undefined, document: LockedDocument | undefined): Location {
  if (!document) {
    const row = was ? withoutSource(was) : unlocated(quote, 'gone')
    return { row, verdict: was?.verdict ?? 'unchecked', places: 0, found: null }
  }
  // What was given up stays given up while the text is the same.
  if (was && document.isUnchanged && !isSupport(was.verdict) && was.before !== undefined) {
    const row = isLocated(was) ? { ...withoutSource(was), ...gridOf(was, document.shape) } : withoutSource(was)
    return { row, verdict: was.verdict, places: 0, found: null }
  }
  // In the same text the place alone tells which of several it is; what stood around it may be of an older kind.
  const known = was && document.isUnchanged ? { start: was.start, end: was.end } : was
  const found = anchor(document.index, quote, known)
  return {
    row: rowFor(quote, found, document, was),
    verdict: found.verdict,
    places: 'places' in found ? found.places.length : 1,
    found: document.isUnchanged ? null : found,
  }
}

function rowFor(quote: TextQuote, found: Anchor, { index, shape }: LockedDocument, was?: PassageLock): PassageLock {
  if ('places' in found) return { ...unlocated(quote, found.verdict), ...lastKnown(was) }
  const { start, end, verdict } = found
  const place = { ...pointer(quote), start, end, ...gridOf(found, shape) }
  if (!isSupport(verdict)) return { ...place, verdict, ...lastKnown(was) }
  const { before, after, twins } = knownPlace(index, quote.quote, found)
  const own = verdict === 'reworded' ? verdict : 'exact'
  return { ...place, verdict: own, before, after, ...(twins && { twins: twins.map(([a, b]) => [a, b]) }) }
}

/** What stood around the quote when it was last found: by that it is recognized should its text be mended. */
function lastKnown(was: PassageLock | undefined): Pick<PassageLock, 'before' | 'after' | 'twins'> {
  const { before, after, twins } = was ?? {}
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }), ...(twins && { twins }) }
}

function gridOf({ start }: Span, { paragraphs, sentences }: Shape): Pick<PassageLock, 'paragraph' | 'sentence'> {
  return { paragraph: spanAt(paragraphs, start), sentence: spanAt(sentences, start) }
}

function isLocated({ end }: PassageLock): boolean {
  return end > 0
}

function unlocated(quote: TextQuote, verdict: Verdict): PassageLock {
  return { ...pointer(quote), start: 0, end: 0, paragraph: -1, sentence: -1, verdict }
}

function pointer({ quote, prefix, suffix }: TextQuote): TextQuote {
  return { quote, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
}

/** A citation’s row names its source first; that is added where rows are gathered. */
function withoutSource(row: PassageLock & { source?: Id }): PassageLock {
  const { source: _, ...passage } = row
  return passage
}
