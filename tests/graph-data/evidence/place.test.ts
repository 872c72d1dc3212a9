import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexText } from '#graph-data'
import { MOST_PLACES, placesOf, quoteWords } from '#graph-data/evidence/place.ts'

const placesIn = (text: string, quote: string) => placesOf(indexText(text), quoteWords(quote))
/** The places as they read; `~` before those that are set otherwise. */
const told = (text: string, quote: string) =>
  placesIn(text, quote).map(({ start, end, verbatim }) => `${verbatim ? '' : '~'}${text.slice(start, end)}`)

describe('the places of a quote', () => {
  test.each([
    ['letter by letter', 'the mill ran and the mill ran', 'mill ran', ['mill ran', 'mill ran']],
    ['in another case', 'MILL RAN, Mill ran', 'mill ran', ['~MILL RAN', '~Mill ran']],
    ['with other blanks', 'mill\n  ran', 'mill ran', ['~mill\n  ran']],
    ['with other dashes', 'full–stack', 'full-stack', ['~full–stack']],
    ['with accents apart', 'Bruye\u0300res', 'Bruyères', ['~Bruye\u0300res']],
    ['with other notation of numbers', 'raised $3.9bn', 'raised $3.9 billion', ['~raised $3.9bn']],
    ['a unit that touches', 'a 40MW center', '40 MW', ['~40MW']],
    ['without letters', 'one … two … three', '…', ['…', '…']],
    ['in a script without blanks', '水車小屋は川にある', '小屋', ['小屋']],
  ])('%s', (_, text, quote, expected) => {
    expect(told(text, quote)).toEqual(expected)
  })

  test.each([
    ['inside a word', 'windmills', 'mill'],
    ['the start of a number', 'raised $3.9 billion', 'raised $3'],
    ['the end of a number', 'raised $13.9 billion', '3.9 billion'],
    ['a number without its thousands', '1,000 staff', '000 staff'],
    ['another number', 'raised $3.8 billion', 'raised $3.9 billion'],
    ['a negated verb', 'it wasn’t sold', 'it was sold'],
    ['nothing of it', '', 'mill'],
  ])('are not %s', (_, text, quote) => {
    expect(told(text, quote)).toEqual([])
  })

  test('are bounded', () => {
    expect(placesIn('a '.repeat(5_000), 'a')).toHaveLength(MOST_PLACES)
  })

  test('are where the words were put, between any others', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(line, line, line, (before, quote, after) => {
        const text = `${before} ${quote} ${after}`
        expect(placesIn(text, quote)).toContainEqual({
          start: before.length + 1,
          end: before.length + 1 + quote.length,
          verbatim: true,
        })
      }),
    )
  })

  test('lie inside the text, in order, whatever it holds', () => {
    const any = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(any, any, (text, quote) => {
        fc.pre(quote !== '')
        const places = placesIn(text, quote)
        expect(places.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true)
        expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).toSorted((a, b) => a - b))
      }),
    )
  })
})
