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

  test('marks words that deny only together apart from a “not”', () => {
    expect(around('it is not far from [a success]').before).toMatch(/!¡¡$/)
  })

  test('knows the month of May from “may”', () => {
    const may = (marked: string) => around(marked).before.split('').some(isHedgePrint)
    expect(may('it may [win]')).toBe(true)
    expect(may('in May [they won]')).toBe(false)
    expect(may('by 5 May [they won]')).toBe(false)
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
