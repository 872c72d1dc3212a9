import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, wordsOf } from '#graph-data'
import { line } from '#tests/arbitraries.ts'

const words = (text: string) => [...wordsOf(text)].map((word) => word.text)

describe('words as people count them', () => {
  test.each<[string, string, string[]]>([
    ['nothing but marks', ' — … “”\n', []],
    ['full stops and commas end a word', 'It runs, and stops.', ['It', 'runs', 'and', 'stops']],
    [
      'an apostrophe holds a word together',
      "don’t l'eau the mills’ wheel",
      ['don’t', "l'eau", 'the', 'mills', 'wheel'],
    ],
    ['a point or comma inside a number', '3.9 and 1,000.50', ['3.9', 'and', '1,000.50']],
    ['a hyphen divides', 'water-driven', ['water', 'driven']],
    ['signs are no words', '€40 – 3 %', ['40', '3']],
    ['accents, joined or apart', 'Bruyères Bruye\u0300res', ['Bruyères', 'Bruye\u0300res']],
    ['letters beyond the first plane', 'a 𝐛𝐜 d', ['a', '𝐛𝐜', 'd']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected)
    expect(countWords(text)).toBe(expected.length)
  })
})

test('words stand where they say, in order and apart', () => {
  fc.assert(
    fc.property(line(200), (text) => {
      let last = -1
      for (const { text: word, start, end } of wordsOf(text)) {
        expect(text.slice(start, end)).toBe(word)
        expect(start).toBeGreaterThan(last)
        last = end - 1
      }
    }),
  )
})

test('words of two texts with a blank between them are the words of both', () => {
  fc.assert(
    fc.property(line(), line(), (a, b) => {
      expect(words(`${a} ${b}`)).toEqual([...words(a), ...words(b)])
    }),
  )
})
