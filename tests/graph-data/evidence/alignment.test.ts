import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, type Step } from '#graph-data/evidence/alignment.ts'
import { distance } from 'fastest-levenshtein'

const aligned = (pattern: string, text: string) => align(pattern.length, text.length, (p, t) => pattern[p] === text[t])

const spelled = (steps: readonly Step[], pattern: string, text: string) =>
  steps
    .map(
      (step) => `${step.pattern === null ? '+' : pattern[step.pattern]}${step.text === null ? '-' : text[step.text]}`,
    )
    .join(' ')

const costOf = (steps: readonly Step[]) => steps.filter(({ match }) => !match).length

describe('alignment', () => {
  test.each([
    ['abc', 'xxabcxx', 'aa bb cc'],
    ['abc', 'xabxcx', 'aa bb +x cc'],
    ['abc', 'xacx', 'aa b- cc'],
    ['abc', 'xadcx', 'aa bd cc'],
    ['abc', '', 'a- b- c-'],
    ['', 'abc', ''],
  ])('%s in %s', (pattern, text, expected) => {
    expect(spelled(aligned(pattern, text), pattern, text)).toBe(expected)
  })

  const words = fc.stringMatching(/^[abc]{0,8}$/)

  test('uses every word of the pattern once, in order, and a stretch of the text', () => {
    fc.assert(
      fc.property(words, words, (pattern, text) => {
        const steps = aligned(pattern, text)
        expect(steps.flatMap((step) => step.pattern ?? [])).toEqual([...pattern].map((_, n) => n))
        const used = steps.flatMap((step) => step.text ?? [])
        expect(used).toEqual(used.map((_, n) => used[0]! + n))
      }),
    )
  })

  test('costs no more than any stretch of the text', () => {
    fc.assert(
      fc.property(words, words, fc.nat(8), fc.nat(8), (pattern, text, from, to) => {
        expect(costOf(aligned(pattern, text))).toBeLessThanOrEqual(distance(pattern, text.slice(from, to)))
      }),
    )
  })
})
