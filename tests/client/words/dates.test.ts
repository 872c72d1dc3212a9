import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HEDGES, isEdtf } from '#graph-data'
import { dateWords, whenKey, whenWords } from '#client/words/dates.ts'

describe('a date', () => {
  test.each([
    ['2027', '2027'],
    ['2026-05', 'May 2026'],
    ['2026-05-03', 'May 3, 2026'],
    ['2026-05-03T10:00:00Z', 'May 3, 2026'],
    ['2026-21', 'spring 2026'],
    ['2026-24', 'winter 2026'],
    ['202X', 'the 2020s'],
    ['2026-XX', '2026'],
    ['2026-05-XX', 'May 2026'],
    ['2026~', 'about 2026'],
    ['2026-05?', 'May 2026 (uncertain)'],
    ['2026%', 'about 2026 (uncertain)'],
    ['2023/..', 'since 2023'],
    ['../2027', 'until 2027'],
    ['2023/', 'since 2023'],
    ['2023/2026-05', '2023 – May 2026'],
    ['2023~/2025', 'about 2023 – 2025'],
    ['../..', 'always'],
  ])('%s is “%s”', (edtf, words) => {
    expect(isEdtf(edtf) || edtf.endsWith('/') || edtf === '../..').toBe(true)
    expect(dateWords(edtf)).toBe(words)
  })

  test.each(['Y-17000', '20XX', 'soon', '2026-99'])('%s is left as it is', (edtf) => {
    expect(dateWords(edtf)).toBe(edtf)
  })

  test('never throws and never says nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(dateWords(text)).not.toBe('')
      }),
    )
  })
})

describe('when a claim holds', () => {
  const stated = { hedge: 'stated' } as const

  test('is by when it is due, for what lies ahead', () => {
    const due = HEDGES.filter((hedge) => whenWords({ hedge, until: '2027' }) === 'by 2027')
    expect(due).toEqual(['target', 'planned', 'estimated', 'possible'])
    expect(whenWords({ ...stated, until: '2027' })).toBe('until 2027')
  })

  test('is from when on, or of when', () => {
    expect(whenWords({ ...stated, from: '2019' })).toBe('since 2019')
    expect(whenWords({ ...stated, from: '2019', until: '2023' })).toBe('2019 – 2023')
    expect(whenWords({ ...stated, as_of: '2026-05' })).toBe('May 2026')
    expect(whenWords(stated)).toBeNull()
  })

  test('sorts by its first date', () => {
    const claims = [
      { ...stated, as_of: '../2027' },
      { ...stated, from: '2019' },
      { ...stated, as_of: '2023/..' },
    ]
    expect(claims.map(whenKey).toSorted()).toEqual(['2019', '2023/..', '2027'])
    expect(whenKey(stated)).toBeUndefined()
  })
})
