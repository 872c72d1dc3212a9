/**
 * Words as people count them: runs of letters and digits, with the marks that hold them together (`don’t`, `3.9`, `1,000`).
 * What is longer than any word is several, so that no text exhausts the stack.
 */
const WORD = /[\p{L}\p{N}\p{M}]{1,200}(?:['’.,][\p{L}\p{N}\p{M}]{1,200}){0,50}/gu

/** A quote is the shortest run of words that carries the fact; longer ones do not load. */
export const LONGEST_QUOTE = 15

export interface Word {
  readonly text: string
  /** UTF-16 offset of its first unit. */
  readonly start: number
  /** UTF-16 offset after its last unit. */
  readonly end: number
}

/** The words of `text`, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    yield { text: match[0], start: match.index, end: match.index + match[0].length }
  }
}

/** How many words `text` has. */
export function countWords(text: string): number {
  let count = 0
  WORD.lastIndex = 0
  // Without an object for each word, of which long texts have millions.
  while (WORD.test(text)) count++
  return count
}

/** Scripts that set no blanks between words: a whole sentence is one run of letters. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const dictionary = new Intl.Segmenter('en', { granularity: 'word' })

/** How many words a reader counts in a quote. Where a script sets no blanks, they are told apart as UAX #29 and dictionaries do. */
export function countQuoted(quote: string): number {
  if (!UNSPACED.test(quote)) return countWords(quote)
  return [...dictionary.segment(quote)].filter(({ isWordLike }) => isWordLike).length
}
