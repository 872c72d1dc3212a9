import { expect, test } from 'vitest'
import { mill } from '#tests/builders.ts'

test('every quote of the sample world stands exactly once in its document', () => {
  const { lock } = mill()
  const verdicts = Object.values(lock.citations).flatMap((rows) =>
    rows.map(({ verdict, quote }) => `${verdict} ${quote}`),
  )
  expect(verdicts.filter((row) => !row.startsWith('exact '))).toEqual([])
  expect(verdicts.length).toBeGreaterThanOrEqual(11)
})
