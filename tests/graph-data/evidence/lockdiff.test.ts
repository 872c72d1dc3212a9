import { describe, expect, test } from 'vitest'
import { lockDataset, lockDiff, quoteChanges, type Relocation } from '#graph-data'
import { held, mill, millTexts } from '#tests/builders.ts'

const { dataset, lock, texts } = mill()

function changed(change: (text: string) => string): readonly Relocation[] {
  return lockDataset(dataset, new Map(texts).set('report', held(change(millTexts.report))), lock).relocations
}

const moved = changed((text) => `A new first line.\n${text}`)
const renumbered = changed((text) => text.replace('40 tonnes', '50 tonnes'))
const shortened = changed((text) => text.replace('Ada Quill leads the mill. ', ''))
const negated = changed((text) => text.replace('Quill leads', 'Quill never leads'))

describe('a text that did not change', () => {
  test('has nothing to tell', () => {
    const { relocations } = lockDataset(dataset, texts, lock)
    expect([lockDiff(relocations), quoteChanges(relocations)]).toEqual([[], []])
  })
})

describe('quotes that only moved', () => {
  test('are counted, and are no changes', () => {
    expect(lockDiff(moved)).toEqual([`report: ${moved.length} quotes located anew: ${moved.length} moved`])
    expect(quoteChanges(moved)).toEqual([])
  })

  test('one is told as one', () => {
    expect(lockDiff(moved.slice(0, 1))).toEqual(['report: 1 quote located anew: 1 moved'])
  })
})

describe('a number that changed', () => {
  test('is told with what it was and is', () => {
    expect(quoteChanges(renumbered)).toMatchObject([
      {
        source: 'report',
        claim: 'orchard-mill-targets-forty-tonnes',
        citation: 1,
        quote: 'targets 40 tonnes a year',
        was: 'exact',
        now: 'number-changed',
      },
    ])
    const line = lockDiff(renumbered)[1]!
    expect(line).toContain('number-changed (lost): claim “orchard-mill-targets-forty-tonnes”, citation 1')
    expect(line).toMatch(/“40[^”]*” is now “50[^”]*”/)
  })

  test('leaves the other quotes out of the changes, and in the count', () => {
    const [head, ...lines] = lockDiff(renumbered)
    expect(head).toMatch(/^report: \d quotes located anew: .*1 number-changed/)
    expect(lines).toHaveLength(1)
  })
})

describe('a quote that is gone', () => {
  test('is told without a comparison', () => {
    const [, line, ...more] = lockDiff(shortened)
    expect(line).toMatch(
      /^ {2}exact → gone \(lost\): claim “ada-quill-leads-orchard-mill”, citation 1: “Ada Quill leads the mill”$/,
    )
    expect(more).toEqual([])
  })
})

describe('a negation that came in', () => {
  test('is told as what was put in', () => {
    expect(lockDiff(negated)[1]).toMatch(/negation-changed \(lost\): .*“never” was put in/)
  })
})

describe('a text that is mended', () => {
  test('gives its quotes back', () => {
    const broken = lockDataset(dataset, new Map(texts).set('report', held('Nothing of it.')), lock)
    const { relocations } = lockDataset(dataset, texts, broken.lock)
    const lines = lockDiff(relocations).slice(1)
    expect(lines).toHaveLength(relocations.length)
    expect(lines.every((line) => line.includes(' (mended): claim “'))).toBe(true)
    expect(quoteChanges(relocations).every(({ was }) => was === 'gone')).toBe(true)
  })
})

test('a line for each text, its changes below it', () => {
  const gazette = lockDataset(dataset, new Map(texts).set('gazette', held('All else.')), lock).relocations
  const lines = lockDiff([...gazette, ...renumbered])
  expect(lines.filter((line) => !line.startsWith(' ')).map((line) => line.split(':')[0])).toEqual(['gazette', 'report'])
  expect(lines.at(-1)).toContain('number-changed')
})
