/**
 * A text as a string of one character a word. Words become one of 64 characters, so that the string can be kept and
 * compared without giving the words away; what turns a meaning keeps a character of its own.
 */
import { BOUNDS, DENIALS, HEDGES, NEGATIONS, PHRASES } from './lexicon.ts'
import { isNumeral } from './numeral.ts'

export const NEGATION_PRINT = '!'
/** Of words that deny only together, so that “far from” is never taken for a “not” beside it. */
export const DENIAL_PRINT = '¡'
/** Hedges keep apart from one another: “may” is not “will”. */
const HEDGE_PRINTS = 'αβγδεζηθικλμνξοπρστυφχψωАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const HEDGE_MARKS: ReadonlySet<string> = new Set(['~', '≈', '±', '≤', '≥', '<', '>', '+'])
const SIGN = /[\p{Sc}%‰°×]/u

/** The character of a token’s key. */
export function printOf(key: string): string {
  if (isNegation(key)) return NEGATION_PRINT
  if (isHedge(key)) return hedgePrint(key)
  return isSign(key) ? key : wordPrint(key)
}

/** The character of a word that turns nothing. */
export function wordPrint(key: string): string {
  return ALPHABET.charAt(hashOf(key) & 63)
}

/** The character of a word that hedges, be it only beside its neighbors. */
export function hedgePrint(key: string): string {
  return HEDGE_PRINTS.charAt((hashOf(key) >>> 0) % HEDGE_PRINTS.length)
}

export function isHedgePrint(print: string): boolean {
  return HEDGE_PRINTS.includes(print)
}

export function isNegation(key: string): boolean {
  return NEGATIONS.has(key)
}

export function isHedge(key: string): boolean {
  return HEDGES.has(key) || HEDGE_MARKS.has(key)
}

/** Whether words deny only together, like “far from”: `key` with the words beside it. */
export function deniesTogether(previous: string, key: string, next: string): boolean {
  return DENIALS.has(`${previous} ${key}`) || DENIALS.has(`${key} ${next}`)
}

/** Whether words hedge only together, like “at least”, or before a number, like “over”: `key` with the words beside it. */
export function hedgesTogether(previous: string, key: string, next: string): boolean {
  if (PHRASES.has(`${previous} ${key}`) || PHRASES.has(`${key} ${next}`)) return true
  return BOUNDS.has(key) && (isNumeral(next) || isSign(next))
}

/** Currencies, percent and other signs that belong to the number beside them. */
export function isSign(key: string): boolean {
  return key.length === 1 && SIGN.test(key)
}

/** FNV-1a, its halves folded together because only few bits are used. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < key.length; n++) hash = Math.imul(hash ^ key.charCodeAt(n), 0x01000193)
  return hash ^ (hash >>> 16) ^ (hash >>> 8)
}
