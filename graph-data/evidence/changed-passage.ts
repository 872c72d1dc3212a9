/** The passage that stands where a quote stood, when its own words no longer do. */
import type { TextQuote } from '../schema.ts'
import { align, type Step } from './alignment.ts'
import { candidates, type Stretch } from './candidate.ts'
import { judge, type Difference, type Judgment } from './change.ts'
import type { Word } from './kind.ts'
import { knownSurroundings, type Known } from './known.ts'
import { printsOf, type QuoteWords } from './place.ts'
import { PARTICLES } from './lexicon.ts'
import { isSafeReorder } from './reorder.ts'
import { endsSentence, markAt, proseOf, RECOGNIZED } from './surroundings.ts'
import { keyAt, spanOfTokens, type TextIndex } from './text-index.ts'
import { isCommon, wordAt } from './text-word.ts'
import type { Span } from './text.ts'
import { tokensOf } from './token.ts'
import type { Turn } from './turn.ts'

/** Words of a quote and what stands in their place; either may be empty. */
export interface Change {
  readonly was: string
  readonly now: string
}

export interface ChangedPassage extends Span {
  readonly verdict: 'reworded' | Turn
  readonly changes: readonly Change[]
}

/** Words around the quote that help to find it. */
const NEARBY = 12

/**
 * The passage that a quote has become, or null when too little of it is left to say so. `refused` are places where its
 * very words stand and that are another’s.
 */
export function changedPassage(
  index: TextIndex,
  words: QuoteWords,
  selector: TextQuote,
  { known, refused }: { readonly known: Known | undefined; readonly refused: readonly Span[] },
): ChangedPassage | null {
  if (!words.tokens.length) return null
  const pattern = patternOf(words, selector, known)
  const findings = candidates(index, pattern.prints).map((stretch) => findingAt(index, words, pattern, stretch))
  const [best] = findings.toSorted((a, b) => b.around - a.around || b.kept - a.kept)
  const passage = best ? passageOf(index, words, pattern, best) : null
  return passage && !refused.some((place) => overlap(place, passage)) ? passage : null
}

/** What is looked for: the quote between the words known to stand around it. */
interface Pattern {
  readonly prints: string
  /** Where the quote’s own words begin and end in it. */
  readonly from: number
  readonly to: number
}

function patternOf({ tokens }: QuoteWords, { prefix = '', suffix = '' }: TextQuote, known?: Known): Pattern {
  const around = knownSurroundings(known)
  const before = around ? proseOf(around.before) : printsOf(tokensOf(prefix))
  const after = around ? proseOf(around.after) : printsOf(tokensOf(suffix))
  const [near, far] = [before.slice(-NEARBY), after.slice(0, NEARBY)]
  return { prints: near + printsOf(tokens) + far, from: near.length, to: near.length + tokens.length }
}

/** A stretch of the text, aligned with the pattern. */
interface Finding {
  readonly from: number
  readonly to: number
  readonly steps: readonly Step[]
  /** Words of the quote, and around it, that still stand. */
  readonly kept: number
  readonly around: number
}

function findingAt(index: TextIndex, words: QuoteWords, pattern: Pattern, stretch: Stretch): Finding {
  const from = Math.max(0, stretch.from - 2)
  const to = Math.min(index.starts.length, stretch.to + words.tokens.length + 2)
  const marks = Array.from({ length: to - from }, (_, t) => markAt(index, from + t))
  const steps = align(pattern.prints.length, to - from, (p, t) => {
    const token = words.tokens[p - pattern.from]
    return token ? keyAt(index, from + t) === token.key : marks[t] === pattern.prints[p]
  })
  const matches = steps.filter((step) => step.match)
  const kept = matches.filter((step) => isOwn(step, pattern)).length
  return { from, to, steps, kept, around: matches.length - kept }
}

