/**
 * The evidence lock: where each citation stands in its document, written down so that it can be
 * reviewed in diffs and checked by whoever holds the documents. It is to citations what a package
 * lock is to dependencies: generated, never edited by hand.
 */
import { z } from 'zod'
import { Id, type Citation, type Dataset, type Source, type TextQuote } from '../schema.ts'
import { anchor } from './anchor.ts'
import { noiseOf } from './noise.ts'
import { indexText, type TextIndex } from './text-index.ts'
import { headingOf, shapeOf, spanAt, type Shape, type Span } from './text.ts'
import { isSupport, VERDICTS, type Standing } from './verdict.ts'
import { countWords, LONGEST_QUOTE } from './words.ts'

export const LOCK_FILE = 'evidence.lock.json'
const VERSION = 1

const Offset = z.int().min(0)
const SpanRow = z.tuple([Offset, Offset])

export const SourceLock = z.strictObject({
  /** SHA-256 of the normalized text in UTF-8, as hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  length: Offset,
  words: Offset,
  /** start, length, words, heading level */
  paragraphs: z.array(z.tuple([Offset, Offset, Offset, Offset])),
  /** paragraph index → its heading’s words, where they are few enough to quote */
  headings: z.record(z.string(), z.string()),
  /** start, end */
  sentences: z.array(SpanRow),
  noise: z.array(SpanRow),
})
export type SourceLock = z.infer<typeof SourceLock>

export const CitationLock = z.strictObject({
  source: Id,
  quote: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: Offset,
  end: Offset,
  /** Index in the source’s paragraphs. */
  paragraph: z.int().min(-1),
  /** Index in the source’s sentences. */
  sentence: z.int().min(-1),
  verdict: z.enum(VERDICTS),
})
export type CitationLock = z.infer<typeof CitationLock>

export const Lock = z.strictObject({
  version: z.literal(VERSION),
  sources: z.record(Id, SourceLock),
  /** claim id → its citations, in the claim’s order */
  citations: z.record(Id, z.array(CitationLock)),
})
export type Lock = z.infer<typeof Lock>

/** A document that is at hand. */
export interface HeldText {
  /** Normalized: see `normalizeText`. */
  readonly text: string
  /** SHA-256 of `text` in UTF-8, as hexadecimal digits. */
  readonly sha256: string
}

/** A citation that could not be located, and why. */
export interface LostCitation {
  readonly claim: Id
  /** Index among the claim’s citations. */
  readonly index: number
  readonly citation: Citation
  readonly verdict: Standing
  /** How many places fit equally well. */
  readonly places: number
}

/**
 * Locates every citation of `dataset`. Sources whose text is not in `texts` keep what `before` says of them.
 * What cannot be located is listed in `lost` and locked as such.
 */
export function lockDataset(
  dataset: Dataset,
  texts: ReadonlyMap<Id, HeldText>,
  before: Lock | null = null,
): { lock: Lock; lost: LostCitation[] } {
  const shapes = new Map([...texts].map(([id, { text }]) => [id, shapeOf(text)]))
  const indexes = new Map([...texts].map(([id, { text }]) => [id, indexText(text)]))
  const lost: LostCitation[] = []
  const lock: Lock = { version: VERSION, sources: {}, citations: {} }
  for (const source of dataset.sources) {
    const held = texts.get(source.id)
    const kept = before?.sources[source.id]
    if (held) lock.sources[source.id] = lockSource(source, held, shapes.get(source.id)!)
    else if (kept) lock.sources[source.id] = kept
  }
  for (const { id: claim, citations } of dataset.claims) {
    lock.citations[claim] = citations.map((citation, index) => {
      const { row, places } = lockCitation(citation, indexes, shapes, before?.citations[claim]?.[index])
      const verdict = row?.verdict ?? 'unchecked'
      if (!isSupport(verdict)) lost.push({ claim, index, citation, verdict, places })
      return row ?? unlocated(citation)
    })
  }
  return { lock, lost }
}

