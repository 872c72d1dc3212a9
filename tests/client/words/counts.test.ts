import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HEDGES, isSupport, STANDINGS } from '#graph-data'
import { counted, numberWords, shareWords, shownOf } from '#client/words/counts.ts'
import { HEDGE_LABELS, VERDICT_LABELS } from '#client/words/labels.ts'

describe('counts', () => {
  test('one is one, all else is many', () => {
    expect(counted(1, 'passage')).toBe('1 passage')
    expect(counted(0, 'passage')).toBe('0 passages')
    expect(counted(1_234, 'entity', 'entities')).toBe('1,234 entities')
    expect(numberWords(20_000)).toBe('20,000')
  })

  test('say what is shown of what there is only where they differ', () => {
    expect(shownOf(183, 183, 'entity', 'entities')).toBe('183 entities')
    expect(shownOf(34, 183, 'entity', 'entities')).toBe('34 of 183 entities')
    expect(shownOf(0, 1, 'claim')).toBe('0 of 1 claim')
  })

  test('a share is nothing or all only when it is', () => {
    expect([0, 0.001, 0.41, 0.999, 1].map(shareWords)).toEqual(['0 %', '< 1 %', '41 %', '> 99 %', '100 %'])
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        expect(['0 %', '100 %']).not.toContain(shareWords(share))
      }),
    )
  })
})

describe('labels', () => {
  test('hedges stand in the order of the model, from firmest to loosest', () => {
    expect(Object.keys(HEDGE_LABELS)).toEqual([...HEDGES])
  })

  test('a verdict holds here exactly when it is support in the model, or nobody has looked yet', () => {
    const holding = STANDINGS.filter((standing) => VERDICT_LABELS[standing].holds)
    expect(holding).toEqual(STANDINGS.filter((standing) => standing === 'unchecked' || isSupport(standing)))
  })
})
