import { describe, expect, test } from 'vitest'
import { indexText } from '#graph-data'
import { candidates } from '#graph-data/evidence/candidate.ts'
import { printsOf, quoteWords } from '#graph-data/evidence/place.ts'
import { spanOfTokens } from '#graph-data/evidence/text-index.ts'

const FILLER = Array.from({ length: 400 }, (_, n) => `filler${n}`).join(' ')

function found(text: string, quote: string): string[] {
  const index = indexText(text)
  return candidates(index, printsOf(quoteWords(quote).tokens)).map(({ from, to }) => {
    const { start, end } = spanOfTokens(index, from, to)
    return text.slice(start, end)
  })
}

const QUOTE = 'the mill grinds barley for three bakeries in the town'

describe('candidates', () => {
  test.each([
    ['a word replaced', 'the mill grinds wheat for three bakeries in the town'],
    ['a word missing', 'the mill grinds barley for bakeries in the town'],
    ['words put in', 'the old mill grinds barley for all three bakeries in the town'],
  ])('include a passage with %s, anywhere in the text', (_, passage) => {
    expect(found(`${FILLER} ${passage} ${FILLER}`, QUOTE)[0]).toContain('bakeries in the town')
  })

  test('are none in a text of other words', () => {
    expect(found(FILLER, QUOTE)).toEqual([])
    expect(found('', QUOTE)).toEqual([])
  })

  test('come with the likest first, and are few', () => {
    const passages = [
      'the mill ground barley for three bakeries in the town',
      'the mill sold wheat for three shops in the town',
    ]
    const all = found(`${passages[1]} ${FILLER} ${passages[0]} ${FILLER} ${passages[1]}`, QUOTE)
    expect(all[0]).toContain('ground barley')
    expect(all.length).toBeLessThanOrEqual(3)
  })

  test('take little time where everything looks alike', () => {
    const text = `${QUOTE.replace('barley', 'wheat')}. `.repeat(20_000)
    const started = performance.now()
    const index = indexText(text)
    const indexed = performance.now()
    candidates(index, printsOf(quoteWords(QUOTE).tokens))
    expect(performance.now() - indexed).toBeLessThan(2_000)
    expect(indexed - started).toBeLessThan(20_000)
  })
})
