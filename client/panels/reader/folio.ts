/** A document laid out for reading: its paragraphs, cut into bars, words and cited words. Pure. */
import type { SourceAnswer } from '../../answers.ts'
import type { PassageRef } from '../../location.ts'
import { segmentsOf, type Span } from './segments.ts'

/** A passage of the document, as the server tells it. */
export type CitedPassage = SourceAnswer['passages'][number]

/** A passage that was located. */
export interface PlacedPassage extends CitedPassage {
  readonly place: NonNullable<CitedPassage['place']>
}

/** A run of a paragraph. */
export interface Piece extends Span {
  /** null where the words are not known here: a bar is drawn. */
  readonly words: string | null
  /** The passages that cover it; indices into the folio's. */
  readonly passages: readonly number[]
  readonly isNoise: boolean
}

export interface FolioParagraph {
  /** From 0, as the lock counts them. */
  readonly index: number
  /** 0 for body text; for a heading, how many headings it stands below, itself among them. Never skips one. */
  readonly depth: number
  readonly pieces: readonly Piece[]
}

/** A document as the reader draws it. */
export interface Folio {
  /** In UTF-16 units. */
  readonly length: number
  readonly words: number
  readonly paragraphs: readonly FolioParagraph[]
  /** Located passages, in the order of the document. */
  readonly passages: readonly PlacedPassage[]
  /** Passages that were not located: they have no place to be shown at. */
  readonly lost: readonly CitedPassage[]
  /** Sentences that a passage stands in, of those outside noise; null where there are none. */
  readonly cited: number | null
}

/** Lays a document out; null when there is neither a text nor a shape of it. */
export function folioOf({ source, text, passages }: Pick<SourceAnswer, 'source' | 'text' | 'passages'>): Folio | null {
  const { shape } = source
  if (!shape) return null
  const placed = passages.filter((passage): passage is PlacedPassage => passage.place !== null)
  const noise = shape.noise.map(([start, end]) => ({ start, end }))
  const layers = [...placed.map(({ place }) => place), ...noise]
  const wordsAt = (index: number, span: Span, start: number) =>
    text?.slice(span.start, span.end) ?? shape.headings[index]?.slice(span.start - start, span.end - start) ?? null
  const depths = depthsOf(shape.paragraphs.map(([, , , level]) => level))
  const paragraphs = shape.paragraphs.map(([start, length], index) => ({
    index,
    depth: depths[index] ?? 0,
    pieces: segmentsOf({ start, end: start + length }, layers).map((segment) => {
      const covering = segment.layers.filter((layer) => layer < placed.length)
      return {
        start: segment.start,
        end: segment.end,
        words:
          wordsAt(index, segment, start) ??
          quotedWords(
            segment,
            covering.map((n) => placed[n]!),
          ),
        passages: covering,
        isNoise: segment.layers.length > covering.length,
      }
    }),
  }))
  const lost = passages.filter(({ place }) => place === null)
  return {
    length: shape.length,
    words: shape.words,
    paragraphs,
    passages: placed,
    lost,
    cited: citedShare(shape, placed, noise),
  }
}

/** Documents skip levels of headings as they like; outlines on a page must not. */
function depthsOf(levels: readonly number[]): number[] {
  const above: number[] = []
  return levels.map((level) => {
    if (!level) return 0
    while ((above.at(-1) ?? 0) >= level) above.pop()
    return above.push(level)
  })
}

/** What the quotes themselves tell of the words in `span`. */
function quotedWords({ start, end }: Span, passages: readonly PlacedPassage[]): string | null {
  for (const { quote, place } of passages) {
    const isVerbatim = quote.length === place.end - place.start
    if (isVerbatim) return quote.slice(start - place.start, end - place.start)
    if (start === place.start) return quote
  }
  return passages.length ? '' : null
}

function citedShare(
  { sentences }: { sentences: readonly (readonly [number, number])[] },
  placed: readonly PlacedPassage[],
  noise: readonly Span[],
) {
  const isNoise = ([start, end]: readonly [number, number]) =>
    noise.some((span) => span.start <= start && span.end >= end)
  const read = new Set(sentences.flatMap((sentence, n) => (isNoise(sentence) ? [] : [n])))
  const cited = new Set(placed.map(({ place }) => place.sentence).filter((n) => read.has(n)))
  return read.size ? cited.size / read.size : null
}

/** The index of the passage that a link means: that very one, else the claim's first; −1 when it is not here. */
export function passageIndex({ passages }: Pick<Folio, 'passages'>, ref: PassageRef | null): number {
  if (!ref) return -1
  const exact = passages.findIndex(({ claim, index }) => claim === ref.claim && index === ref.index)
  return exact >= 0 ? exact : passages.findIndex(({ claim }) => claim === ref.claim)
}

/** Passages at the same place share a mark: those that cover exactly what `index` covers, itself among them. */
export function passagesWith({ passages }: Pick<Folio, 'passages'>, index: number): PlacedPassage[] {
  const at = passages[index]?.place
  return at ? passages.filter(({ place }) => place.start < at.end && place.end > at.start) : []
}
