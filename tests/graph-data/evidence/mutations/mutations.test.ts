/**
 * Thousands of mutated quotes, each with the verdict that it deserves. `npm run bench verdicts` runs many more and prints
 * the confusion table.
 */
import { describe, expect, test } from 'vitest'
import { inventedDocuments } from './invented.ts'
import { mutations } from './mutations.ts'
import { quotesOf } from './quotes.ts'
import { realDocuments } from './real.ts'
import { tallied, trials, type Outcome, type Tally } from './trial.ts'

/** Outcomes as a person needs them to see what went wrong. */
function told(outcomes: readonly Outcome[]): string[] {
  return outcomes.map(
    ({ document, mutation, quote, expected, actual }) =>
      `${document}: ${mutation.name}: “${quote}” is ${expected}, not ${actual}`,
  )
}

function meetsRequirements(tally: () => Tally): void {
  test('no quote that was lost or changed counts as support', () => {
    expect(told(tally().accepted)).toEqual([])
  })

  test('at least 99.5 % of the quotes that were moved or set anew are found', () => {
    const { unfound, keeps } = tally()
    expect(1 - unfound.length / keeps, told(unfound).join('\n')).toBeGreaterThanOrEqual(0.995)
  })

  test('at least 98 % of all verdicts are right', () => {
    const { wrong, outcomes } = tally()
    expect(1 - wrong.length / outcomes, told(wrong).slice(0, 40).join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  test('every mutation was tried', () => {
    const { tried } = tally()
    expect(mutations.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

describe('invented documents in five languages', () => {
  meetsRequirements(once(() => tallied(trials(inventedDocuments(2026), 14, 99))))
})

const documents = realDocuments(quotesOf)

describe.skipIf(!documents)('the documents named by STEMMA_TEXTS', () => {
  meetsRequirements(once(() => tallied(trials(documents ?? [], 16, 7))))
})
