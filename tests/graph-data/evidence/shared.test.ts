import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexText, type SharedRun } from '#graph-data'
import { noiseOf } from '#graph-data/evidence/noise.ts'
import { sharedRuns } from '#graph-data/evidence/shared.ts'

/** `count` words that stand nowhere else. */
const words = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${letters(n)}`).join(' ')
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))

/** What documents share; `[…]` in them is noise. */
function runs(...texts: string[]): SharedRun[] {
  const noise = [{ start: '[', end: ']', every: true, why: 'advertising' }]
  return sharedRuns(texts.map((text, n) => ({ id: `d${n}`, index: indexText(text), noise: noiseOf(text, noise) })))
}

const lengths = (...texts: string[]) => runs(...texts).map((run) => run.words)

describe('runs of words that two documents share', () => {
  test('count from twelve words on', () => {
    expect(lengths(`x ${words('mill', 12)} y`, `z ${words('mill', 12)} w`)).toEqual([12])
    expect(lengths(`x ${words('mill', 11)} y`, `z ${words('mill', 11)} w`)).toEqual([])
  })

  test('are told with their places in both, as long as can be', () => {
    const run = words('mill', 30)
    const [first, second] = [`Before. ${run} after`, `Something else: ${run}, and so on`]
    const found = runs(first, second)
    expect(found).toMatchObject([{ sources: ['d0', 'd1'], words: 30 }])
    expect(first.slice(...found[0]!.first)).toBe(run)
    expect(second.slice(...found[0]!.second)).toBe(run)
  })

  test('are the same words in any typography', () => {
    const run = 'The “mill’s” wheel turns, and it turns; the river runs by night'
    expect(lengths(run, run.toUpperCase().replaceAll(/[“”]/g, '"').replaceAll('’', "'").replaceAll(' ', '\n'))).toEqual(
      [12],
    )
  })

  test('end where one word differs', () => {
    const [start, end] = [words('mill', 12), words('river', 15)]
    expect(lengths(`${start} one ${end}`, `${start} other ${end}`)).toEqual([12, 15])
    expect(
      lengths(`${words('mill', 11)} one ${words('river', 11)}`, `${words('mill', 11)} other ${words('river', 11)}`),
    ).toEqual([])
  })

  test('stand in any order', () => {
    const [a, b] = [words('mill', 12), words('river', 15)]
    expect(lengths(`${a}. And ${b}.`, `${b}. But ${a}.`).toSorted()).toEqual([12, 15])
  })

  test('are looked for in every pair, and in no document with itself', () => {
    const run = words('mill', 12)
    expect(runs(run, `${run} and ${run}`, run).map(({ sources }) => sources.join(' '))).toEqual([
      'd0 d1',
      'd0 d1',
      'd0 d2',
      'd1 d2',
    ])
    expect(runs(`${run} and ${run}`)).toEqual([])
  })

  test('never reach into noise', () => {
    const run = words('mill', 14)
    expect(lengths(`[${run}]`, run)).toEqual([])
    expect(lengths(run, `[${run}]`)).toEqual([])
    const half = `${words('mill', 12)} [${words('river', 12)}]`
    const found = runs(half, half)
    expect(found.map((one) => one.words)).toEqual([12])
    expect(half.slice(...found[0]!.first)).not.toContain('[')
  })

  test('nothing is shared with an empty text', () => {
    expect(runs('', words('mill', 20), '')).toEqual([])
  })
})

/** The longest run from each pair of starts, looked for word by word. */
function longestByHand(a: readonly string[], b: readonly string[]): number {
  let longest = 0
  for (let from = 0; from < a.length; from++) {
    for (let at = 0; at < b.length; at++) {
      let length = 0
      while (a[from + length] !== undefined && a[from + length] === b[at + length]) length++
      longest = Math.max(longest, length)
    }
  }
  return longest
}

describe('any two texts', () => {
  const text = fc.array(fc.constantFrom('mill', 'river', 'wheel'), { maxLength: 60 })
  const run = fc.array(fc.constantFrom('mill', 'river', 'wheel'), { minLength: 8, maxLength: 20 })
  const pairs = fc.tuple(text, text, run, text, text).map(
    ([a, b, both, c, d]) =>
      [
        [...a, ...both, ...b],
        [...c, ...both, ...d],
      ] as const,
  )

  test('share something exactly where comparing word by word finds twelve in a row', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const found = runs(a.join(' '), b.join(' '))
        expect(found.length > 0).toBe(longestByHand(a, b) >= 12)
      }),
    )
  })

  test('have at both places of a run the same words', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [first, second] = [a.join(' '), b.join(' ')]
        for (const found of runs(first, second)) {
          expect(first.slice(...found.first)).toBe(second.slice(...found.second))
          expect(second.slice(...found.second).split(' ')).toHaveLength(found.words)
        }
      }),
    )
  })
})

describe('time grows with the length of the texts', () => {
  const elapsed = (first: string, second: string) => {
    const texts = [first, second].map((text, n) => ({ id: `d${n}`, index: indexText(text), noise: [] }))
    const start = performance.now()
    sharedRuns(texts)
    return performance.now() - start
  }

  test.each([
    ['of one word again and again', (count: number) => 'mill '.repeat(count)],
    ['of a verse again and again', (count: number) => `${words('mill', 20)} `.repeat(count / 20)],
    [
      'of almost the same verse again and again',
      (count: number) => `${'mill '.repeat(40 + (count % 3))}x `.repeat(count / 40),
    ],
    ['that are the same', (count: number) => words('mill', count)],
  ])('in texts %s', (_, make) => {
    // With the square of the length this would take minutes.
    expect(elapsed(make(200_000), make(200_001))).toBeLessThan(10_000)
  })
})