/** Whether a lock’s row was written for this citation as it stands in the files now. */
export function isLockFor(row: CitationLock | undefined, citation: Citation): row is CitationLock {
  return (
    row !== undefined &&
    row.source === citation.source &&
    row.quote === citation.quote &&
    row.prefix === citation.prefix &&
    row.suffix === citation.suffix
  )
}

function lockCitation(
  citation: Citation,
  indexes: ReadonlyMap<Id, TextIndex>,
  shapes: ReadonlyMap<Id, Shape>,
  before: CitationLock | undefined,
): { row: CitationLock | null; places: number } {
  const text = indexes.get(citation.source)
  const shape = shapes.get(citation.source)
  if (!text || !shape) return { row: isLockFor(before, citation) ? before : null, places: 0 }
  const found = anchor(text, citation)
  if ('places' in found) return { row: { ...unlocated(citation), verdict: found.verdict }, places: found.places.length }
  const { start, end, verdict } = found
  if (!isSupport(verdict)) return { row: { ...unlocated(citation), verdict }, places: 1 }
  const paragraph = spanAt(shape.paragraphs, start)
  const sentence = spanAt(shape.sentences, start)
  return { row: { ...pointer(citation), start, end, paragraph, sentence, verdict }, places: 1 }
}

function unlocated(citation: Citation): CitationLock {
  return { ...pointer(citation), start: 0, end: 0, paragraph: -1, sentence: -1, verdict: 'gone' }
}

function pointer({ source, quote, prefix, suffix }: Citation): TextQuote & { source: Id } {
  return { source, quote, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }
}

/** A source's part of the lock: its text's fingerprint and shape. */
export function lockSource(source: Source, { text, sha256 }: HeldText, shape: Shape = shapeOf(text)): SourceLock {
  return {
    sha256,
    length: shape.length,
    words: shape.words,
    paragraphs: shape.paragraphs.map(({ start, end, words, level }) => [start, end - start, words, level]),
    headings: headingsOf(text, shape),
    sentences: shape.sentences.map(spanRow),
    noise: noiseOf(text, source.noise).map(spanRow),
  }
}

function headingsOf(text: string, { paragraphs }: Shape): Record<string, string> {
  const headings = paragraphs.flatMap(({ start, end, level }, n) => {
    const title = text.slice(start, end)
    return level && countWords(title) <= LONGEST_QUOTE ? [[String(n), title] as const] : []
  })
  return Object.fromEntries(headings)
}

function spanRow({ start, end }: Span): [number, number] {
  return [start, end]
}

/** The heading’s words above a paragraph, if the lock has them. */
export function sectionOf(source: SourceLock, paragraph: number): string | undefined {
  const levels = source.paragraphs.map(([, , , level]) => ({ level }))
  return source.headings[String(headingOf(levels, paragraph))]
}

/** The lock as text: one row a line, in the dataset’s order, so that a diff shows what moved. */
export function formatLock(lock: Lock): string {
  const sources = Object.entries(lock.sources).map(
    ([id, source]) => `    ${JSON.stringify(id)}: ${formatSource(source)}`,
  )
  const citations = Object.entries(lock.citations).map(([claim, rows]) => {
    const lines = rows.map((row) => `      ${JSON.stringify(row)}`)
    return `    ${JSON.stringify(claim)}: [\n${lines.join(',\n')}\n    ]`
  })
  return `{\n  "version": ${lock.version},\n  "sources": {\n${sources.join(',\n')}\n  },\n  "citations": {\n${citations.join(',\n')}\n  }\n}\n`
}

function formatSource(source: SourceLock): string {
  const fields = Object.entries(source).map(([name, value]) => `      ${JSON.stringify(name)}: ${formatField(value)}`)
  return `{\n${fields.join(',\n')}\n    }`
}

function formatField(value: SourceLock[keyof SourceLock]): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[${value.map((row) => JSON.stringify(row)).join(', ')}]`
}
