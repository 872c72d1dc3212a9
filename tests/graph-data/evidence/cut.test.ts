import { describe, expect, test } from 'vitest'
import { indexText } from '#graph-data'
import { cutsAfter, cutsBefore, isMeasured } from '#graph-data/evidence/cut.ts'

/** Whether the quote between brackets leaves out a part of what it begins, and of what it ends with. */
function cuts(marked: string): [boolean, boolean] {
  const index = indexText(marked.replace('[', '').replace(']', ''))
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 }
  return [cutsBefore(index, span), cutsAfter(index, span)]
}

describe('a quote leaves out part of a number', () => {
  test.each([
    ['$[3 billion] here', [true, false]],
    ['2 to [3 billion] here', [true, false]],
    ['2 billion to [3 billion] here', [true, false]],
    ['10 MW or [20 MW] here', [true, false]],
    ['2–[3 billion] here', [true, false]],
    ['2 - [3 billion] here', [true, false]],
    ['three [hundred people] here', [true, false]],
    ['half of [200 people] here', [true, false]],
    ['double [200 people] here', [true, false]],
    ['deux à [trois personnes]', [true, false]],
    ['zwei bis [drei Leute]', [true, false]],
    ['with [200] MW', [false, true]],
    ['with [200]%', [false, true]],
    ['with [200] million', [false, true]],
    ['with [200] to 300', [false, true]],
    ['with [$200] to $300', [false, true]],
    ['on [5 May] 2026', [false, true]],
    ['about [19]99 or so', [false, true]],
    ['about 19[99] or so', [true, false]],
  ])('%s: before and behind %o', (marked, expected) => {
    expect(cuts(marked)).toEqual(expected)
  })

  test.each([
    'with [200 people] in all',
    'In 2023, [200 people] came',
    'It came in 2023. [200 people] saw it',
    'with [200], 300 or more',
    'with [200] and the 300',
    'the model of [Claude’s] 3 friends',
    'the [words] to 300',
    '[200]',
    '[]',
  ])('not in %s', (marked) => {
    expect(cuts(marked)).toEqual([false, false])
  })
})

test.each([
  ['#3.9', true],
  ['e9', true],
  ['$', true],
  ['mw', true],
  ['may', true],
  ['mill', false],
  ['', false],
])('%s is a number or belongs to one: %s', (key, expected) => {
  expect(isMeasured(key)).toBe(expected)
})
