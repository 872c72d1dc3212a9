import { describe, expect, test } from 'vitest'
import { isInflected, isNegated, kindOf, type Word } from '#graph-data/evidence/kind.ts'
import { tokensOf } from '#graph-data/evidence/token.ts'

/** The word marked with stars in a sentence. */
function wordIn(marked: string): Word {
  const [before = '', raw = '', after = ''] = marked.split('*')
  const keys = (text: string) => tokensOf(text).map(({ key }) => key)
  return {
    key: keys(raw)[0]!,
    raw,
    first: !before.trim(),
    previous: keys(before).at(-1) ?? '',
    next: keys(after)[0] ?? '',
  }
}

const never = () => false

describe('the kind of a word', () => {
  test.each([
    ['number', 'raised *3.9* billion'],
    ['number', 'raised 3.9 *billion*'],
    ['number', 'across *nine* rounds'],
    ['number', 'a *second* round'],
    ['number', 'for *$*3'],
    ['number', '200 *MW* by then'],
    ['number', 'two *years* later'],
    ['number', 'since *May* 2026'],
    ['number', 'le 5 *mai* dernier'],
    ['number', 'von *zweihundertfünf* Häusern'],
    ['number', 'in *2025Q3* already'],
    ['negation', 'has *not* raised'],
    ['negation', 'non ha *mai* venduto'],
    ['negation', '*keine* Daten'],
    ['hedge', 'it *may* win'],
    ['hedge', '*roughly* half'],
    ['hedge', 'at *least* ten'],
    ['hedge', '*more* than ten'],
    ['hedge', '*over* 400 people'],
    ['hedge', '*etwa* zehn'],
    ['name', 'bought by *Koyeb*'],
    ['name', '*Mistral* said'],
    ['name', 'the *EPO* said'],
    ['name', 'runs on *8x7B* now'],
    ['name', 'an *iPhone* app'],
    ['particle', '*the* mill'],
    ['particle', '*The* mill'],
    ['word', 'the *mill* ran'],
    ['word', 'it *increases* again'],
  ])('%s: %s', (kind, marked) => {
    expect(kindOf(wordIn(marked), never)).toBe(kind)
  })

  test('“over” without a number is no hedge', () => {
    expect(kindOf(wordIn('the race is *over* now'), never)).not.toBe('hedge')
  })

  test('a capital at a sentence’s start tells nothing of a word that stands in lower case elsewhere', () => {
    expect(kindOf(wordIn('*Critics* argue'), (key) => key === 'critics')).toBe('word')
    expect(kindOf(wordIn('*Critics* argue'), never)).toBe('name')
  })
})

test.each([
  ['likely', 'unlikely', true],
  ['possible', 'impossible', true],
  ['compliant', 'noncompliant', true],
  ['like', 'unlike', true],
  ['able', 'table', false],
  ['form', 'inform', true],
  ['mill', 'miller', false],
])('%s and %s: negated %s', (a, b, expected) => {
  expect(isNegated(a, b)).toBe(expected)
  expect(isNegated(b, a)).toBe(expected)
})

test.each([
  ['raised', 'raise', true],
  ['round', 'rounds', true],
  ['opened', 'opening', true],
  ['mill', 'bakery', false],
  ['be', 'bet', false],
])('%s and %s: forms of one word %s', (a, b, expected) => {
  expect(isInflected(a, b)).toBe(expected)
})
