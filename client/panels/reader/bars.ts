/**
 * Words that we may not show, drawn as bars. Their lengths are made up, but always the same for the same
 * place in a document, and together they are as long as the text that they stand for.
 */

const SHORTEST = 2
const LONGEST = 11

/** Lengths of bars, in characters, for a stretch of `length` characters that begins at `start`. `words` go into one bar. */
export function barsOf(start: number, length: number, words = 1): number[] {
  const bars: number[] = []
  let left = length
  for (let n = 0; left > 0; n++) {
    const wanted = wordsLength(start, n, words)
    // A last bar too short to be a word joins the one before.
    const bar = left - wanted - 1 < SHORTEST ? left : wanted
    bars.push(bar)
    left -= bar + 1
  }
  return bars
}

/** So many words with the spaces between them. */
function wordsLength(start: number, n: number, words: number): number {
  let length = words - 1
  for (let word = 0; word < words; word++) length += wordLength(noise(start + 1, n * words + word))
  return length
}

/** Short words are common, long ones rare: as in most written languages. */
function wordLength(random: number): number {
  return SHORTEST + Math.floor((LONGEST - SHORTEST + 1) * random ** 1.6)
}

/** A number from 0 up to 1 for each pair of whole numbers, evenly spread (after Chris Wellons’ `lowbias32`). */
function noise(a: number, b: number): number {
  let x = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32
}
