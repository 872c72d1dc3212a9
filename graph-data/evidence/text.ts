/** The text of a document as evidence sees it: normalized once, then divided into paragraphs and sentences. */
import { countWords } from './words.ts'
import { endsParagraph, marginOf } from './wrapping.ts'

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

/** Paragraphs, and sentences, that a text is divided into: far more than a book has. What stands beyond them is one. */
export const MOST_PARTS = 500_000

/**
 * Divides a normalized text. Paragraphs are lines; where lines are wrapped at a margin, they go on to a blank line, or to
 * a line that ends long before the margin.
 */
export function shapeOf(text: string): Shape {
  const blocks = bounded(blocksIn(text), text)
  const paragraphs = paragraphsAt(text, blocks)
  return {
    length: text.length,
    words: paragraphs.reduce((sum, { words }) => sum + words, 0),
    paragraphs,
    sentences: bounded(sentencesIn(text, paragraphs), text),
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

/** The spans with their words counted, once, and their levels, which hang on what stands below. */
function paragraphsAt(text: string, blocks: readonly Span[]): Paragraph[] {
  const counts = blocks.map(({ start, end }) => countWords(text.slice(start, end)))
  return blocks.map(({ start, end }, n) => {
    const [own, next] = [blockAt(text, blocks[n], counts[n]), blockAt(text, blocks[n + 1], counts[n + 1])]
    return { start, end, words: own.words, level: levelOf(own, next) }
  })
}

/** A stretch of text between two breaks. */
interface Block {
  readonly text: string
  readonly words: number
}

function blockAt(text: string, span: Span | undefined, words = 0): Block {
  return { text: span ? text.slice(span.start, span.end) : '', words }
}

/** Where the paragraphs are: lines, or those that a margin divided put together again. */
function* blocksIn(text: string): Generator<Span> {
  const margin = marginOf(text)
  if (margin === null) yield* linesIn(text)
  else yield* joined(text, linesIn(text), margin)
}

/** The lines on which something stands. */
function* linesIn(text: string): Generator<Span> {
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 ? text.length : stop
    yield* trimmed(text, from, to)
    from = to + 1
  }
}

function* joined(text: string, lines: Iterable<Span>, margin: number): Generator<Span> {
  let block: Span | undefined
  let last: Span | undefined
  for (const line of lines) {
    const goesOn = block && last && !isParagraphEnd(text, last, line, margin)
    if (block && !goesOn) yield block
    block = { start: block && goesOn ? block.start : line.start, end: line.end }
    last = line
  }
  if (block) yield block
}

/** Whether a paragraph ends between a line and the next on which something stands. */
function isParagraphEnd(text: string, line: Span, next: Span, margin: number): boolean {
  const breaks = text.slice(line.end, next.start)
  if (breaks.indexOf('\n') !== breaks.lastIndexOf('\n')) return true
  return endsParagraph(wholeLine(text, line), wholeLine(text, next), margin)
}

/** With the blanks before it, which count toward the margin. */
function wholeLine(text: string, { start, end }: Span): string {
  return text.slice(text.lastIndexOf('\n', start) + 1, end)
}

/** Without the blanks at its ends; nothing where nothing is left. */
function* trimmed(text: string, from: number, to: number): Generator<Span> {
  const block = text.slice(from, to)
  const start = from + (block.length - block.trimStart().length)
  const end = from + block.trimEnd().length
  if (start < end) yield { start, end }
}

/** The spans, as many as are taken apart; the last of them reaches to the last word of the text. */
function bounded(spans: Iterable<Span>, text: string): Span[] {
  const taken: Span[] = []
  for (const span of spans) {
    if (taken.push(span) < MOST_PARTS) continue
    taken[MOST_PARTS - 1] = { start: span.start, end: text.trimEnd().length }
    break
  }
  return taken
}

/** Words that a heading has at most, when no mark says that it is one. */
const LONGEST_TITLE = 14

/** Markdown’s own mark, or a short line without a full stop above a longer paragraph. */
function levelOf(block: Block, next: Block): number {
  const mark = /^(#{1,6})\s/.exec(block.text)
  if (mark) return mark[1]!.length
  return isTitle(block) && next.words > block.words && isProse(next) ? 2 : 0
}

function isTitle({ text, words }: Block): boolean {
  return words > 0 && words <= LONGEST_TITLE && !/[.,;:…!]["”’]?$/.test(text) && /^["“‘'\d#]*\p{Lu}/u.test(text)
}

/** Long, or at least a sentence: what stands below a heading, while a list of labels has none. */
function isProse({ text, words }: Block): boolean {
  return words > 20 || /[.!?…]["”’)]?$/.test(text)
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Where nothing of it stands, there is one sentence: a line break inside a paragraph is the margin’s, and ends none. */
const SENTENCE_END = /[\p{Sentence_Terminal}\u0085]/u

function* sentencesIn(text: string, paragraphs: readonly Span[]): Generator<Span> {
  for (const { start, end } of paragraphs) {
    if (!SENTENCE_END.test(text.slice(start, end - 1))) yield { start, end }
    else
      for (const { segment, index } of segmentsOf(text, start, end)) yield* trimmed(text, index, index + segment.length)
  }
}

/** UTF-16 units that are segmented at once: the segmenter’s time grows with the square of what it is given. */
const WINDOW = 4_096

/** Segments from `start` to `end`. A window’s last one may go on in the next, so the next window begins with it. */
function* segmentsOf(text: string, start: number, end: number): Generator<{ segment: string; index: number }> {
  let size = WINDOW
  for (let from = start; from < end;) {
    const to = Math.min(end, from + size)
    const segments = [...segmenter.segment(text.slice(from, to).replaceAll('\n', ' '))]
    const whole = to === end ? segments : segments.slice(0, -1)
    for (const { segment, index } of whole) yield { segment, index: from + index }
    size = whole.length ? WINDOW : size * 2
    from = to === end ? end : from + (segments.at(-1)?.index ?? 0)
  }
}
