/**
 * The tokens by which quotes and texts are compared: words, numbers, and the signs that turn a meaning ($, %, ~).
 * Punctuation, case, accents and blanks are not among them, so typography never counts as a change.
 */
import { foldWord } from './fold.ts'
import { digitsKey, numeralKey } from './numeral.ts'
import type { Span } from './text.ts'

export interface Token extends Span {
  /** Equal for tokens that say the same: `#3.9`, `e9`, `not`, `mistral`. */
  readonly key: string
}

const SPACELESS = 'Han Hiragana Katakana Thai Lao Khmer Myanmar'.split(' ').map((script) => `\\p{Script=${script}}`)
/** Scripts that put no blanks between words: each of their characters is a token. */
const CHARACTER = `[${SPACELESS.join('')}][\\p{M}\\p{DI}]*`
const LETTER = `[[\\p{L}\\p{Nl}]--[${SPACELESS.join('')}]]`
const LETTERS = `[[\\p{L}\\p{M}\\p{N}\\p{DI}]--[${SPACELESS.join('')}]]*`
const DIGIT = '\\p{Nd}\\p{DI}*'
/** A minus sign, not a hyphen: nothing stands right before it. */
const SIGN = '(?:(?<![\\p{L}\\p{N}\\p{M}\\)\\]])[\\-−])?'
const GROUPED = `(?:${DIGIT}){1,3}(?:\\s[\\s\\p{DI}]*(?:${DIGIT}){3}){1,4}(?!\\p{Nd})(?:[.,](?:${DIGIT})+)?`
const PLAIN = `(?:${DIGIT})+(?:[.,:\\/'’](?:${DIGIT})+)*`
/** Digits, and the letters that touch them: `3.9` `B`. */
const NUMBER = `(${SIGN}(?:${GROUPED}|${PLAIN}))([\\p{L}\\p{No}][\\p{L}\\p{M}\\p{N}\\p{DI}]*)?`
/** A word that is divided at the end of its line is one word. */
const DIVIDED = `(?:[\\-‐]\\n[ \\t]*(?=\\p{Ll})${LETTERS})?`
const WORD = `${LETTER}${LETTERS}${DIVIDED}(?:\\+{1,2}(?![\\p{L}\\p{N}]))?|\\p{No}+`
const MARK = `[\\p{Sc}%‰°×~≈±≤≥]|[<>](?=\\s*\\p{Nd})|(?<=\\p{Nd}\\p{DI}*)\\+`
const TOKEN = new RegExp(`${NUMBER}|${CHARACTER}|${WORD}|${MARK}`, 'gv')

/** The tokens of a text, in order. */
export function* tokensOf(text: string): Generator<Token> {
  const known = new Map<string, string>()
  const pattern = new RegExp(TOKEN)
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: raw, 1: digits, 2: tail = '', index: start } = match
    if (digits !== undefined) yield* numberTokens(digits, tail, start)
    else {
      const end = start + visibleLength(raw)
      const key = remembered(known, raw)
      const verb = negatedVerb(text, key, end)
      if (verb === null) yield { key, start, end }
      else {
        pattern.lastIndex = key === 'cannot' ? end : end + 2
        const cut = key === 'cannot' ? start + 3 : end - 1
        yield { key: verb, start, end: cut }
        yield { key: 'not', start: cut, end: pattern.lastIndex }
      }
    }
  }
}

/** Without the invisible characters at the end of a word: they stand between it and the next. */
function visibleLength(raw: string): number {
  return !raw || raw.charCodeAt(raw.length - 1) < 0xad ? raw.length : raw.replace(/\p{DI}+$/u, '').length
}

/** Folding is the dear part, and texts repeat their words. */
function remembered(known: Map<string, string>, raw: string): string {
  const found = known.get(raw)
  if (found !== undefined) return found
  const word = foldWord(raw.replace(/[-‐]\n[ \t]*/, ''))
  const key = ALIASES[word] ?? numeralKey(word, false) ?? word
  known.set(raw, key)
  return key
}

const ALIASES: Readonly<Record<string, string>> = { percent: '%', prozent: '%' }
/** What `n’t` leaves of its verb, where that is no word by itself. */
const VERBS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }

/** The verb of a contracted negation that begins here: of “isn’t” `is`, of “cannot” `can`; null for other words. */
function negatedVerb(text: string, key: string, end: number): string | null {
  if (key === 'cannot') return 'can'
  if (!key.endsWith('n') || key.length < 3 || !/^['’ʼ＇`´][tｔ](?!\p{L})/iu.test(text.slice(end, end + 4))) return null
  const verb = key.slice(0, -1)
  return VERBS[verb] ?? verb
}

const ORDINAL_TAIL = /^(?:st|nd|rd|th|er|ere|e|eme|o|a)$/

/** `3.9B` is a number and its scale, `40MW` a number and its unit, `8x7B` a name. */
function* numberTokens(digits: string, tail: string, start: number): Generator<Token> {
  const end = start + (tail ? digits.length : visibleLength(digits))
  const all = end + visibleLength(tail)
  const behind = foldWord(tail)
  if (/\p{N}/u.test(tail) || ORDINAL_TAIL.test(behind)) yield { key: foldWord(digits + tail), start, end: all }
  else {
    yield { key: digitsKey(foldWord(digits).normalize('NFKC')), start, end }
    if (tail) yield { key: behind === 'x' ? '×' : (numeralKey(behind, true) ?? behind), start: end, end: all }
  }
}
