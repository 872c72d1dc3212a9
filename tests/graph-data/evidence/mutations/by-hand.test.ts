/** Changes judged by a person, one a line in `by-hand.txt`: what no mutation would think of. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anchor, indexText, knownPlace, VERDICTS, type Verdict } from '#graph-data'

const LINES = readFileSync(new URL('by-hand.txt', import.meta.url), 'utf8').split('\n')

const judged = LINES.filter((line) => line && !line.startsWith('#')).map((line) => {
  const [verdict = '', was = '', now = ''] = line.split(' | ')
  return { verdict: verdict as Verdict, was, now }
})

/** The quote’s verdict once its sentence has changed, in the midst of a text and at its start. */
function verdicts(was: string, now: string): Verdict[] {
  const start = was.indexOf('[')
  const quote = was.slice(start + 1, was.indexOf(']'))
  const original = was.replace('[', '').replace(']', '')
  return ['A quiet river crossed the valley. Morning light fell on the old stone bridge.\n', ''].map((above) => {
    const around = (sentence: string) => `${above}${sentence}\nBakers carried warm bread along the street.\n`
    const span = { start: above.length + start, end: above.length + start + quote.length }
    const known = knownPlace(indexText(around(original)), quote, span)
    return anchor(around(now), { quote }, known).verdict
  })
}

describe('a careful reader’s verdict', () => {
  test('is given on hundreds of changes, and each is one of the verdicts', () => {
    expect(judged.length).toBeGreaterThan(350)
    expect(judged.filter(({ verdict }) => !VERDICTS.includes(verdict))).toEqual([])
  })

  test.each(judged)('$verdict: $was → $now', ({ verdict, was, now }) => {
    // Whether it moved tells only how much was put in before it.
    const found = verdicts(was, now).map((one) => (one === 'moved' ? 'exact' : one))
    expect(found).toEqual([verdict, verdict])
  })
})
