/** Words of a text, with what must be known to judge them. */
import type { Word } from './kind.ts'
import { endsSentence } from './surroundings.ts'
import { keyAt, type TextIndex } from './text-index.ts'

/** A token of the text, as it is judged. */
export function wordAt(index: TextIndex, n: number): Word {
  const { text, starts, ends } = index
  return {
    key: keyAt(index, n),
    raw: text.slice(starts[n], ends[n]),
    first: n === 0 || endsSentence(text, ends[n - 1]!, starts[n]!),
    previous: keyAt(index, n - 1),
    next: keyAt(index, n + 1),
  }
}

/** Whether a word stands in the text in lower case: then a capital at a sentence’s start tells nothing. */
export function isCommon({ text }: TextIndex, key: string): boolean {
  const at = text.indexOf(` ${key}`)
  return at >= 0 && !/^\p{L}/u.test(text.slice(at + 1 + key.length, at + 3 + key.length))
}
