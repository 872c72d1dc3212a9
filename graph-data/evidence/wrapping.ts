/** Texts whose lines were wrapped by hand or by a mail program: which line breaks are the margin’s, and which the author’s. */

/** UTF-16 units that are enough to see how lines are broken. */
const SAMPLE = 1_000_000
/** Lines that go on in the middle of a sentence: with fewer of them nothing is known of a margin. */
const FEWEST = 3
/** Margins that are looked for, in UTF-16 units. A longer line is a paragraph. */
const MARGINS = { narrowest: 40, widest: 120 }
/** Whoever wraps by hand breaks a line up to so many units before or behind the margin. */
const SLACK = 12

/**
 * The margin, in UTF-16 units, at which lines of a normalized text are wrapped; null where a line is a paragraph. A line
 * was wrapped where the next one’s first word would not have fitted; a margin is one that wrapped nearly every line that
 * goes on in the middle of a sentence.
 */
export function marginOf(text: string): number | null {
  const lines = text.slice(0, SAMPLE).split('\n')
  const pairs = lines.slice(0, -1).map((line, n) => ({ line, next: lines[n + 1]! }))
  const open = pairs.filter(({ line, next }) => line.trim() && next.trim())
  const going = open.filter(({ line, next }) => goesOn(line, next))
  if (going.length < FEWEST || going.length < open.length / 5) return null
  const margin = likeliestMargin(going)
  const wrapped = going.filter(({ line, next }) => isWrapped(line, next, margin))
  const written = lines.filter((line) => line.trim())
  const over = written.filter((line) => lengthOf(line) > margin + SLACK)
  return wrapped.length >= going.length * 0.8 && over.length <= written.length / 10 ? margin : null
}

/** Whether the break between two lines, neither of them empty, ends a paragraph of a text that is wrapped at `margin`. */
export function endsParagraph(line: string, next: string, margin: number): boolean {
  if (STOP.test(line) && ITEM.test(next)) return true
  return !isWrapped(line, next, margin) && BEGINNING.test(next)
}

interface Pair {
  readonly line: string
  readonly next: string
}

const STOP = /[.!?:;…。！？][^\p{L}\p{N}\s]*\s*$/u
const MIDDLE = /^[^\p{L}\p{N}]*[\p{Ll}\p{Lo}\p{Lm}]/u
/** A point of a list. */
const ITEM = /^\s*(?:[-*+•–]|\(?(?:\p{N}{1,3}|\p{Ll})[.)])\s/u
/** A capital, a number, or the mark of a point. */
const BEGINNING = /^\s*(?:[^\p{L}\p{N}\s]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}]|[-*+•–]\s)/u

/** A row of a table has none of the author’s sentences to go on with. */
const ROW = /\S(?: {3,}|\t| \|)\s*\S/

function goesOn(line: string, next: string): boolean {
  return MIDDLE.test(next) && !STOP.test(line) && !ROW.test(line)
}

/** Whether the first word of `next` would not have fitted behind `line`, nearly. */
function isWrapped(line: string, next: string, margin: number): boolean {
  return margin < reachOf(line, next)
}

function lengthOf(line: string): number {
  return line.trimEnd().length
}

/** How long the line would be with the next one’s first word, and the slack. */
function reachOf(line: string, next: string): number {
  return lengthOf(line) + 1 + (/\S+/.exec(next)?.[0].length ?? 0) + SLACK
}

/** The margin that explains most breaks; of several the narrowest. */
function likeliestMargin(pairs: readonly Pair[]): number {
  const votes = new Uint32Array(MARGINS.widest + 1)
  for (const { line, next } of pairs) {
    const last = Math.min(MARGINS.widest, reachOf(line, next) - 1)
    for (let margin = Math.max(MARGINS.narrowest, lengthOf(line)); margin <= last; margin++) votes[margin]!++
  }
  return votes.indexOf(Math.max(...votes), MARGINS.narrowest)
}
