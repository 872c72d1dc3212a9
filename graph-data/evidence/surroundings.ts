/**
 * What stands around a place, as the lock keeps it: one character a word (see print.ts), enough to recognize the place
 * again, to tell it from others with the same words, and to notice when a negation or a hedge came or went beside it.
 */
import { hedgePrint, hedgesTogether, isHedgePrint, isSign, NEGATION_PRINT } from './print.ts'
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
  let before = last >= 0 && ends[last]! > span.start ? CUT : ''
  for (let n = last; n >= 0 && n > last - words; n--) {
    const next = n === last ? span.start : starts[n + 1]!
    before = markAt(index, n) + (endsSentence(index.text, ends[n]!, next) ? BREAK : '') + before
  }
  let after = first < starts.length && starts[first]! < span.end ? CUT : ''
  for (let n = first; n < starts.length && n < first + words; n++) {
    const previous = n === first ? span.end : ends[n - 1]!
    after += (endsSentence(index.text, previous, starts[n]!) ? BREAK : '') + markAt(index, n)
  }
  return { before, after }
}

/** The token’s print, or that of a hedge where it hedges with its neighbors. */
function markAt(index: TextIndex, n: number): string {
  const key = keyAt(index, n)
  const isHedge = hedgesTogether(keyAt(index, n - 1), key, keyAt(index, n + 1))
  return isHedge ? hedgePrint(key) : index.prints.charAt(n)
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
interface Side {
  readonly prints: string
  readonly cut: boolean
  /** How many of the prints belong to the quote’s own sentence. */
  readonly own: number
}

function sidesOf({ before, after }: Surroundings): { before: Side; after: Side } {
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

// --- what turned ---------------------------------------------------------------------------------

export type Turn = 'number-changed' | 'negation-changed' | 'hedge-changed' | 'name-changed'

/** The words at the rims of a place. */
export interface Rims {
  /** Whether the quote begins, and ends, with a number. */
  readonly number: { readonly first: boolean; readonly last: boolean }
  /** Whether the token right behind is a unit or a measure. */
  readonly unitBehind: boolean
}

/**
 * What came or went beside the quote, in its own sentence, that turns its meaning although its own words stand:
 * “has *not* raised”. Null when nothing did.
 */
export function turnBetween(known: Surroundings, now: Surroundings, rims: Rims): Turn | null {
  const [a, b] = [sidesOf(known), sidesOf(now)]
  const marks = turnedMarks(a.before, b.before) + turnedMarks(a.after, b.after)
  if (marks) return marks.includes(NEGATION_PRINT) ? 'negation-changed' : 'hedge-changed'
  return (
    turnedRim(a.before, b.before, rims.number.first, false) ??
    turnedRim(a.after, b.after, rims.number.last, rims.unitBehind)
  )
}

/** The print that touches the quote, in its own sentence. */
function touching({ prints, own }: Side): string {
  return own ? prints.charAt(0) : ''
}

/** A number’s sign, currency, scale or unit, standing just outside the quote. */
function turnedRim(known: Side, now: Side, touchesNumber: boolean, isUnit: boolean): Turn | null {
  const was = touching(known)
  // A line may end between a number and its unit, so what stands there is compared whatever the break.
  const is = now.prints.charAt(0) === was ? was : touching(now)
  if (known.cut || now.cut)
    return known.cut === now.cut && was === is ? null : touchesNumber ? 'number-changed' : 'name-changed'
  if (!touchesNumber || was === is || !was) return null
  return isSign(was) || isSign(is) || isUnit ? 'number-changed' : null
}

/** The negation and hedge marks of one side that have no counterpart on the other. */
function turnedMarks(known: Side, now: Side): string {
  if (known.prints.length === KEPT && now.prints.startsWith(known.prints)) return ''
  const pairs = matched(known.prints, now.prints)
  const [knownPaired, nowPaired] = [new Set(pairs.map(([n]) => n)), new Set(pairs.map(([, n]) => n))]
  // Where the known words go on beyond what was kept, what stands beyond the farthest of them may have been there before.
  const farthest = pairs.length ? Math.max(...nowPaired) : KEPT
  const reach = known.prints.length < KEPT ? now.own : farthest
  return unpaired(known.prints, known.own, knownPaired) + unpaired(now.prints, Math.min(now.own, reach), nowPaired)
}

function unpaired(prints: string, to: number, paired: ReadonlySet<number>): string {
  return Array.from(prints.slice(0, to))
    .filter((print, n) => isMark(print) && !paired.has(n))
    .join('')
}

function isMark(print: string): boolean {
  return print === NEGATION_PRINT || isHedgePrint(print)
}

/** A longest common subsequence, as pairs of positions. */
function matched(a: string, b: string): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint8Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return pairs
}
