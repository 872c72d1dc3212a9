import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noiseOf } from '#graph-data/evidence/noise.ts'

const TEXT = 'AD flour now! END The mill runs. AD barley! END It stops. Share this'

type Selector = Parameters<typeof noiseOf>[1][number]

/** As people write it: `every` may be left out. */
type Written = Pick<Selector, 'start'> & Partial<Selector>

const selected = (written: Written): Selector => ({ why: 'advertising', every: false, ...written })

/** The stretches’ own words. */
function found(...selectors: Written[]): string[] {
  return noiseOf(TEXT, selectors.map(selected)).map(({ start, end }) => TEXT.slice(start, end))
}

describe('what a selector names', () => {
  test.each<[string, Written, string[]]>([
    ['its words alone', { start: 'Share this' }, ['Share this']],
    ['up to its end, that too', { start: 'AD', end: 'END' }, ['AD flour now! END']],
    ['every time', { start: 'AD', end: 'END', every: true }, ['AD flour now! END', 'AD barley! END']],
    ['nothing where it does not stand', { start: 'Buy' }, []],
    ['nothing where its end is missing', { start: 'It', end: 'END' }, []],
    [
      'the end behind the start, not one before it',
      { start: 'flour', end: 'AD' },
      ['flour now! END The mill runs. AD'],
    ],
    [
      'an end that its own start holds is looked for behind it',
      { start: 'END', end: 'END' },
      ['END The mill runs. AD barley! END'],
    ],
  ])('%s', (_, selector, expected) => {
    expect(found(selector)).toEqual(expected)
  })
})

test('stretches that overlap or touch are one', () => {
  expect(found({ start: 'flour now' }, { start: 'AD flour' })).toEqual(['AD flour now'])
  expect(found({ start: 'AD ' }, { start: 'flour' })).toEqual(['AD flour'])
  expect(found({ start: 'AD flour now! END' }, { start: 'flour' })).toEqual(['AD flour now! END'])
})

test('whatever the selectors: in order, apart, inside the text, and each unit that one of them names is covered', () => {
  const selector = fc.record(
    { start: fc.constantFrom('a', 'b', 'ab', 'ba'), end: fc.constantFrom('a', 'c', 'bc'), every: fc.boolean() },
    { requiredKeys: ['start', 'every'] },
  )
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 30 })
  fc.assert(
    fc.property(text, fc.array(selector, { maxLength: 4 }), (letters, selectors) => {
      const named = selectors.map(selected)
      const spans = noiseOf(letters, named)
      spans.forEach(({ start, end }, n) => {
        expect(start).toBeGreaterThan(spans[n - 1]?.end ?? -1)
        expect(end).toBeLessThanOrEqual(letters.length)
        expect(end).toBeGreaterThan(start)
      })
      const covers = (offset: number) => spans.some(({ start, end }) => start <= offset && offset < end)
      for (const one of named) {
        for (const { start, end } of noiseOf(letters, [one])) {
          for (let offset = start; offset < end; offset++) expect(covers(offset)).toBe(true)
        }
      }
    }),
  )
})
