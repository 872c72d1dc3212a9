/** Whether a quote leaves out part of a number that it begins or ends with: “2 to | 3 billion”, “$ | 5”, “5 | MW”. */
import { isCompoundNumber, JOINTS, MEASURES, QUANTITIES, UNITS } from './lexicon.ts'
import { isNumeral } from './numeral.ts'
import { isSign } from './print.ts'
import { keyAt, tokenAfter, tokenBefore, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'

/** Whether a word or a number begins before the quote that ends in it. */
export function cutsBefore(index: TextIndex, { start }: Span): boolean {
  const last = tokenBefore(index, start) - 1
  if (last >= 0 && index.ends[last]! > start) return true
  return reachesNumber(index, last + 1, -1, belongsBefore)
}

/** Whether a word or a number that begins in the quote ends behind it. */
export function cutsAfter(index: TextIndex, { end }: Span): boolean {
  const next = tokenAfter(index, end)
  if (next < index.starts.length && index.starts[next]! < end) return true
  return reachesNumber(index, next - 1, 1, isMeasured)
}

/** Whether a token is a number, or a word that belongs to one. */
export function isMeasured(key: string): boolean {
  return isNumeral(key) || isSign(key) || UNITS.has(key) || MEASURES.has(key) || isCompoundNumber(key)
}

/** Whether what stands beside a token belongs to its number, or joins it to another one. */
function reachesNumber(index: TextIndex, from: number, step: 1 | -1, belongs: (key: string) => boolean): boolean {
  const [within, own] = [keyAt(index, from - step), keyAt(index, from)]
  // A lone letter is a unit only with its number: not the “s” of “Claude’s”.
  if (!isMeasured(own) || (own.length === 1 && !isSign(own) && !isNumeral(within))) return false
  const [beside, beyond] = [from + step, from + 2 * step]
  if (!isClose(index, from, beside)) return false
  if (belongs(keyAt(index, beside))) return isNumeral(own) || isNumeral(keyAt(index, beside))
  return JOINTS.has(keyAt(index, beside)) && isClose(index, beside, beyond) && isNumber(keyAt(index, beyond), step)
}

function isNumber(key: string, step: 1 | -1): boolean {
  return isMeasured(key) || (step < 0 && QUANTITIES.has(key))
}

function belongsBefore(key: string): boolean {
  return isNumeral(key) || isSign(key) || QUANTITIES.has(key)
}

const CLOSE = /^[\s\p{DI}\-–—−]*$/u

/** Whether nothing but blanks or a dash divides two tokens. */
function isClose({ text, starts, ends }: TextIndex, a: number, b: number): boolean {
  const [left, right] = [Math.min(a, b), Math.max(a, b)]
  const [from, to] = [ends[left], starts[right]]
  return from !== undefined && to !== undefined && to - from < 20 && CLOSE.test(text.slice(from, to))
}
