/**
 * What stands around a place, as the lock keeps it: one character a word (see print.ts), enough to recognize the place
 * again, to tell it from others with the same words, and to notice when a negation or a hedge came or went beside it.
 */
import { cutsAfter, cutsBefore } from './cut.ts'
import { isMonth } from './kind.ts'
import { DENIAL_PRINT, deniesTogether, hedgePrint, hedgesTogether, wordPrint } from './print.ts'
import { keyAt, tokenAfter, tokenBefore, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'

/** In reading order. `.` marks where a sentence ends, `|` that the quote cuts a number or a phrase in two. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** Words that the lock keeps on each side. */
export const KEPT = 12
/** Words that are looked at when the lock is held against a text: what was inserted pushes the known ones away. */
export const LOOKED_AT = 24

const CUT = '|'
const BREAK = '.'

/** What stands around `span`, up to `words` words on each side. */
export function surroundingsOf(index: TextIndex, span: Span, words = KEPT): Surroundings {
  const { starts, ends } = index
  const last = tokenBefore(index, span.start) - 1
  const first = tokenAfter(index, span.end)
  let before = cutsBefore(index, span) ? CUT : ''
  for (let n = last; n >= 0 && n > last - words; n--) {
    const next = n === last ? span.start : starts[n + 1]!
    before = markAt(index, n) + (endsSentence(index.text, ends[n]!, next) ? BREAK : '') + before
  }
  let after = cutsAfter(index, span) ? CUT : ''
  for (let n = first; n < starts.length && n < first + words; n++) {
    const previous = n === first ? span.end : ends[n - 1]!
    after += (endsSentence(index.text, previous, starts[n]!) ? BREAK : '') + markAt(index, n)
  }
  return { before, after }
}

/** The token’s print; a character of its own where it turns a meaning only with its neighbors, or here does not. */
export function markAt(index: TextIndex, n: number): string {
  const [previous, key, next] = [keyAt(index, n - 1), keyAt(index, n), keyAt(index, n + 1)]
  if (deniesTogether(previous, key, next)) return DENIAL_PRINT
  if (hedgesTogether(previous, key, next)) return hedgePrint(key)
  const raw = index.text.slice(index.starts[n], index.ends[n])
  // In lower case “mai 2031” may be French for a month, or Italian for “never 2031”: that errs on the safe side.
  const isMay = /^\p{Lu}/u.test(raw) && isMonth(key, raw, previous, next)
  return isMay ? wordPrint(key) : index.prints.charAt(n)
}

const STOP = /[.!?…。！？][^\p{L}\p{N}\s]*\s|\n\s*\n/u
const NEW_LINE = /\n[^\p{L}\p{N}]*$/u
/** A line that begins so goes on with the one above. */
const REST = /^[^\p{L}\p{N}]*\p{Ll}/u

/** Whether a sentence ends between two words. */
export function endsSentence(text: string, from: number, to: number): boolean {
  if (to <= from) return false
  const gap = text.slice(from, Math.min(to, from + 200))
  return STOP.test(gap) || (NEW_LINE.test(gap) && !REST.test(text.slice(to, to + 4)))
}

/** A kept side without its marks. */
export function proseOf(side: string): string {
  return side.replace(/[.|]/g, '')
}

// --- one side ------------------------------------------------------------------------------------

/** A side read from the quote outward. */
export interface Side {
  readonly prints: string
  readonly cut: boolean
  /** How many of the prints belong to the quote’s own sentence. */
  readonly own: number
}

/** Both sides. */
export function sidesOf({ before, after }: Surroundings): { before: Side; after: Side } {
  return { before: sideOf([...before].toReversed().join('')), after: sideOf(after) }
}

function sideOf(outward: string): Side {
  const cut = outward.startsWith(CUT)
  const marked = cut ? outward.slice(1) : outward
  const stop = marked.indexOf(BREAK)
  const prints = marked.replaceAll(BREAK, '')
  return { prints, cut, own: stop < 0 ? prints.length : stop }
}

// --- recognizing ---------------------------------------------------------------------------------

/** Agreement from which on a place is taken for the known one. */
export const RECOGNIZED = 3

/** How many words on each side of two places agree: those that touch the quote, or a run of four and more near it. */
export interface Agreement {
  readonly before: number
  readonly after: number
}

export function agreement(known: Surroundings, now: Surroundings): Agreement {
  const [a, b] = [sidesOf(known), sidesOf(now)]
  return {
    before: sideAgreement(a.before.prints, b.before.prints),
    after: sideAgreement(a.after.prints, b.after.prints),
  }
}

/** On both sides together. */
export function agreed({ before, after }: Agreement): number {
  return before + after
}

/** Whether one side agrees well. */
export function agreesBeside(known: Surroundings, now: Surroundings): boolean {
  const { before, after } = agreement(known, now)
  return Math.max(before, after) >= KEPT / 2
}

/** Whether both sides agree well, as far as anything is known of them and the text goes on. */
export function agreesAround(known: Surroundings, now: Surroundings): boolean {
  const { before, after } = agreement(known, now)
  const most = (a: string, b: string) => Math.min(KEPT / 2, proseOf(a).length, proseOf(b).length)
  return before >= most(known.before, now.before) && after >= most(known.after, now.after)
}

const TELLING_RUN = 4

function sideAgreement(known: string, now: string): number {
  let touching = 0
  while (touching < known.length && known[touching] === now[touching]) touching++
  const run = longestRun(known, now)
  return run >= TELLING_RUN ? Math.max(run, touching) : touching
}

function longestRun(a: string, b: string): number {
  let longest = 0
  let row = new Uint8Array(b.length + 1)
  for (const print of a) {
    const next = new Uint8Array(b.length + 1)
    for (let n = 0; n < b.length; n++) {
      if (b[n] === print) longest = Math.max(longest, (next[n + 1] = row[n]! + 1))
    }
    row = next
  }
  return longest
}
