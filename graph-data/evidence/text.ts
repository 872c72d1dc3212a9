/** The text of a document as evidence sees it: normalized once, then divided into paragraphs and sentences. */
import { countWords } from './words.ts'

/** From `start` up to, not including, `end`; UTF-16 units of the normalized text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Paragraph extends Span {
  readonly words: number
  /** 0 for body text, 1 and more for headings. */
  readonly level: number
}

/** How a document is built, without its words. */
export interface Shape {
  /** In UTF-16 units. */
  readonly length: number
  readonly words: number
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Span[]
}

/** The text that offsets count in: no byte order mark, and every line break a single `\n`. */
export function normalizeText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029/g, '\n')
}

/** Divides a normalized text. Paragraphs are lines, or blocks between blank lines where lines are wrapped by hand. */
export function shapeOf(text: string): Shape {
  const blocks = isHardWrapped(text) ? blocksOf(text, /\n[ \t]*\n\s*/g) : blocksOf(text, /\n\s*/g)
  const paragraphs = blocks.map((block, n) => paragraphOf(text, block, blocks[n + 1]))
  return {
    length: text.length,
    words: paragraphs.reduce((sum, { words }) => sum + words, 0),
    paragraphs,
    sentences: paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph)),
  }
}

/** The index of the span that holds `offset`, by binary search; −1 when none does. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]!
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return middle
  }
  return -1
}

/** The nearest heading at or above a paragraph; −1 when there is none. */
export function headingOf(paragraphs: readonly { readonly level: number }[], paragraph: number): number {
  for (let n = paragraph; n >= 0; n--) if (paragraphs[n]?.level) return n
  return -1
}

function paragraphOf(text: string, { start, end }: Span, next: Span | undefined): Paragraph {
  const own = text.slice(start, end)
  const level = levelOf(own, next ? text.slice(next.start, next.end) : '')
  return { start, end, words: countWords(own), level }
}

const WRAPPED_LINE = /^.{45,100}$/

/** Whether most lines that go on in the next one are of a typewriter's length. */
function isHardWrapped(text: string): boolean {
  const lines = text.split('\n')
  const going = lines.filter((line, n) => line.trim() && lines[n + 1]?.trim())
  const wrapped = going.filter((line) => WRAPPED_LINE.test(line))
  return going.length >= 4 && wrapped.length / going.length > 0.6
}

function blocksOf(text: string, gap: RegExp): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const match of [...text.matchAll(gap), { 0: '', index: text.length }]) {
    const block = text.slice(from, match.index)
    const start = from + (block.length - block.trimStart().length)
    const end = from + block.trimEnd().length
    if (start < end) spans.push({ start, end })
    from = match.index + match[0].length
  }
  return spans
}

/** Markdown’s own mark, or a short line without a full stop above a longer paragraph. */
function levelOf(paragraph: string, next: string): number {
  const mark = /^(#{1,6})\s/.exec(paragraph)
  if (mark) return mark[1]!.length
  const words = countWords(paragraph)
  const isTitle = words > 0 && words <= 14 && !/[.,;:…!]["”’]?$/.test(paragraph) && /^["“‘'\d#]*\p{Lu}/u.test(paragraph)
  return isTitle && countWords(next) > words && isProse(next) ? 2 : 0
}

/** Long, or at least a sentence: what stands below a heading, while a list of labels has none. */
function isProse(paragraph: string): boolean {
  return countWords(paragraph) > 20 || /[.!?…]["”’)]?$/.test(paragraph)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = []
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    const from = start + index
    if (segment.trim()) sentences.push({ start: from, end: from + segment.trimEnd().length })
  }
  return sentences
}
