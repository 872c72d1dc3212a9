import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsKey, isNumeral, numeralKey } from '#graph-data/evidence/numeral.ts'

describe('digits', () => {
  test.each([
    ['2000', '2,000', '2 000', '2 000', '2’000', "2'000"],
    ['3.9', '3,9', '3.90', '3,90'],
    ['1234567', '1.234.567', '1,234,567', '1 234 567'],
    ['1234567.5', '1.234.567,5', '1,234,567.5'],
    ['-3.9', '−3,9'],
    ['0.5', '0,50'],
  ])('%s, in any spelling, has one key', (plain, ...others) => {
    for (const other of others) expect(digitsKey(other), other).toBe(digitsKey(plain))
  })

  test.each([
    ['2000', '2001'],
    ['2.000', '2,000'],
    ['3.9', '39'],
    ['3.9', '-3.9'],
    ['10:30', '1030'],
    ['2026-05-30', '20260530'],
    ['1.2.3', '123'],
  ])('%s is not %s', (a, b) => {
    expect(digitsKey(a)).not.toBe(digitsKey(b))
  })

  test('any whole number has one key, however its thousands are divided', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1e12 }), fc.constantFrom(',', ' ', '’', "'"), (value, divider) => {
        const grouped = value.toLocaleString('en').replaceAll(',', divider)
        expect(digitsKey(grouped)).toBe(`#${value}`)
      }),
    )
  })

  test('two numbers have two keys', () => {
    const decimals = fc.tuple(fc.nat(99_999), fc.nat(99)).map(([whole, part]) => whole + part / 100)
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(digitsKey(String(a)) === digitsKey(String(b))).toBe(a === b)
      }),
    )
  })
})

describe('words', () => {
  test.each([
    ['nine', '#9'],
    ['neun', '#9'],
    ['dozen', '#12'],
    ['billion', 'e9'],
    ['mrd', 'e9'],
    ['bn', 'e9'],
    ['thousand', 'e3'],
  ])('%s is %s', (word, key) => {
    expect(numeralKey(word, false)).toBe(key)
  })

  test('a single letter multiplies only where it touches digits', () => {
    expect([numeralKey('m', true), numeralKey('m', false)]).toEqual(['e6', null])
    expect([numeralKey('k', true), numeralKey('k', false)]).toEqual(['e3', null])
  })

  test('others are no numbers, even those that every object has', () => {
    for (const word of ['mill', '', 'constructor', '__proto__']) expect(numeralKey(word, true), word).toBeNull()
  })
})

test('a key says whether it is a number’s', () => {
  expect([digitsKey('10:30'), '#9', 'e9'].every(isNumeral)).toBe(true)
  expect(['mill', 'eight', 'e', '', undefined].some(isNumeral)).toBe(false)
})
