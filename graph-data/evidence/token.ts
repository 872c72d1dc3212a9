/**
 * The tokens by which quotes and texts are compared: words, numbers with their scale, and the signs that turn a
 * meaning ($, %, ~). Punctuation, case, accents and blanks are not among them, so typography never counts as a change.
 */
import { foldWord } from './fold.ts'
import { BOUNDS, PHRASE_STARTS, PHRASES } from './lexicon.ts'
import { extendNumeral, numeralKey, numeralOfDigits, numeralOfWord, type Numeral } from './numeral.ts'
import type { Span } from './text.ts'

export interface Token extends Span {
  /** Equal for tokens that say the same: `#3900000000`, `not`, `mistral`. */
  readonly key: string
}

/** A token while it is read: it may still grow. */
interface Lexeme {
  key: string
  start: number
  end: number
  /** For a number. */
  numeral: Numeral | null
}

const SPACELESS = 'Han Hiragana Katakana Thai Lao Khmer Myanmar'.split(' ').map((script) => `\\p{Script=${script}}`)
/** Scripts that put no blanks between words: each of their characters is a token. */
const CHARACTER = `[${SPACELESS.join('')}][\\p{M}\\p{DI}]*`
const LETTER = `[[\\p{L}\\p{Nl}]--[${SPACELESS.join('')}]]`
const LETTERS = `[[\\p{L}\\p{M}\\p{N}\\p{DI}]--[${SPACELESS.join('')}]]*`
const DIGIT = '\\p{Nd}\\p{DI}*'
/** A minus sign, not a hyphen: nothing stands right before it. */
const SIGN = '(?:(?<![\\p{L}\\p{N}\\p{M}\\)\\]])[\\-−])?'
const GROUPED = `(?:${DIGIT}){1,3}(?:\\s+(?:${DIGIT}){3}){1,4}(?!\\p{Nd})(?:[.,](?:${DIGIT})+)?`
const PLAIN = `(?:${DIGIT})+(?:[.,:\\/'’](?:${DIGIT})+)*`
/** Digits, and the letters that touch them: `3.9` `B`. */
const NUMBER = `(${SIGN}(?:${GROUPED}|${PLAIN}))([\\p{L}\\p{No}][\\p{L}\\p{M}\\p{N}\\p{DI}]*)?`
const WORD = `${LETTER}${LETTERS}(?:\\+{1,2}(?![\\p{L}\\p{N}]))?|\\p{No}+`
const MARK = `[\\p{Sc}%‰°×~≈±≤≥]|[<>](?=\\s*\\p{Nd})|(?<=\\p{Nd}\\p{DI}*)\\+`
const LEXEME = new RegExp(`${NUMBER}|${CHARACTER}|${WORD}|${MARK}`, 'gv')

/** The tokens of a text, in order. */
export function* tokensOf(text: string): Generator<Token> {
  let last: Lexeme | undefined
  for (const next of lexemesOf(text)) {
    if (last && absorbs(last, next, text)) continue
    if (last) yield last
    last = next
  }
  if (last) yield last
}

// --- joining -------------------------------------------------------------------------------------

/** Makes one of two where they are one number or one phrase. Also marks a word that bounds the number behind it. */
function absorbs(last: Lexeme, next: Lexeme, text: string): boolean {
  if (last.numeral) return absorbsNumber(last, last.numeral, next, text)
  if (BOUNDS.has(last.key) && (next.numeral || isCurrency(next.key))) last.key += ' #'
  const phrase = `${last.key} ${next.key}`
  if (!PHRASE_STARTS.has(last.key) || !PHRASES.has(phrase) || !isBlank(text.slice(last.end, next.start))) return false
  last.key = phrase
  last.end = next.end
  return true
}

function absorbsNumber(last: Lexeme, numeral: Numeral, next: Lexeme, text: string): boolean {
  if (next.numeral?.digits) return false
  const between = text.slice(last.end, next.start)
  const word = next.numeral ? foldWord(text.slice(next.start, next.end)) : next.key
  const grown = extendNumeral(numeral, word, between === '')
  if (!grown || !isBlank(between)) return false
  last.numeral = grown
  last.key = numeralKey(grown)
  last.end = next.end
  return true
}

function isBlank(between: string): boolean {
  return /^[\s\p{DI}]*[-‐‑]?[\s\p{DI}]*$/u.test(between)
}

function isCurrency(key: string): boolean {
  return /^\p{Sc}$/u.test(key)
}

// --- reading -------------------------------------------------------------------------------------

function* lexemesOf(text: string): Generator<Lexeme> {
  const known = new Map<string, string>()
  const pattern = new RegExp(LEXEME)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: raw, 1: digits, 2: tail = '', index: start } = match
    const end = start + raw.length
    if (digits !== undefined) yield* numberLexemes(digits, tail, start)
    else {
      const key = remembered(known, raw)
      const left = verbBefore(text, key, end)
      if (left === null) yield wordLexeme(key, start, end)
      else {
        const cut = key === 'cannot' ? start + 3 : end - 1
        pattern.lastIndex = key === 'cannot' ? end : end + 2
        yield { key: left, start, end: cut, numeral: null }
        yield { key: 'not', start: cut, end: pattern.lastIndex, numeral: null }
      }
    }
  }
}

function wordLexeme(word: string, start: number, end: number): Lexeme {
  const numeral = numeralOfWord(word)
  return { key: numeral ? numeralKey(numeral) : word, start, end, numeral }
}

/** Folding is the dear part, and texts repeat their words. */
function remembered(known: Map<string, string>, raw: string): string {
  const found = known.get(raw)
  if (found !== undefined) return found
  const key = ALIASES[raw] ?? foldWord(raw)
  known.set(raw, key)
  return key
}

const ALIASES: Readonly<Record<string, string>> = { percent: '%', Prozent: '%', '＋': '+' }
/** What `n’t` leaves of its verb, where that is no word by itself. */
const VERBS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }

/** The verb of a contracted negation that begins here: of “isn’t” `is`, of “cannot” `can`; null for other words. */
function verbBefore(text: string, key: string, end: number): string | null {
  if (key === 'cannot') return 'can'
  if (!key.endsWith('n') || key.length < 3 || !/^['’ʼ＇`´]t(?!\p{L})/iu.test(text.slice(end, end + 4))) return null
  const verb = key.slice(0, -1)
  return VERBS[verb] ?? verb
}

const ORDINAL_TAIL = /^(?:st|nd|rd|th|er|ere|e|eme|o|a)$/

/** `3.9B` is a number and its scale, `40MW` a number and its unit, `8x7B` a name. */
function* numberLexemes(digits: string, tail: string, start: number): Generator<Lexeme> {
  const end = start + digits.length
  const all = end + tail.length
  const behind = foldWord(tail)
  if (/\p{N}/u.test(tail) || ORDINAL_TAIL.test(behind)) {
    yield { key: foldWord(digits + tail), start, end: all, numeral: null }
    return
  }
  const plain = foldWord(digits).normalize('NFKC')
  const numeral = numeralOfDigits(plain)
  yield { key: numeral ? numeralKey(numeral) : `#${plain}`, start, end, numeral }
  if (tail) yield { key: behind === 'x' ? '×' : behind, start: end, end: all, numeral: null }
}
