/**
 * The tokens by which quotes and texts are compared: words, numbers, and the signs that turn a meaning ($, %, ~).
 * Punctuation, case, accents and blanks are not among them, so typography never counts as a change.
 */
import { foldWord } from './fold.ts'
import { digitsKey, numeralKey } from './numeral.ts'
import type { Span } from './text.ts'
import { UNSPACED } from './words.ts'

export interface Token extends Span {
  /** Equal for tokens that say the same: `#3.9`, `e9`, `not`, `mistral`. */
  readonly key: string
}

const SPACELESS = UNSPACED.source
/** Each character of such a script is a token. */
const CHARACTER = `${SPACELESS}[\\p{M}\\p{DI}]{0,8}`
const LETTER = `[[\\p{L}\\p{Nl}]--${SPACELESS}]`
/** Every repetition is bounded, so that no text exhausts the stack; what is longer is several tokens. */
const LETTERS = `[[\\p{L}\\p{M}\\p{N}\\p{DI}]--${SPACELESS}]{0,80}`
const DIGIT = '\\p{Nd}\\p{DI}{0,4}'
/** A minus sign, not a hyphen: nothing stands right before it. */
const SIGN = '(?:(?<![\\p{L}\\p{N}\\p{M}\\)\\]])[\\-−])?'
const GROUPED = `(?:${DIGIT}){1,3}(?:\\s[\\s\\p{DI}]{0,8}(?:${DIGIT}){3}){1,4}(?!\\p{Nd})(?:[.,](?:${DIGIT}){1,20})?`
const PLAIN = `(?:${DIGIT}){1,40}(?:[.,:\\/'’](?:${DIGIT}){1,40}){0,8}`
/** Digits, and the letters that touch them: `3.9` `B`. */
const NUMBER = `(${SIGN}(?:${GROUPED}|${PLAIN}))([\\p{L}\\p{No}][\\p{L}\\p{M}\\p{N}\\p{DI}]{0,80})?`
/** A word that is divided at the end of its line is one word. */
const DIVIDED = `(?:[\\-‐]\\n[ \\t]{0,8}(?=\\p{Ll})${LETTERS})?`
const WORD = `${LETTER}${LETTERS}${DIVIDED}(?:\\+{1,2}(?![\\p{L}\\p{N}]))?|\\p{No}{1,40}`
const MARK = `[\\p{Sc}%‰°×~≈±≤≥]|[<>](?=\\s*\\p{Nd})|(?<=\\p{Nd}\\p{DI}{0,4})\\+`
const TOKEN = new RegExp(`${NUMBER}|${CHARACTER}|${WORD}|${MARK}`, 'gv')

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  eachToken(text, (key, start, end) => tokens.push({ key, start, end }))
  return tokens
}

/** Is given the tokens one after the other: key, start and end of each. */
type Take = (key: string, start: number, end: number) => void

/** The same without an object for each: of a long text there are millions. */
export function eachToken(text: string, take: Take): void {
  const known: Known = new Map()
  const pattern = new RegExp(TOKEN)
  for (let from = 0; from < text.length; from = pattern.lastIndex) {
    const start = skipped(text, from)
    const end = plainWordEnd(text, start) || plainCharacterEnd(text, start)
    pattern.lastIndex = end || start
    if (end) take(remembered(known, text.slice(start, end)).key, start, end)
    else {
      const match = pattern.exec(text)
      if (!match) return
      takeMatch(match, text, pattern, known, take)
    }
  }
}

/** The tokens of one match: a number may have a unit, a verb may have swallowed its “not”. */
function takeMatch(match: RegExpExecArray, text: string, pattern: RegExp, known: Known, take: Take): void {
  const { 0: raw, 1: digits, 2: tail = '', index: start } = match
  if (digits !== undefined) return takeNumber(digits, tail, start, take)
  const { key, length } = remembered(known, raw)
  const end = start + length
  const verb = negatedVerb(text, key, end)
  if (verb === null) return take(key, start, end)
  const cut = key === CANNOT ? start + 3 : end - 1
  pattern.lastIndex = key === CANNOT ? end : end + 2
  take(verb, start, cut)
  take('not', cut, pattern.lastIndex)
}

// --- plain words, which most are: found without the pattern, five times as fast ---------------------

