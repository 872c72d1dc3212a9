/** The places where a quote’s words stand, whatever their typography. */
import { printOf } from './print.ts'
import { spanOfTokens, tokenAfter, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'
import { tokensOf, type Token } from './token.ts'
import { UNSPACED } from './words.ts'

/** A quote, read once for many texts. */
export interface QuoteWords {
  readonly quote: string
  readonly tokens: readonly Token[]
}

export interface Place extends Span {
  /** Whether the quote stands here letter by letter. */
  readonly verbatim: boolean
}

/** Places that are looked at: a quote that stands more often is ambiguous anyway. */
export const MOST_PLACES = 1_000

export function quoteWords(quote: string): QuoteWords {
  return { quote, tokens: tokensOf(quote) }
}

/** Every place, in order, at most `MOST_PLACES`. */
export function placesOf(index: TextIndex, { quote, tokens }: QuoteWords): Place[] {
  const verbatim = verbatimPlaces(index.text, quote)
  const taken = new Set(verbatim.map(({ start }) => tokenAfter(index, start)))
  const others = foldedStarts(index, tokens).filter((token) => !taken.has(token))
  const folded = others.map((token) => {
    const { start, end } = spanOfTokens(index, token, token + tokens.length)
    return { start, end, verbatim: index.text.slice(start, end) === quote }
  })
  return [...verbatim, ...folded].toSorted((a, b) => a.start - b.start)
}

/** Occurrences that are looked at, most of which may lie inside words. */
const MOST_LOOKED_AT = 100_000

function verbatimPlaces(text: string, quote: string): Place[] {
  const places: Place[] = []
  let at = text.indexOf(quote)
  for (let n = 0; at >= 0 && n < MOST_LOOKED_AT && places.length < MOST_PLACES; n++) {
    const end = at + quote.length
    if (!cutsWord(text, at) && !cutsWord(text, end)) places.push({ start: at, end, verbatim: true })
    at = text.indexOf(quote, at + 1)
  }
  return places
}

const WORD_END = /(?:[\p{L}\p{N}][\p{M}\p{DI}]*|\p{Nd}[.,])$/u
const WORD_START = /^(?:[\p{L}\p{N}\p{M}]|[.,]\p{Nd})/u

/** Whether a word or a number goes on across `offset`: “raised $3” does not stand in “raised $3.9 billion”. */
function cutsWord(text: string, offset: number): boolean {
  const left = text.slice(Math.max(0, offset - 6), offset)
  const right = text.slice(offset, offset + 2)
  if (!WORD_END.test(left) || !WORD_START.test(right)) return false
  if (/[.,]$/.test(left) || /^[.,]/.test(right)) return /\p{Nd}[.,]?$/u.test(left) && /^[.,]?\p{Nd}/u.test(right)
  return !UNSPACED.test(left.slice(-2)) && !UNSPACED.test(right)
}

/** The tokens at which the quote’s own begin. */
function foldedStarts(index: TextIndex, tokens: readonly Token[]): number[] {
  const ids = tokens.map(({ key }) => index.idOf.get(key))
  if (!ids.length || ids.includes(undefined)) return []
  const pattern = printsOf(tokens)
  const starts: number[] = []
  for (let at = index.prints.indexOf(pattern); at >= 0; at = index.prints.indexOf(pattern, at + 1)) {
    if (ids.every((id, n) => index.ids[at + n] === id)) starts.push(at)
    if (starts.length >= MOST_PLACES) break
  }
  return starts
}

/** A quote as a text’s prints would spell it. */
export function printsOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => printOf(key)).join('')
}
