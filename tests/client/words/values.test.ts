import { describe, expect, test } from 'vitest'
import { OPERATIONS, type Value } from '#graph-data'
import { OPERATORS, valueWords } from '#client/words/values.ts'

const value = (fields: Partial<Value>): Value => ({ precision: 'exact', ...fields })

describe('a figure', () => {
  test.each<[Partial<Value>, string]>([
    [{ amount: 3_900_000_000, currency: 'USD' }, '$3.9B'],
    [{ amount: 1_200_000_000, currency: 'EUR' }, '€1.2B'],
    [{ amount: 400_000, currency: 'USD' }, '$400,000'],
    [{ amount: 99.5, currency: 'EUR' }, '€99.5'],
    [{ amount: 200, unit: 'MW' }, '200 MW'],
    [{ amount: 180_000, unit: 'papyri' }, '180,000 papyri'],
    [{ amount: 50, unit: '×' }, '50×'],
    [{ amount: 41.5, unit: '%' }, '41.5%'],
    [{ amount: 2 }, '2'],
    [{ amount: 0, unit: 'kg' }, '0 kg'],
    [{ amount: -40, unit: 'MW' }, '-40 MW'],
    [{ amount: 20_000_000, unit: 'users' }, '20 million users'],
  ])('%o is “%s”', (fields, words) => {
    expect(valueWords(value(fields))).toBe(words)
  })

  test('says how exactly it is told', () => {
    expect(valueWords(value({ amount: 10, unit: 'GW', precision: 'at-least' }))).toBe('at least 10 GW')
    expect(valueWords(value({ amount: 16, unit: '×', precision: 'about' }))).toBe('about 16×')
    expect(valueWords(value({ amount: 5, precision: 'at-most' }))).toBe('at most 5')
  })

  test('may be a range', () => {
    expect(valueWords(value({ range: [10, 15], unit: 'MW' }))).toBe('10–15 MW')
    expect(valueWords(value({ range: [1e9, 2e9], currency: 'USD' }))).toBe('$1–2B')
    expect(valueWords(value({ range: [7, 7], unit: 'MW' }))).toBe('7 MW')
  })

  test('every operation has a sign', () => {
    expect(OPERATIONS.map((op) => OPERATORS[op])).toEqual(['÷', '+', '−', '×'])
  })
})
