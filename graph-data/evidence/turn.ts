/** What came or went beside a quote whose own words stand, and turns what they say. */
import { DENIAL_PRINT, isHedgePrint, NEGATION_PRINT } from './print.ts'
import { KEPT, sidesOf, type Side, type Surroundings } from './surroundings.ts'

export type Turn = 'number-changed' | 'negation-changed' | 'hedge-changed' | 'name-changed'

/** Whether a quote begins, and ends, with a number. */
export interface Rims {
  readonly first: boolean
  readonly last: boolean
}

/**
 * What came or went beside the quote, in its own sentence, that turns its meaning although its own words stand:
 * “has *not* raised”. Null when nothing did.
 */
export function turnBetween(known: Surroundings, now: Surroundings, rims: Rims): Turn | null {
  const [a, b] = [sidesOf(known), sidesOf(now)]
  const marks = turnedMarks(a.before, b.before) + turnedMarks(a.after, b.after)
  if (marks) return Array.from(marks).some(isNegationPrint) ? 'negation-changed' : 'hedge-changed'
  return turnedRim(a.before, b.before, rims.first) ?? turnedRim(a.after, b.after, rims.last)
}

/** What stands just outside the quote and belongs to its outermost number or name. */
function turnedRim(known: Side, now: Side, isNumber: boolean): Turn | null {
  const stays = known.cut === now.cut && (!known.cut || known.prints.charAt(0) === now.prints.charAt(0))
  return stays ? null : isNumber ? 'number-changed' : 'name-changed'
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
  return isNegationPrint(print) || isHedgePrint(print)
}

function isNegationPrint(print: string): boolean {
  return print === NEGATION_PRINT || print === DENIAL_PRINT
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
