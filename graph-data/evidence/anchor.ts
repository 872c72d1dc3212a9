/** Finds the passage that a quote points to, and says in a typed verdict how it stands there. */
import type { TextQuote } from '../schema.ts'
import { gravest, type Judgment } from './change.ts'
import { changedPassage, type Change, type ChangedPassage } from './changed-passage.ts'
import { choosePlace } from './choice.ts'
import { isMeasured } from './cut.ts'
import { judgeEnclosed } from './enclosed.ts'
import { knownSurroundings, type Known } from './known.ts'
import { placesOf, quoteWords, type Place, type QuoteWords } from './place.ts'
import { LOOKED_AT, surroundingsOf } from './surroundings.ts'
import { indexed, keyAt, tokenAfter, type TextIndex } from './text-index.ts'
import type { Span } from './text.ts'
import { turnBetween, type Turn } from './turn.ts'
import type { Verdict } from './verdict.ts'

/** Where a quote stands, or why it has no place. */
export type Anchor =
  | (Span & {
      readonly verdict: Exclude<Verdict, 'ambiguous' | 'gone'>
      /** What differs inside the quote; empty where its own words stand, even if what stands beside them has turned. */
      readonly changes: readonly Change[]
    })
  | { readonly verdict: 'ambiguous' | 'gone'; readonly places: readonly Span[] }

/**
 * Locates a quote in a normalized text; index the text first when there are many. `known` is where the quote stood
 * when the lock was written, and what stood around it: with it, a quote that moved is told from one that was deleted
 * while the same words stand elsewhere too, and a negation that came in beside it is noticed.
 */
export function anchor(text: string | TextIndex, selector: TextQuote, known?: Known): Anchor {
  const index = indexed(text)
  const words = quoteWords(selector.quote)
  const places = placesOf(index, words)
  const choice = choosePlace(index, places, selector, known)
  if (choice === 'ambiguous') return { verdict: choice, places }
  if (choice !== 'gone') return located(index, words, choice, known)
  const changed = changedPassage(index, words, selector, { known, refused: places })
  return changed ? { ...changed, verdict: alsoAround(index, words, changed, known) } : { verdict: 'gone', places }
}

/** The graver of what changed in the quote and of what turned beside it. */
function alsoAround(index: TextIndex, words: QuoteWords, changed: ChangedPassage, known: Known | undefined) {
  const turn = turnAround(index, words, changed, known)
  const inside = changed.verdict === 'reworded' ? [] : [changed.verdict]
  const worst = gravest(turn ? [turn, ...inside] : inside)
  return worst === 'same' ? 'reworded' : worst
}

function located(
  index: TextIndex,
  words: QuoteWords,
  { start, end, verbatim }: Place,
  known: Known | undefined,
): Anchor {
  const put = verbatim ? 'same' : judgeEnclosed(index, words, { start, end })
  if (put === 'gone') return { verdict: put, places: [{ start, end }] }
  const turn = turnOf(index, words, { start, end }, known, put)
  const stays = !known || (known.start === start && known.end === end)
  return { start, end, verdict: turn ?? (verbatim ? (stays ? 'exact' : 'moved') : 'reworded'), changes: [] }
}

/** What turned within the marks around a quote, beside it, or at its end. */
function turnOf(
  index: TextIndex,
  words: QuoteWords,
  span: Span,
  known: Known | undefined,
  put: Exclude<Judgment, 'gone'>,
): Turn | null {
  const beside = turnAround(index, words, span, known) ?? (leavesNegation(index, span.end) ? 'negation-changed' : null)
  const worst = gravest(beside ? [put, beside] : [put])
  return worst === 'same' ? null : worst
}

/** Whether a quote ends inside a contraction and leaves its “not” out: “it is” does not stand in “it isn’t”. */
function leavesNegation(index: TextIndex, end: number): boolean {
  const next = tokenAfter(index, end)
  return index.starts[next] === end && keyAt(index, next) === 'not'
}

/** What turned beside a quote whose own words stand. */
function turnAround(index: TextIndex, { tokens }: QuoteWords, span: Span, known: Known | undefined): Turn | null {
  const before = knownSurroundings(known)
  if (!before) return null
  return turnBetween(before, surroundingsOf(index, span, LOOKED_AT), {
    first: isMeasured(tokens[0]?.key ?? ''),
    last: isMeasured(tokens.at(-1)?.key ?? ''),
  })
}
