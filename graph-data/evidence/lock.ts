/**
 * The evidence lock: where each citation stands in its document, written down so that it can be
 * reviewed in diffs and checked by whoever holds the documents. It is to citations what a package
 * lock is to dependencies: generated, never edited by hand.
 */
import { z } from 'zod'
import { Id, type Citation, type Source, type TextQuote } from '../schema.ts'
import { noiseOf } from './noise.ts'
import { shapeOf, type Shape, type Span, spanAt, type Paragraph } from './text.ts'
import { VERDICTS } from './verdict.ts'
import { LONGEST_QUOTE } from './words.ts'

export const LOCK_FILE = 'evidence.lock.json'
export const LOCK_VERSION = 2

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
  /** Offsets of characters that take two UTF-16 units, so that code points can be counted without the text; absent when there are none. */
  astral: z.array(Offset).optional(),
})
export type SourceLock = z.infer<typeof SourceLock>

const Around = z.tuple([z.string(), z.string()])

/** A quote’s place. */
export const PassageLock = z.strictObject({
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
  /** What stands around it, one character a word: see print.ts. */
  before: z.string().optional(),
  after: z.string().optional(),
  /** What stands around other places with the same words: `before` and `after` of each. */
  twins: z.array(Around).optional(),
})
export type PassageLock = z.infer<typeof PassageLock>

export const CitationLock = z.strictObject({ source: Id, ...PassageLock.shape })
export type CitationLock = z.infer<typeof CitationLock>

/** A run of words that stands in two documents. */
export const SharedRun = z.strictObject({
  sources: z.tuple([Id, Id]),
  /** start and end in the first of them, then in the second */
  first: SpanRow,
  second: SpanRow,
  words: z.int().min(1),
})
export type SharedRun = z.infer<typeof SharedRun>

export const Lock = z.strictObject({
  version: z.literal(LOCK_VERSION),
  sources: z.record(Id, SourceLock),
  /** Runs of words that documents share outside noise, and may have from one another. */
  shared: z.array(SharedRun).default([]),
  /** source id → the sentences from which nothing was taken, in the source’s order */
  considered: z.record(Id, z.array(PassageLock)).default({}),
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

/** Whether a lock’s row was written for this citation as it stands in the files now. */
export function isLockFor(row: CitationLock | undefined, citation: Citation): row is CitationLock {
  return row !== undefined && row.source === citation.source && isPassageOf(row, citation)
}

/** Whether a row was written for this quote. */
export function isPassageOf(row: PassageLock | undefined, { quote, prefix, suffix }: TextQuote): row is PassageLock {
  return row !== undefined && row.quote === quote && row.prefix === prefix && row.suffix === suffix
}

/** A source's part of the lock: its text's fingerprint and shape. */
export function lockSource(source: Source, { text, sha256 }: HeldText, shape: Shape = shapeOf(text)): SourceLock {
  const noise = noiseOf(text, source.noise)
  // A line of an advertisement is no heading of what stands below it.
  const paragraphs = shape.paragraphs.map((one) => (spanAt(noise, one.start) < 0 ? one : { ...one, level: 0 }))
  return {
    sha256,
    length: shape.length,
    words: shape.words,
    paragraphs: paragraphs.map(({ start, end, words, level }) => [start, end - start, words, level]),
    headings: headingsOf(text, paragraphs),
    sentences: shape.sentences.map(spanRow),
    noise: noise.map(spanRow),
    ...astralOf(text),
  }
}

function astralOf(text: string): { astral?: number[] } {
  const astral: number[] = []
  for (let at = 0; at < text.length; at++) if (text.codePointAt(at)! > 0xffff) astral.push(at)
  return astral.length ? { astral } : {}
}

function headingsOf(text: string, paragraphs: readonly Paragraph[]): Record<string, string> {
  const headings = paragraphs.flatMap(({ start, end, level, words }, n) =>
    level && words <= LONGEST_QUOTE ? [[String(n), titleOf(text.slice(start, end))] as const] : [],
  )
  return Object.fromEntries(headings)
}

/** A heading in one line, without the one drawn below it. */
function titleOf(heading: string): string {
  return heading.replace(/\n[ \t]*([=~-])\1{2,}$/, '').replace(/[ \t]*\n[ \t]*/g, ' ')
}

function spanRow({ start, end }: Span): [number, number] {
  return [start, end]
}

/** The lock as text: one row a line, in the dataset’s order, so that a diff shows what moved. */
export function formatLock({ version, sources, shared, considered, citations }: Lock): string {
  const fields = [
    `"version": ${version}`,
    `"sources": ${braced(sources, 2, formatSource)}`,
    `"shared": ${listed(shared, 2)}`,
    `"considered": ${braced(considered, 2, (rows) => listed(rows, 4))}`,
    `"citations": ${braced(citations, 2, (rows) => listed(rows, 4))}`,
  ]
  return `{\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`
}

function formatSource(source: SourceLock): string {
  return braced(source, 4, formatField)
}

function formatField(value: SourceLock[keyof SourceLock]): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[${value.map((row) => JSON.stringify(row)).join(', ')}]`
}

/** One field a line, each `depth` + 2 blanks in. */
function braced<T>(fields: Readonly<Record<string, T>>, depth: number, format: (value: T) => string): string {
  const lines = Object.entries<T>(fields).map(([key, value]) => `${JSON.stringify(key)}: ${format(value)}`)
  return enclosed('{', lines, '}', depth)
}

function listed(rows: readonly unknown[], depth: number): string {
  return enclosed(
    '[',
    rows.map((row) => JSON.stringify(row)),
    ']',
    depth,
  )
}

function enclosed(open: string, lines: readonly string[], close: string, depth: number): string {
  if (!lines.length) return open + close
  const indent = ' '.repeat(depth)
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`
}
