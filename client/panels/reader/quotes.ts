/** The quotes that J and K go through: those of the claim that is read, wherever they stand; else those of the document. Pure. */
import type { ClaimRecord, Id } from '#graph-data'
import type { Reading } from '../../location.ts'
import type { Folio } from './folio.ts'

/** A quote that has a place in a document. */
export interface Quote {
  readonly source: Id
  readonly claim: Id
  /** Index among the claim's passages. */
  readonly index: number
}

/** A claim's quotes, as it lists them. */
export function quotesOf({ id, passages }: Pick<ClaimRecord, 'id' | 'passages'>): Quote[] {
  return passages.flatMap(({ source, place }, index) => (place ? [{ source, claim: id, index }] : []))
}

/** A document's quotes, in its order. */
export function quotesIn({ passages }: Pick<Folio, 'passages'>, source: Id): Quote[] {
  return passages.map(({ claim, index }) => ({ source, claim, index }))
}

/** Which of the quotes is read; −1 for none of them. */
export function quoteIndex(quotes: readonly Quote[], { passage }: Pick<Reading, 'passage'>): number {
  return quotes.findIndex(({ claim, index }) => claim === passage?.claim && index === passage.index)
}

/** The quote `steps` further on, stopping at the ends; the first or the last one when none is read. */
export function quoteAfter(quotes: readonly Quote[], current: number, steps: number): Quote | undefined {
  const next = current < 0 && steps < 0 ? quotes.length - 1 : current + steps
  return quotes[Math.min(quotes.length - 1, Math.max(0, next))]
}