const [UPPER_A, UPPER_Z, LOWER_A, LOWER_Z] = [65, 90, 97, 122]
/** What stands between plain words. */
const DIVIDERS = unitsOf(' \n\t,.;:!?()"“”—。、')
/** Those of the invisible characters that one meets: marks of direction, soft hyphens, joiners. No token begins with one. */
const INVISIBLE = unitsOf(
  '\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF',
)
const LONGEST_PLAIN = 40

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}

function skipped(text: string, from: number): number {
  let at = from
  while (DIVIDERS.has(text.charCodeAt(at)) || INVISIBLE.has(text.charCodeAt(at))) at++
  return at
}

/** The end of a word of unaccented letters between dividers, without invisible characters behind it; 0 for all else. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  while (end - start <= LONGEST_PLAIN && isPlainLetter(text.charCodeAt(end))) end++
  if (end === start || end - start > LONGEST_PLAIN || isCannot(text, start, end)) return 0
  let next = end
  while (INVISIBLE.has(text.charCodeAt(next))) next++
  return next >= text.length || DIVIDERS.has(text.charCodeAt(next)) ? end : 0
}

/** The end of a character that is a token by itself, where another such or a divider follows; 0 for all else. */
function plainCharacterEnd(text: string, start: number): number {
  const next = text.charCodeAt(start + 1)
  return isPlainCharacter(text.charCodeAt(start)) && (isPlainCharacter(next) || DIVIDERS.has(next)) ? start + 1 : 0
}

/** Han, Hiragana and Katakana, where nothing but such characters is. */
function isPlainCharacter(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3041 && unit <= 0x3096) || (unit >= 0x30a1 && unit <= 0x30fa)
}

function isCannot(text: string, start: number, end: number): boolean {
  return end - start === CANNOT.length && text.slice(start, end).toLowerCase() === CANNOT
}

function isPlainLetter(unit: number): boolean {
  return (unit >= LOWER_A && unit <= LOWER_Z) || (unit >= UPPER_A && unit <= UPPER_Z)
}

// --- keys ----------------------------------------------------------------------------------------

/** Without the invisible characters at the end of a word: they stand between it and the next. */
function visibleLength(raw: string): number {
  return !raw || raw.charCodeAt(raw.length - 1) < 0xad ? raw.length : raw.replace(/\p{DI}+$/u, '').length
}

/** A word as it is spelled → what it says. */
type Known = Map<string, Folded>

interface Folded {
  readonly key: string
  /** Without the invisible characters at its end. */
  readonly length: number
}

/** Different words that are remembered. */
const MOST_REMEMBERED = 50_000

/** Folding is the dear part, and texts repeat their words. */
function remembered(known: Known, raw: string): Folded {
  const found = known.get(raw)
  if (found !== undefined) return found
  if (known.size >= MOST_REMEMBERED) known.clear()
  const word = foldWord(raw.replace(/[-‐]\n[ \t]*/, ''))
  const folded = { key: ALIASES.get(word) ?? numeralKey(word, false) ?? word, length: visibleLength(raw) }
  known.set(raw, folded)
  return folded
}

const CANNOT = 'cannot'
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['percent', '%'],
  ['prozent', '%'],
])
/** What `n’t` leaves of its verb, where that is no word by itself. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])

/** The verb of a contracted negation that begins here: of “isn’t” `is`, of “cannot” `can`; null for other words. */
function negatedVerb(text: string, key: string, end: number): string | null {
  if (key === CANNOT) return 'can'
  if (!key.endsWith('n') || key.length < 3 || !/^['’ʼ＇`´][tｔ](?!\p{L})/iu.test(text.slice(end, end + 4))) return null
  const verb = key.slice(0, -1)
  return VERBS.get(verb) ?? verb
}

const ORDINAL_TAIL = /^(?:st|nd|rd|th|er|ere|e|eme|o|a)$/

/** `3.9B` is a number and its scale, `40MW` a number and its unit, `8x7B` a name. */
function takeNumber(digits: string, tail: string, start: number, take: Take): void {
  const end = start + (tail ? digits.length : visibleLength(digits))
  const all = end + visibleLength(tail)
  const behind = foldWord(tail)
  if (/^\p{No}+$/u.test(tail)) take(`#${foldWord(digits + tail)}`, start, all)
  else if (/\p{N}/u.test(tail) || ORDINAL_TAIL.test(behind)) take(foldWord(digits + tail), start, all)
  else {
    take(digitsKey(foldWord(digits).normalize('NFKC')), start, end)
    if (tail) take(behind === 'x' ? '×' : (numeralKey(behind, true) ?? behind), end, all)
  }
}
