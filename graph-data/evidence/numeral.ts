/** Numbers as people write them, read to one key: `3.9` and `3,90`, `2,000` and `2 000`, `nine` and `9`. */
import { NUMBERS, POWERS } from './lexicon.ts'

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
  }),
)

const GROUPED = /^-?\d{1,3}(?:[\s,'’]\s*\d{3})+(?:\.\d+)?$/
const POINTED = /^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/
const DECIMAL = /^-?\d+(?:[.,]\d+)?$/

/** The key of digits. Commas and blanks divide thousands, a lone point is decimal; dates, times and versions keep their form. */
export function digitsKey(digits: string): string {
  const plain = digits.replace('−', '-')
  return `#${valueOf(plain) ?? plain}`
}

function valueOf(plain: string): number | null {
  if (GROUPED.test(plain)) return Number(plain.replace(/[\s,'’]/g, ''))
  if (POINTED.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'))
  return DECIMAL.test(plain) ? Number(plain.replace(',', '.')) : null
}

/** The key of a number word, `#9` for nine and `e9` for billion; null for other words. `touching`: digits stand right before it. */
export function numeralKey(word: string, touching: boolean): string | null {
  const power = POWERS.get(word) ?? (touching || word.length > 1 ? SUFFIXES.get(word) : undefined)
  if (power !== undefined) return `e${power}`
  const value = NUMBERS.get(word)
  return value === undefined ? null : `#${value}`
}

/** Whether a token’s key is a number’s. */
export function isNumeral(key: string | undefined): boolean {
  return key !== undefined && /^(?:#|e\d)/.test(key)
}
