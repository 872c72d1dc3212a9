import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokensOf } from '#graph-data/evidence/token.ts'

const keys = (text: string) =>
  tokensOf(text)
    .map(({ key }) => key)
    .join(' ')

describe('tokens', () => {
  test.each([
    ['raised $3.9 billion', 'raised $ #3.9 e9'],
    ['raised $3.9bn', 'raised $ #3.9 e9'],
    ['raised $3.9B', 'raised $ #3.9 e9'],
    ['3,9 Mrd. Euro', '#3.9 e9 euro'],
    ['3,9 milliards', '#3.9 e9'],
    ['2,000 and 2 000 and 2000 and 2’000', '#2000 and #2000 and #2000 and #2000'],
    ['1.234.567,5', '#1234567.5'],
    ['1.234', '#1.234'],
    ['in 2026 300 people', 'in #2026 #300 people'],
    ['-5 and 5-10', '#-5 and #5 #10'],
    ['−5', '#-5'],
    ['10:30 on 2026/27', '#10:30 on #2026/27'],
    ['40MW or 40 MW', '#40 mw or #40 mw'],
    ['22–32B', '#22 #32 e9'],
    ['50× and 50x', '#50 × and #50 ×'],
    ['60% or 60 percent', '#60 % or #60 %'],
    ['nine, Neun, neuf, nueve', '#9 #9 #9 #9'],
    ['two thousand', '#2 e3'],
    ['~180,000 and 10+ GW', '~ #180000 and #10 + gw'],
    ['Mixtral 8x7B', 'mixtral 8x7b'],
    ['1st in 2025Q3', '1st in 2025q3'],
    ['Alexa+ and C++', 'alexa+ and c++'],
    ['Paris DC + Sweden', 'paris dc sweden'],
    ["isn’t, can’t, won't, cannot, DON’T", 'is not can not will not can not do not'],
    ['CANNOT', 'can not'],
    ['Mistral’s pitch', 'mistral s pitch'],
    ['open-weight', 'open weight'],
    ['infra-\nstructure and full-\nStack', 'infrastructure and full stack'],
    ['技術 AI', '技 術 ai'],
    ['10²', '#10²'],
  ])('%s', (text, expected) => {
    expect(keys(text)).toBe(expected)
  })

  test('stand where they say, without the invisible characters behind them', () => {
    const text = 'The\u00AD mill\u200E, 3.9\u200B billion'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'mill', '3.9', 'billion'])
  })

  test('typography changes no token', () => {
    const plain = 'Mistral’s “own” data center — 40 MW — isn’t far from Bruyères'
    const retyped = "MISTRAL'S  «own»\u00A0data-center\n(40\u202FMW)\u200B ISN'T far\tfrom Bruye\u0300res"
    expect(keys(retyped)).toBe(keys(plain))
  })

  test('are in order, apart, and inside the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0
        for (const { key, start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(key).not.toBe('')
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('the quick way for plain words gives what the long way gives', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        // An invisible joiner that is rarely met keeps a word from being plain, and folds away.
        const slow = tokensOf(words.map((one) => `${one}\u034F`).join(' ')).map(({ key }) => key)
        expect(tokensOf(words.join(' ')).map(({ key }) => key)).toEqual(slow)
      }),
    )
  })

  test('the quick way stands where the long way stands, among marks of direction and between lines of Han', () => {
    const words = fc.constantFrom('mill', 'the', 'can', 'cannot', '森', 'の', 'カ', '森林', '3.9', 'n’t')
    const gaps = fc.constantFrom(' ', '\u202A', ' \u2066', '\u2069 ', '\u200B', '\u00AD', '。', '、', ', ', '')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, gaps), { maxLength: 12 }), (parts) => {
        const text = (invisible: string) =>
          parts.map(([word, gap]) => word + gap.replace(/[\u00AD\u200B\u202A\u2066\u2069]/, invisible)).join('')
        // Both are invisible; only the first is met so often that it has a quick way.
        expect(tokensOf(text('\u200E'))).toEqual(tokensOf(text('\u206A')))
      }),
    )
  })

  test.each([
    ['one long word', 'a'.repeat(300_000)],
    ['digits without end', '1'.repeat(300_000)],
    ['digits in groups without end', '123 '.repeat(80_000)],
    ['invisible characters', '1\u200B'.repeat(100_000)],
    ['blanks', `1${' '.repeat(300_000)}234`],
    ['lone surrogates', '\uD800x\uDC00 '.repeat(60_000)],
    ['combining marks', 'a' + '\u0301'.repeat(200_000)],
  ])('%s are read in little time', (_, text) => {
    const started = performance.now()
    const last = tokensOf(text).at(-1)
    expect(last!.end).toBeLessThanOrEqual(text.length)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
