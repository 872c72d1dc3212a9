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
import { agreement, endsSentence, LOOKED_AT, proseOf, RECOGNIZED, surroundingsOf, type Turn } from './surroundings.ts'
import { spanOfTokens, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'
import { tokensOf } from './token.ts'
import { VERDICTS } from './verdict.ts'

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
const NEARBY = 8

/** The passage that a quote has become, or null when too little of it is left to say so. */
export function changedPassage(
  index: TextIndex,
  words: QuoteWords,
  selector: TextQuote,
  known?: Known,
): ChangedPassage | null {
  if (!words.tokens.length) return null
  const pattern = patternOf(words, selector, known)
  const passages = candidates(index, pattern.prints).flatMap(
    (stretch) => passageAt(index, words, pattern, stretch) ?? [],
  )
  const around = knownSurroundings(known)
  const fit = passages.filter(
    (passage) => !around || agreement(around, surroundingsOf(index, passage, LOOKED_AT)) >= RECOGNIZED,
  )
  const rank = ({ verdict }: ChangedPassage) => VERDICTS.indexOf(verdict)
  return fit.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
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
  const before = around ? proseOf(around.before) : printsOf([...tokensOf(prefix)])
  const after = around ? proseOf(around.after) : printsOf([...tokensOf(suffix)])
  const [near, far] = [before.slice(-NEARBY), after.slice(0, NEARBY)]
  return { prints: near + printsOf(tokens) + far, from: near.length, to: near.length + tokens.length }
}

function passageAt(index: TextIndex, words: QuoteWords, pattern: Pattern, stretch: Stretch): ChangedPassage | null {
  const from = Math.max(0, stretch.from - 2)
  const to = Math.min(index.starts.length, stretch.to + words.tokens.length + 2)
  const isEqual = (p: number, t: number) => {
    const token = words.tokens[p - pattern.from]
    return token ? index.keys[index.ids[from + t]!] === token.key : index.prints[from + t] === pattern.prints[p]
  }
  const reordered = reorderedAt(index, words, from, to)
  if (reordered) return { ...reordered, verdict: 'reworded', changes: [] }
  const steps = align(pattern.prints.length, to - from, isEqual)
  const hunks = hunksOf(steps, pattern)
  // The very words, at a place that was refused: the place of another citation.
  if (!hunks.length) return null
  const differences = hunks.map((hunk) => differenceOf(index, words, pattern, from, hunk))
  const judgment = judge(differences, (key) => isCommon(index, key))
  const own = steps.filter((step) => isOwn(step, pattern) && step.text !== null)
  if (judgment === 'gone' || !own.length || !isEnough(steps, differences, words, pattern)) return null
  const span = spanOfTokens(index, from + own[0]!.text!, from + own.at(-1)!.text! + 1)
  return { ...span, verdict: verdictOf(judgment), changes: differences.map(changeOf) }
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
    if (now.toSorted().join(' ') === bag && isSafeReorder(quote, now)) return spanOfTokens(index, at, at + quote.length)
  }
  return null
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
  const added = hunk.filter((step) => step.text !== null).map((step) => textWord(index, from + step.text!))
  return { removed, added }
}

function quoteWord({ quote, tokens }: QuoteWords, n: number): Word {
  const { key, start, end } = tokens[n]!
  const previous = tokens[n - 1]
  return {
    key,
    raw: quote.slice(start, end),
    first: !previous || endsSentence(quote, previous.end, start),
    besideNumber: isNumber(previous?.key) || isNumber(tokens[n + 1]?.key),
  }
}

function textWord({ text, starts, ends, ids, keys }: TextIndex, n: number): Word {
  return {
    key: keys[ids[n]!]!,
    raw: text.slice(starts[n], ends[n]),
    first: n === 0 || endsSentence(text, ends[n - 1]!, starts[n]!),
    besideNumber: isNumber(keys[ids[n - 1] ?? -1]) || isNumber(keys[ids[n + 1] ?? -1]),
  }
}

function isNumber(key: string | undefined): boolean {
  return key?.startsWith('#') ?? false
}

/** Whether a word stands in the text in lower case: then a capital at a sentence’s start tells nothing. */
function isCommon({ text }: TextIndex, key: string): boolean {
  const at = text.indexOf(` ${key}`)
  return at >= 0 && !/^\p{L}/u.test(text.slice(at + 1 + key.length, at + 3 + key.length))
}

// --- enough --------------------------------------------------------------------------------------

/** Whether enough stands still to call this the quote’s place: the words around it, or most of the quote itself. */
function isEnough(
  steps: readonly Step[],
  differences: readonly Difference[],
  { tokens }: QuoteWords,
  pattern: Pattern,
): boolean {
  const kept = steps.filter((step) => step.match && isOwn(step, pattern))
  const around = steps.filter((step) => step.match && !isOwn(step, pattern)).length
  const facts = kept.filter((step) => !PARTICLES.has(tokens[step.pattern! - pattern.from]!.key)).length
  const known = pattern.prints.length - tokens.length
  if (known >= RECOGNIZED) return around * 2 >= known && (facts > 0 || differences.every(isReplaced))
  return facts >= 2 && kept.length * 2 >= tokens.length
}

function isReplaced({ removed, added }: Difference): boolean {
  return removed.length > 0 && added.length > 0
}
