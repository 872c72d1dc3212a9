/**
 * Runs of words that two documents share: what one of them, or both, may have copied. Every twelve-word window of a
 * document is looked up among those of the others (Rabin’s rolling hash), and grows to the right while the words agree:
 * in time that grows with the length of the texts, not with its square.
 */
import type { Id } from '../schema.ts'
import type { SharedRun } from './lock.ts'
import { spanOfTokens, tokenAfter, tokenBefore, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'
import { countWords } from './words.ts'

/** Words from which on a shared run counts. */
const SHORTEST_RUN = 12

export interface ComparedText {
  readonly id: Id
  readonly index: TextIndex
  /** Left out of the comparison; in order. */
  readonly noise: readonly Span[]
}

/** Every shared run of at least `SHORTEST_RUN` words outside noise, by pairs in the given order. */
export function sharedRuns(texts: readonly ComparedText[]): SharedRun[] {
  const dictionary = new Map<string, number>()
  const documents = texts.map((text) => ({ text, words: numbered(text, dictionary) }))
  return documents.flatMap((first, n) => {
    if (n === documents.length - 1) return []
    const windows = new Windows(first.words)
    return documents.slice(n + 1).flatMap((second) => runsBetween(first, windows, second))
  })
}

interface Numbered {
  readonly text: ComparedText
  /** One number a word, the same for the same word in all texts; 0 for noise. */
  readonly words: Uint32Array
}

/** Tokens of one window. A number with its unit is one word and several tokens, so a window of tokens may be shorter. */
const WINDOW = SHORTEST_RUN

function runsBetween(first: Numbered, windows: Windows, second: Numbered): SharedRun[] {
  const runs: SharedRun[] = []
  const hashes = hashesOf(second.words)
  for (let at = 0; at + WINDOW <= second.words.length;) {
    const from = windows.find(hashes[at]!, second.words, at)
    const length = from < 0 ? 0 : agreeing(first.words, from, second.words, at)
    const run = length ? runOf(first.text, from, second.text, at, length) : null
    if (run && run.words >= SHORTEST_RUN) runs.push(run)
    at += Math.max(1, length - WINDOW + 1)
  }
  return runs
}

function runOf(a: ComparedText, from: number, b: ComparedText, at: number, length: number): SharedRun {
  const [first, second] = [spanOfTokens(a.index, from, from + length), spanOfTokens(b.index, at, at + length)]
  return {
    sources: [a.id, b.id],
    first: [first.start, first.end],
    second: [second.start, second.end],
    words: countWords(b.index.text.slice(second.start, second.end)),
  }
}

/** How many words agree from there on, noise excepted. */
function agreeing(a: Uint32Array, from: number, b: Uint32Array, at: number, most = Infinity): number {
  let length = 0
  while (length < most && a[from + length] && a[from + length] === b[at + length]) length++
  return length
}

function isWindow(a: Uint32Array, from: number, b: Uint32Array, at: number): boolean {
  return agreeing(a, from, b, at, WINDOW) === WINDOW
}

/** The words of a text as numbers. */
function numbered({ index, noise }: ComparedText, dictionary: Map<string, number>): Uint32Array {
  const numbers = index.keys.map((key) => {
    const known = dictionary.get(key)
    if (known !== undefined) return known
    dictionary.set(key, dictionary.size + 1)
    return dictionary.size
  })
  const words = index.ids.map((id) => numbers[id]!)
  for (const { start, end } of noise) {
    words.fill(0, tokenAfter(index, start), tokenBefore(index, end))
  }
  return words
}

const BASE = 0x01000193

/** The hash of the window that begins at each word. */
function hashesOf(words: Uint32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, words.length - WINDOW + 1))
  let [hash, leaving] = [0, 1]
  for (let n = 1; n < WINDOW; n++) leaving = Math.imul(leaving, BASE)
  words.forEach((word, n) => {
    if (n >= WINDOW) hash = (hash - Math.imul(words[n - WINDOW]!, leaving)) | 0
    hash = (Math.imul(hash, BASE) + word) | 0
    if (n >= WINDOW - 1) hashes[n - WINDOW + 1] = hash
  })
  return hashes
}

/** The windows of one text by their hash: an open table, four bytes a slot, whatever the text’s length. */
class Windows {
  private readonly words: Uint32Array
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(words: Uint32Array) {
    this.words = words
    const hashes = hashesOf(words)
    this.mask = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2)) - 1
    this.slots = new Int32Array(this.mask + 1).fill(-1)
    hashes.forEach((hash, from) => this.add(hash, from))
  }

  /** Where the window of `words` at `at` first stands in this text; −1 when nowhere, or when it holds noise. */
  find(hash: number, words: Uint32Array, at: number): number {
    for (let slot = this.slotOf(hash); this.slots[slot]! >= 0; slot = (slot + 1) & this.mask) {
      if (isWindow(this.words, this.slots[slot]!, words, at)) return this.slots[slot]!
    }
    return -1
  }

  private add(hash: number, from: number): void {
    if (!isWindow(this.words, from, this.words, from)) return
    let slot = this.slotOf(hash)
    for (; this.slots[slot]! >= 0; slot = (slot + 1) & this.mask) {
      if (isWindow(this.words, this.slots[slot]!, this.words, from)) return
    }
    this.slots[slot] = from
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask
  }
}
