/** What a word does in a sentence, as far as evidence cares: what makes two sentences say different things. */
import {
  COMPLEMENTS,
  isCompoundNumber,
  LEMMAS,
  MEASURES,
  PARTICLES,
  PREPOSITIONS,
  QUANTITIES,
  UNITS,
} from './lexicon.ts'
import { isNumeral } from './numeral.ts'
import { deniesTogether, hedgesTogether, isHedge, isNegation, isSign } from './print.ts'

export type Kind = 'number' | 'negation' | 'hedge' | 'name' | 'particle' | 'word'

/** A token with what must be known to judge it. */
export interface Word {
  readonly key: string
  /** As it is written. */
  readonly raw: string
  /** Whether a sentence begins with it, so that its capital tells nothing. */
  readonly first: boolean
  /** The keys of the words beside it; empty at an end. */
  readonly previous: string
  readonly next: string
}

/** `isCommon` tells whether a folded word stands in the text in lower case. */
export function kindOf(word: Word, isCommon: (key: string) => boolean): Kind {
  const { key, previous, next } = word
  if (isNumeric(word)) return 'number'
  if (isNegation(key) || deniesTogether(previous, key, next)) return 'negation'
  if (isHedge(key) || hedgesTogether(previous, key, next)) return 'hedge'
  if (isName(word, isCommon)) return 'name'
  return PARTICLES.has(key) || PREPOSITIONS.has(key) || completesNegation(key) ? 'particle' : 'word'
}

/** Whether a word only completes a negation: “longer” in “no longer”. */
export function completesNegation(key: string): boolean {
  return COMPLEMENTS.has(key)
}

/** `1st`, `2025q3`, `q3`, `h1`. */
const DATED = /^(?:\d+\p{L}{1,3}|\d{4}[qh]\d|[qh][1-4])$/u

function isNumeric({ key, raw, previous, next }: Word): boolean {
  if (isNumeral(key) || isSign(key) || FRACTION.test(key)) return true
  if (isHedge(key) || isNegation(key) || hedgesTogether(previous, key, next)) return isMonth(key, raw, previous, next)
  const besideNumber = isNumeral(previous) || isNumeral(next) || MEASURES.has(previous)
  if (besideNumber && UNITS.has(key)) return true
  return (
    QUANTITIES.has(key) || MEASURES.has(key) || DATED.test(key) || isCompoundNumber(raw.normalize('NFC').toLowerCase())
  )
}

/** `½`, `²`. */
const FRACTION = /^\p{No}+$/u
const DAY = /^#(?:[1-9]|[12]\d|3[01])$/
const YEAR = /^#(?:1[5-9]|2[01])\d\d$/

/** “May 2026”, “5 mai”, “May 5”, “in May”: not English “may”, nor Italian “mai”. */
export function isMonth(key: string, raw: string, previous: string, next: string): boolean {
  if (!MEASURES.has(key)) return false
  if (YEAR.test(next) || (DAY.test(previous) && !isNumeral(next))) return true
  return /^\p{Lu}/u.test(raw) && (DAY.test(next) || PREPOSITIONS.has(previous))
}

function isName({ key, raw, first }: Word, isCommon: (key: string) => boolean): boolean {
  if (/\p{L}/u.test(raw) && /[\p{N}+]/u.test(raw)) return true
  if (/.\p{Lu}/u.test(raw)) return true
  if (!/^\p{Lu}/u.test(raw)) return false
  return !first || !(PARTICLES.has(key) || isCommon(key))
}

const NEGATING = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'a', 'de', 'mé', 'des']

/** Whether one word is the other with a prefix that says no: likely, unlikely. */
export function isNegated(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && NEGATING.some((prefix) => long === prefix + short)
}

/** Whether two words are, or look like, forms of one: bought, buy; raised, raise. */
export function isInflected(a: string, b: string): boolean {
  if (LEMMAS.has(a) && LEMMAS.get(a) === LEMMAS.get(b)) return true
  const length = Math.max(a.length, b.length)
  let common = 0
  while (common < length && a[common] === b[common]) common++
  return common >= 3 && length - common <= 4
}
