/** Whether words in another order still say the same. */
import { BOUNDS, PARTICLES, PREPOSITIONS } from './lexicon.ts'
import { isHedge, isNegation } from './print.ts'

/**
 * True only where one phrase that begins with a preposition stands at another place: “in 2026 they sold it” for “they
 * sold it in 2026”. Any other order may turn who does what to whom.
 */
export function isSafeReorder(quote: readonly string[], now: readonly string[]): boolean {
  if (quote.length !== now.length) return false
  let from = 0
  while (from < quote.length && quote[from] === now[from]) from++
  let to = quote.length
  while (to > from && quote[to - 1] === now[to - 1]) to--
  const [was, is] = [quote.slice(from, to), now.slice(from, to)]
  return was.some((_, at) => at > 0 && isSwap(was.slice(0, at), was.slice(at), is))
}

function isSwap(first: readonly string[], second: readonly string[], now: readonly string[]): boolean {
  const isSwapped = [...second, ...first].every((key, n) => key === now[n])
  return isSwapped && (isMovable(first) || isMovable(second))
}

/** A whole phrase: from its preposition to a word that tells something. */
function isMovable(phrase: readonly string[]): boolean {
  const [first = '', last = ''] = [phrase[0], phrase.at(-1)]
  const isWhole = PREPOSITIONS.has(first) && !PREPOSITIONS.has(last) && !PARTICLES.has(last)
  return isWhole && !phrase.some((key) => isNegation(key) || isHedge(key) || BOUNDS.has(key))
}
