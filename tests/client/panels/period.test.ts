import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keeping, rangeOf, yearsIn, yearsOf, type Year } from '#client/panels/filters/period.ts'
import { isEdtf, periodOf } from '#graph-data'

const scale = (...years: number[]): Year[] => years.map((year) => ({ year, claims: 1 }))

describe('the years in a date', () => {
  test.each([
    ['2026', [2026]],
    ['2026-05', [2026]],
    ['2026-05-28', [2026]],
    ['2026~', [2026]],
    ['2026-05?', [2026]],
    ['2026-22', [2026]],
    ['202X', [2020]],
    ['-0043-03', [-43]],
    ['2023/2027', [2023, 2027]],
    ['2023/..', [2023]],
    ['../2023', [2023]],
    ['2026-XX', [2026]],
  ])('%s', (edtf, years) => {
    expect(isEdtf(edtf)).toBe(true)
    expect(yearsIn(edtf)).toEqual(years)
  })

  test('are those in which its period begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const edtf = `${year}-${String(month).padStart(2, '0')}`
        expect(yearsIn(edtf)).toEqual([new Date(periodOf(edtf).start).getUTCFullYear()])
      }),
    )
  })
})

describe('the scale', () => {
  const claims = [{ as_of: '2026-05' }, { from: '2023', until: '2027' }, { as_of: '2026' }, {}]

  test('has the years that occur, with what begins in each; the undated are in none', () => {
    expect(yearsOf(claims, {})).toEqual([
      { year: 2023, claims: 1 },
      { year: 2026, claims: 2 },
      { year: 2027, claims: 0 },
    ])
  })

  test('has the years that the selection names, although nothing is left in them', () => {
    expect(yearsOf([], { since: '2024-03', until: '2025' }).map(({ year }) => year)).toEqual([2024, 2025])
  })

  test('is whole while nothing is kept', () => {
    expect(rangeOf(scale(2023, 2026, 2027), {})).toEqual([0, 2])
    expect(rangeOf(scale(2023, 2026, 2027), { since: '2026-05' })).toEqual([1, 2])
    expect(rangeOf(scale(2023, 2026, 2027), { until: '2023' })).toEqual([0, 0])
  })
})

describe('keeping years', () => {
  const years = scale(-43, 814, 2026, 2027)

  test('names them in EDTF, and an end of the scale is no limit', () => {
    expect(keeping({}, years, [1, 3])).toEqual({ since: '0814' })
    expect(keeping({}, years, [0, 0])).toEqual({ until: '-0043' })
    expect(keeping({ since: '2026', until: '2027', q: 'mill' }, years, [0, 3])).toEqual({ q: 'mill' })
  })

  test('comes back as the range that it was, whatever was kept before', () => {
    const ends = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(ends, ends, (before, range) => {
        const selection = keeping(keeping({}, years, before), years, range)
        expect(rangeOf(years, selection)).toEqual(range)
        const dates = [selection.since, selection.until].filter((date) => date !== undefined)
        expect(dates.filter((date) => !isEdtf(date))).toEqual([])
      }),
    )
  })
})
