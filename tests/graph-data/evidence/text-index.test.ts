import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexText } from '#graph-data'
import { printOf } from '#graph-data/evidence/print.ts'
import { keyAt, spanOfTokens, tokenAfter, tokenBefore } from '#graph-data/evidence/text-index.ts'
import { tokensOf } from '#graph-data/evidence/token.ts'

describe('an indexed text', () => {
  const text = 'The mill ran, and the mill may not run.'
  const index = indexText(text)

  test('knows each token’s key and place', () => {
    expect([0, 1, 3, 4].map((n) => keyAt(index, n))).toEqual(['the', 'mill', 'and', 'the'])
    const { start, end } = spanOfTokens(index, 1, 3)
    expect(text.slice(start, end)).toBe('mill ran')
  })

  test('has no key outside', () => {
    expect([keyAt(index, -1), keyAt(index, 99)]).toEqual(['', ''])
  })

  test('has the same number for the same word', () => {
    expect(index.ids[0]).toBe(index.ids[4])
    expect(index.keys).toHaveLength(7)
  })

  test('finds the tokens at an offset', () => {
    expect(tokenAfter(index, text.indexOf('mill'))).toBe(1)
    expect(tokenAfter(index, text.indexOf('ill'))).toBe(1)
    expect(tokenAfter(index, text.length)).toBe(index.starts.length)
    expect(tokenBefore(index, text.indexOf('ran'))).toBe(2)
    expect(tokenBefore(index, 0)).toBe(0)
  })

  test('of nothing is empty', () => {
    expect(indexText('').prints).toBe('')
    expect(tokenAfter(indexText(''), 0)).toBe(0)
  })

  test('says the same as the tokens one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (any) => {
        const tokens = tokensOf(any)
        const built = indexText(any)
        expect(built.prints).toBe(tokens.map(({ key }) => printOf(key)).join(''))
        expect(tokens.map((_, n) => keyAt(built, n))).toEqual(tokens.map(({ key }) => key))
        expect([...built.starts]).toEqual(tokens.map(({ start }) => start))
        expect([...built.ends]).toEqual(tokens.map(({ end }) => end))
      }),
    )
  })

  test('grows with the text', () => {
    const count = 150_000
    const long = indexText('word mill '.repeat(count / 2))
    expect([long.starts, long.ends, long.ids, long.prints].map(({ length }) => length)).toEqual(Array(4).fill(count))
    for (const n of [0, 65_535, 65_536, 131_071, 131_072, count - 1]) {
      expect([keyAt(long, n), long.starts[n], long.ends[n]]).toEqual([n % 2 ? 'mill' : 'word', n * 5, n * 5 + 4])
    }
  })
})

describe('prints', () => {
  test('are one character each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), (word) => {
        expect(printOf(word)).toHaveLength(1)
      }),
    )
  })

  test.each(['not', 'never', 'nicht', 'jamais', 'sin', 'senza'])('“%s” says no', (word) => {
    expect(printOf(word)).toBe('!')
  })

  test('hedges keep apart from one another and from plain words', () => {
    const hedges = ['may', 'will', 'about', 'roughly', 'reportedly', 'environ', 'etwa', 'quizas'].map(printOf)
    expect(new Set(hedges).size).toBeGreaterThan(5)
    expect(hedges.join('')).toMatch(/^[α-ωА-я]+$/)
  })

  test('signs stand for themselves', () => {
    expect(['$', '€', '%', '×'].map(printOf).join('')).toBe('$€%×')
  })
})
