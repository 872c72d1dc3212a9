/** Word-by-word alignment of what is looked for with what stands there. */

/** One step: both positions where two words meet, one where a word is missing or was put in. */
export interface Step {
  readonly pattern: number | null
  readonly text: number | null
  /** Whether both words are equal. */
  readonly match: boolean
}

/** One error outweighs the matches of any quote; of two ways with as many errors, the one with more matches is cheaper. */
const ERROR = 1_000

type Equal = (pattern: number, text: number) => boolean

/**
 * The cheapest way to turn all of a pattern into some stretch of a text, each missing, added or replaced word being
 * one error (Sellers 1980). What stands before and behind that stretch costs nothing and is not among the steps.
 */
export function align(patternLength: number, textLength: number, equal: Equal): Step[] {
  const costs = costsOf(patternLength, textLength, equal)
  const steps: Step[] = []
  let text = cheapest(costs[patternLength]!)
  for (let pattern = patternLength; pattern > 0;) {
    const step = lastStep(costs, pattern, text, equal)
    if (step.pattern !== null) pattern--
    if (step.text !== null) text--
    steps.push(step)
  }
  return steps.toReversed()
}

function costsOf(patternLength: number, textLength: number, equal: Equal): Int32Array[] {
  const rows = [new Int32Array(textLength + 1)]
  for (let pattern = 1; pattern <= patternLength; pattern++) {
    const above = rows[pattern - 1]!
    const row = new Int32Array(textLength + 1)
    row[0] = pattern * ERROR
    for (let text = 1; text <= textLength; text++) {
      const replaced = above[text - 1]! + (equal(pattern - 1, text - 1) ? -1 : ERROR)
      row[text] = Math.min(replaced, above[text]! + ERROR, row[text - 1]! + ERROR)
    }
    rows.push(row)
  }
  return rows
}

/** Where the cheapest way ends; of several the last, so that words put in are seen as such. */
function cheapest(row: Int32Array): number {
  return row.lastIndexOf(Math.min(...row))
}

function lastStep(costs: readonly Int32Array[], pattern: number, text: number, equal: Equal): Step {
  const cost = costs[pattern]![text]!
  if (text > 0) {
    const match = equal(pattern - 1, text - 1)
    const diagonal = costs[pattern - 1]![text - 1]!
    if (match && cost === diagonal - 1) return { pattern: pattern - 1, text: text - 1, match }
    if (cost === diagonal + ERROR) return { pattern: pattern - 1, text: text - 1, match: false }
    if (cost === costs[pattern]![text - 1]! + ERROR) return { pattern: null, text: text - 1, match: false }
  }
  return { pattern: pattern - 1, text: null, match: false }
}
