import { describe, expect, test } from 'vitest'
import { indexText } from '#graph-data'
import { isHedgePrint } from '#graph-data/evidence/print.ts'
import {
  agreed,
  agreement,
  agreesAround,
  KEPT,
  LOOKED_AT,
  proseOf,
  surroundingsOf,
  turnBetween,
  type Surroundings,
} from '#graph-data/evidence/surroundings.ts'

/** What stands around the words between brackets. */
function around(marked: string, words = KEPT): Surroundings {
  const start = marked.indexOf('[')
  const text = marked.replace('[', '').replace(']', '')
  return surroundingsOf(indexText(text), { start, end: marked.indexOf(']') - 1 }, words)
}

const LONG = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'

describe('what stands around a place', () => {
  test('is at most twelve words on each side, one character each', () => {
    const { before, after } = around(`${LONG} [quote] ${LONG}`)
    expect([before.length, after.length]).toEqual([KEPT, KEPT])
  })

  test('is less at the ends of a text', () => {
    expect(around('[quote] end')).toEqual({ before: '', after: expect.stringMatching(/^.$/) })
    expect(around('[quote]')).toEqual({ before: '', after: '' })
  })

  test('marks where sentences end', () => {
    expect(around('They ran. The [mill] is old. It stands.').before).toMatch(/^..\..$/)
    expect(around('They ran. [The mill] is old. It stands.').before).toMatch(/^..\.$/)
    expect(around('A [mill] is old. It stands.').after).toMatch(/^..\...$/)
  })

  test.each([
    ['a full stop', 'ran. [Mill]', '.'],
    ['a question mark and a quote', 'ran?” [Mill]', '.'],
    ['an empty line', 'ran\n\n[mill]', '.'],
    ['a line that begins with a capital', 'Compute\n[Mill]', '.'],
    ['a line that goes on', 'the old\n[mill]', ''],
    ['a decimal point', 'the site.com [mill]', ''],
  ])('%s', (_, marked, mark) => {
    expect(around(marked).before.replace(/[^.]/g, '')).toBe(mark)
  })

  test('marks negations, and hedges even where they take two words', () => {
    const { before } = around('it has not raised more than [3.9 billion]')
    expect([...before].map((print) => (print === '!' ? '!' : isHedgePrint(print) ? '~' : '-')).join('')).toBe('--!-~~')
  })

  test('marks a quote that cuts a number', () => {
    expect(around('it fell to -[5 degrees]').before).toMatch(/\|$/)
  })

  test('gives no word away: many words share a character', () => {
    const prints = new Set(Array.from({ length: 2_000 }, (_, n) => around(`word${n} [quote]`).before))
    expect(prints.size).toBeLessThanOrEqual(64)
  })

  test('can be read without its marks', () => {
    expect(proseOf('ab.c|')).toBe('abc')
  })
})

describe('agreement', () => {
  const known = around(`${LONG} [quote] is old and grinds barley for three bakeries in town. It stands.`)
  const agreementWith = (marked: string) => agreement(known, around(marked, LOOKED_AT))

  test('is full where nothing changed', () => {
    expect(agreement(known, known)).toEqual({ before: 12, after: 12 })
  })

  test('counts the words that touch the quote', () => {
    expect(agreementWith('but thirteen fourteen [quote] is new')).toEqual({ before: 2, after: 1 })
  })

  test('sees a run of words that others pushed away', () => {
    expect(agreementWith(`${LONG} put in here [quote] oddly`)).toMatchObject({ before: 12 })
  })

  test('is none where nothing agrees', () => {
    expect(agreed(agreementWith('Elsewhere [quote] nowhere'))).toBe(0)
  })

  test('on both sides is asked only as far as the text goes', () => {
    expect(agreesAround(known, around(`${LONG} [quote]`, LOOKED_AT))).toBe(true)
    expect(agreesAround(known, around(`${LONG} [quote] and something else entirely here`, LOOKED_AT))).toBe(false)
  })
})

describe('what turns beside a quote', () => {
  const rims = { number: { first: false, last: false }, unitBehind: false }
  const turned = (was: string, is: string, more: Partial<typeof rims> = {}) =>
    turnBetween(around(was), around(is, LOOKED_AT), { ...rims, ...more })

  const WAS = 'They met. In spring the company has [raised money] from a bank. They left.'

  test.each([
    ['negation-changed', WAS.replace('has', 'has not')],
    ['negation-changed', WAS.replace('In spring', 'It is false that in spring')],
    ['negation-changed', WAS.replace('from', 'never from')],
    ['hedge-changed', WAS.replace('has', 'may have')],
    ['hedge-changed', WAS.replace('a bank', 'a bank, reportedly')],
    [null, WAS],
    [null, WAS.replace('They met.', 'They may not have met.')],
    [null, WAS.replace('They left.', 'They never left.')],
    [null, WAS.replace('company', 'old company')],
    [null, WAS.replaceAll(' ', '\n')],
    [null, `New words, not known before. ${WAS}`],
  ])('%s: %s', (expected, is) => {
    expect(turned(WAS, is)).toBe(expected)
  })

  test.each([
    ['negation-changed', 'has not [raised money] yet', 'has [raised money] yet'],
    ['hedge-changed', 'may have [raised money] yet', 'have [raised money] yet'],
    ['hedge-changed', 'may have [raised money] yet', 'will have [raised money] yet'],
    ['negation-changed', 'The bank has [raised money]', 'It is not true that the bank has [raised money]'],
    ['negation-changed', '[raised money] here', 'Elsewhere nobody [raised money]'],
  ])('%s: %s → %s', (expected, was, is) => {
    expect(turned(was, is)).toBe(expected)
  })

  test('a currency or unit beside a number', () => {
    const number = { first: true, last: true }
    expect(turned('for $[3.9 billion] here', 'for €[3.9 billion] here', { number })).toBe('number-changed')
    expect(turned('for [200] MW here', 'for [200] GW here', { number, unitBehind: true })).toBe('number-changed')
    expect(turned('for [200] MW here', 'for [200]\nMW here', { number, unitBehind: true })).toBeNull()
    expect(turned('for [words] MW here', 'for [words] GW here', { unitBehind: true })).toBeNull()
  })

  test('a sign that a quote leaves out', () => {
    expect(turned('to [5 degrees]', 'to -[5 degrees]', { number: { first: true, last: false } })).toBe('number-changed')
  })
})
