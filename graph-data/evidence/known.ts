/** What the lock keeps of a citation’s place, so that it is found again, and only it. */
import { placesOf, quoteWords } from './place.ts'
import { surroundingsOf, type Surroundings } from './surroundings.ts'
import type { TextIndex } from './text-index.ts'
import type { Span } from './text.ts'

export interface Known extends Span {
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** What stood around the other places with the same words: their `before` and `after`. */
  readonly twins?: readonly (readonly [string, string])[] | undefined
}

/** Twins that are kept: a quote that stands more often should be quoted with more of its words. */
const MOST_TWINS = 24

/** What to keep of the place at `span`. */
export function knownPlace(index: TextIndex, quote: string, { start, end }: Span): Known & Surroundings {
  const others = placesOf(index, quoteWords(quote)).filter((place) => place.start >= end || place.end <= start)
  const twins = others.slice(0, MOST_TWINS).map((place) => {
    const { before, after } = surroundingsOf(index, place)
    return [before, after] as const
  })
  return { start, end, ...surroundingsOf(index, { start, end }), ...(twins.length && { twins }) }
}

/** The surroundings that are known, if any are. */
export function knownSurroundings(known: Known | undefined): Surroundings | null {
  return known?.before === undefined || known.after === undefined ? null : { before: known.before, after: known.after }
}