function passageOf(index: TextIndex, words: QuoteWords, pattern: Pattern, finding: Finding): ChangedPassage | null {
  const { from, to, steps } = finding
  if (!isPlaceOf(finding, words, pattern)) return null
  const reordered = reorderedAt(index, words, from, to)
  if (reordered) return { ...reordered, verdict: 'reworded', changes: [] }
  const differences = hunksOf(steps, pattern).map((hunk) => differenceOf(index, words, pattern, from, hunk))
  const judgment = judge(differences, (key) => isCommon(index, key))
  const own = steps.filter((step) => isOwn(step, pattern) && step.text !== null)
  if (judgment === 'gone' || !differences.length || !own.length || !isEnough(finding, differences, words, pattern))
    return null
  const span = spanOfTokens(index, from + own[0]!.text!, from + own.at(-1)!.text! + 1)
  return { ...span, verdict: verdictOf(judgment), changes: differences.map(changeOf) }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function verdictOf(judgment: Exclude<Judgment, 'gone'>): 'reworded' | Turn {
  return judgment === 'same' ? 'reworded' : judgment
}

function changeOf({ removed, added }: Difference): Change {
  return { was: removed.map(({ raw }) => raw).join(' '), now: added.map(({ raw }) => raw).join(' ') }
}

// --- another order -------------------------------------------------------------------------------

/** A stretch of the same words in an order that says the same. */
function reorderedAt(index: TextIndex, { tokens }: QuoteWords, from: number, to: number): Span | null {
  const quote = tokens.map(({ key }) => key)
  const bag = quote.toSorted().join(' ')
  for (let at = from; at + quote.length <= to; at++) {
    const now = Array.from(index.ids.subarray(at, at + quote.length), (id) => index.keys[id]!)
    const isOrder = now.toSorted().join(' ') === bag && isSafeReorder(quote, now)
    if (isOrder && isOneSentence(index, at, at + quote.length)) return spanOfTokens(index, at, at + quote.length)
  }
  return null
}

function isOneSentence({ text, starts, ends }: TextIndex, from: number, to: number): boolean {
  for (let n = from + 1; n < to; n++) if (endsSentence(text, ends[n - 1]!, starts[n]!)) return false
  return true
}

// --- differences ---------------------------------------------------------------------------------

function isOwn({ pattern }: Step, { from, to }: Pattern): boolean {
  return pattern !== null && pattern >= from && pattern < to
}

/** Runs of steps where quote and text part; those that lie beside the quote are left out. */
function hunksOf(steps: readonly Step[], pattern: Pattern): Step[][] {
  const runs: Step[][] = []
  steps.forEach((step, n) => {
    if (step.match) return
    if (n > 0 && runs.length && !steps[n - 1]!.match) runs.at(-1)!.push(step)
    else runs.push([step])
  })
  const first = steps.findIndex((step) => isOwn(step, pattern))
  const last = steps.findLastIndex((step) => isOwn(step, pattern))
  const own = new Set(steps.slice(first, last + 1))
  return runs.filter((run) => run.some((step) => own.has(step)))
}

function differenceOf(
  index: TextIndex,
  words: QuoteWords,
  pattern: Pattern,
  from: number,
  hunk: readonly Step[],
): Difference {
  const removed = hunk
    .filter((step) => isOwn(step, pattern))
    .map((step) => quoteWord(words, step.pattern! - pattern.from))
  const added = hunk.filter((step) => step.text !== null).map((step) => wordAt(index, from + step.text!))
  return { removed, added }
}

function quoteWord({ quote, tokens }: QuoteWords, n: number): Word {
  const { key, start, end } = tokens[n]!
  const previous = tokens[n - 1]
  return {
    key,
    raw: quote.slice(start, end),
    first: !previous || endsSentence(quote, previous.end, start),
    previous: previous?.key ?? '',
    next: tokens[n + 1]?.key ?? '',
  }
}

// --- enough --------------------------------------------------------------------------------------

/** The part of the words around a quote, and of these and its own together, that must still stand for its place to be recognized. */
const MOST_AROUND = 0.7
const MOST_IN_ALL = 0.75

/** Whether this is the quote’s place: by the words around it, or, where none are known, by most of its own. */
function isPlaceOf({ kept, around }: Finding, { tokens }: QuoteWords, pattern: Pattern): boolean {
  const known = pattern.prints.length - tokens.length
  if (known < RECOGNIZED) return kept * 2 >= tokens.length
  return around >= known * MOST_AROUND && around + kept >= pattern.prints.length * MOST_IN_ALL
}

/** Whether enough of the quote itself is left: a word that tells something, or a counterpart for each that is missing. */
function isEnough(
  { steps }: Finding,
  differences: readonly Difference[],
  { tokens }: QuoteWords,
  pattern: Pattern,
): boolean {
  const kept = steps.filter((step) => step.match && isOwn(step, pattern))
  const facts = kept.filter((step) => !PARTICLES.has(tokens[step.pattern! - pattern.from]!.key)).length
  const known = pattern.prints.length - tokens.length
  return known >= RECOGNIZED
    ? facts > 0 || kept.length * 2 >= tokens.length || differences.every(isReplaced)
    : facts >= 2
}

function isReplaced({ removed, added }: Difference): boolean {
  return removed.length > 0 && added.length > 0
}
