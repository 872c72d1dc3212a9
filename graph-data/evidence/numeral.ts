/** Numbers as people write them, read to one value: `3.9 billion`, `3,9 Mrd.`, `two thousand`, `2 000`. */
import { NUMBERS, POWERS } from './lexicon.ts'

/** A number as far as it has been read. */
export interface Numeral {
  /** What scales have closed: in “two thousand five”, 2000 when “five” is read. */
  readonly closed: number
  /** What may still be multiplied. */
  readonly open: number
  /** Whether it began with digits: those take powers, but no further number words. */
  readonly digits: boolean
}

/** Abbreviations that multiply; a single letter only where it touches its number. */
const SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    tsd: 3,
    m: 6,
    mn: 6,
    mln: 6,
    mio: 6,
    b: 9,
    bn: 9,
    bln: 9,
    mrd: 9,
    md: 9,
    mds: 9,
    mld: 9,
    tn: 12,
    trn: 12,
  }),
)

const GROUPED = /^[-−]?\d{1,3}(?:[\s,'’]\s*\d{3})+(?:\.\d+)?$/
const POINTED = /^[-−]?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/
const DECIMAL = /^[-−]?\d+(?:[.,]\d+)?$/

/** The number that digits spell; null for dates, times and versions. Commas and blanks divide thousands, a lone point is decimal. */
export function numeralOfDigits(digits: string): Numeral | null {
  const value = valueOf(digits)
  return value === null ? null : { closed: 0, open: value, digits: true }
}

function valueOf(digits: string): number | null {
  const plain = digits.replace('−', '-')
  if (GROUPED.test(digits)) return Number(plain.replace(/[\s,'’]/g, ''))
  if (POINTED.test(digits)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return DECIMAL.test(digits) ? Number(plain.replace(',', '.')) : null
}

/** The number that a folded word begins; null for other words. */
export function numeralOfWord(word: string): Numeral | null {
  const value = NUMBERS.get(word)
  if (value !== undefined) return { closed: 0, open: value, digits: false }
  const power = POWERS.get(word)
  return power === undefined ? null : multiplied({ closed: 0, open: 1, digits: false }, power)
}

/** The number with one more word, or null when the word is no part of it. `touching`: nothing stands between them. */
export function extendNumeral(numeral: Numeral, word: string, touching: boolean): Numeral | null {
  const power = POWERS.get(word) ?? suffix(word, touching)
  if (power !== undefined) return multiplied(numeral, power)
  const value = NUMBERS.get(word)
  return value === undefined || numeral.digits ? null : added(numeral, value)
}

function suffix(word: string, touching: boolean): number | undefined {
  return touching || word.length > 1 ? SUFFIXES.get(word) : undefined
}

function multiplied({ closed, open, digits }: Numeral, power: number): Numeral {
  const product = scaled(open || 1, power)
  if (power < 3) return { closed, open: product, digits }
  // “3 mil millones”: a power right behind a power multiplies it.
  if (open === 0 && closed) return { closed: scaled(closed, power), open: 0, digits }
  return { closed: closed + product, open: 0, digits }
}

/** By exponent, not by multiplication: 1.1 × 10⁹ is not a whole number in binary. */
function scaled(value: number, power: number): number {
  return Number(`${value}e${power}`) || value * 10 ** power
}

function added({ closed, open, digits }: Numeral, value: number): Numeral | null {
  // French: quatre-vingts, soixante-dix.
  if (open % 100 === 4 && value === 20) return { closed, open: open + 76, digits }
  const last = open % 100
  const isTens = last >= 20 && last % 10 === 0
  const fits =
    open === 0 ? closed > 0 : last === 0 || (isTens && (value < 10 || (value < 20 && (last === 60 || last === 80))))
  return fits && value > 0 ? { closed, open: open + value, digits } : null
}

/** How a number is compared: equal for equal values, whatever their notation. */
export function numeralKey({ closed, open }: Numeral): string {
  return `#${closed + open}`
}
