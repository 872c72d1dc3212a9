/** Finds the passage that a quote points to. */
import type { TextQuote } from '../schema.ts'
import type { Span } from './text.ts'
import type { Verdict } from './verdict.ts'

/** Where a quote stands, or why it has no place. */
export type Anchor =
  | (Span & { readonly verdict: Exclude<Verdict, 'ambiguous' | 'gone'> })
  | { readonly verdict: 'ambiguous' | 'gone'; readonly places: readonly Span[] }

/**
 * Locates `quote`, between its prefix and suffix where it has them, in a normalized text.
 * `locked` is where it stood when the lock was written: another single place is `moved`, not `exact`.
 */
export function anchor(text: string, quote: TextQuote, locked?: Span): Anchor {
  const places = placesOf(text, quote)
  const [place] = places
  if (!place) return { verdict: 'gone', places }
  if (places.length > 1) return { verdict: 'ambiguous', places }
  const moved = locked && (locked.start !== place.start || locked.end !== place.end)
  return { ...place, verdict: moved ? 'moved' : 'exact' }
}

function placesOf(text: string, { quote, prefix = '', suffix = '' }: TextQuote): Span[] {
  const needle = prefix + quote + suffix
  const places: Span[] = []
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const start = at + prefix.length
    places.push({ start, end: start + quote.length })
  }
  return places
}
