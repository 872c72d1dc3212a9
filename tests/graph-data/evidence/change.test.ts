import { describe, expect, test } from 'vitest'
import { judge, type Difference } from '#graph-data/evidence/change.ts'
import type { Word } from '#graph-data/evidence/kind.ts'
import { tokensOf } from '#graph-data/evidence/token.ts'

function wordsIn(text: string): Word[] {
  const tokens = tokensOf(text)
  return tokens.map(({ key, start, end }, n) => ({
    key,
    raw: text.slice(start, end),
    first: false,
    previous: tokens[n - 1]?.key ?? '',
    next: tokens[n + 1]?.key ?? '',
  }))
}

const difference = (removed: string, added: string): Difference => ({
  removed: wordsIn(removed),
  added: wordsIn(added),
})
const judged = (...pairs: [string, string][]) =>
  judge(
    pairs.map(([a, b]) => difference(a, b)),
    () => false,
  )

describe('what a difference means', () => {
  test.each([
    ['data center', 'datacenter', 'same'],
    ['infrastructure', 'infra structure', 'same'],
    ['notable', 'no table', 'gone'],
    ['3 9', '39', 'number-changed'],
    ['3.9', '4.1', 'number-changed'],
    ['nine rounds', 'one round', 'number-changed'],
    ['million', 'billion', 'number-changed'],
    ['May 2026', 'June 2026', 'number-changed'],
    ['', 'not', 'negation-changed'],
    ['raised', 'did not raise', 'negation-changed'],
    ['likely', 'unlikely', 'negation-changed'],
    ['clear', 'unclear', 'negation-changed'],
    ['may', 'will', 'hedge-changed'],
    ['plans to open', 'opened', 'hedge-changed'],
    ['', 'at least', 'hedge-changed'],
    ['over', '', 'gone'],
    ['Mistral', 'Anthropic', 'name-changed'],
    ['BNP Paribas', 'Deutsche Bank', 'name-changed'],
    ['mill', 'bakery', 'gone'],
    ['mill', '', 'gone'],
    ['', 'secret', 'gone'],
    ['the', 'a', 'gone'],
    ['Mistral', 'the company', 'gone'],
    ['not a mill', 'a bakery', 'gone'],
  ] as const)('“%s” → “%s”: %s', (removed, added, expected) => {
    expect(judged([removed, added])).toBe(expected)
  })

  test('no difference is the same', () => {
    expect(judged()).toBe('same')
  })

  test('of several the gravest counts', () => {
    expect(judged(['3', '4'], ['', 'not'])).toBe('negation-changed')
    expect(judged(['3', '4'], ['mill', 'bakery'])).toBe('gone')
    expect(judged(['Orvane', 'Tessik'], ['data center', 'datacenter'])).toBe('name-changed')
  })
})
