/** Which of several places with the same words is the one that a citation means. */
import type { TextQuote } from '../schema.ts'
import { knownSurroundings, type Known } from './known.ts'
import type { Place } from './place.ts'
import { ownPlaces } from './recognition.ts'
import { keyAt, tokenAfter, tokenBefore, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'
import { tokensOf } from './token.ts'

export type Choice = Place | 'ambiguous' | 'gone'

/** Chooses by what the lock knows, else by the quote’s prefix and suffix. */
export function choosePlace(index: TextIndex, places: readonly Place[], quote: TextQuote, known?: Known): Choice {
  if (!places.length) return 'gone'
  if (known && knownSurroundings(known)) return single(ownPlaces(index, places, known), known)
  return single(fitting(index, places, quote), known)
}

// --- by prefix and suffix ------------------------------------------------------------------------

/** The places that fit prefix and suffix; without either, those that stand letter by letter before the others. */
function fitting(index: TextIndex, places: readonly Place[], { prefix = '', suffix = '' }: TextQuote): Place[] {
  const before = keysOf(prefix)
  const after = keysOf(suffix)
  if (!prefix && !suffix) {
    const verbatim = places.filter((place) => place.verbatim)
    return verbatim.length ? verbatim : [...places]
  }
  const fits = places.filter((place) => endsWith(index, place, before) && startsWith(index, place, after))
  const literal = fits.filter(
    ({ start, end }) => index.text.startsWith(suffix, end) && index.text.startsWith(prefix, start - prefix.length),
  )
  return literal.length ? literal : fits
}

function keysOf(text: string): string[] {
  return tokensOf(text).map(({ key }) => key)
}

/** A prefix may begin, and a suffix may end, inside a word. */
function endsWith(index: TextIndex, { start }: Span, keys: readonly string[]): boolean {
  const from = tokenBefore(index, start) - keys.length
  return keys.every((key, n) => (n ? keyAt(index, from + n) === key : keyAt(index, from).endsWith(key)))
}

function startsWith(index: TextIndex, { end }: Span, keys: readonly string[]): boolean {
  const from = tokenAfter(index, end)
  const last = keys.length - 1
  return keys.every((key, n) => (n < last ? keyAt(index, from + n) === key : keyAt(index, from + n).startsWith(key)))
}

// --- one of several ------------------------------------------------------------------------------

function single(places: readonly Place[], known: Span | undefined): Choice {
  if (places.length <= 1) return places[0] ?? 'gone'
  return places.find(({ start, end }) => start === known?.start && end === known.end) ?? 'ambiguous'
}
