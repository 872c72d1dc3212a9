import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barsOf } from '#client/panels/reader/bars.ts'
import { folioOf, passageIndex, passagesWith, type Folio } from '#client/panels/reader/folio.ts'
import { quoteAfter, quoteIndex, quotesIn, quotesOf } from '#client/panels/reader/quotes.ts'
import { segmentsOf } from '#client/panels/reader/segments.ts'
import { whereWords } from '#client/panels/reader/where-words.ts'
import { claim, entity, worldOf } from '#tests/builders.ts'
import { answerOf } from '../answers.ts'

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))

describe('segments', () => {
  test('cover the whole without gaps, and no border crosses them', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 8 }), (whole, layers) => {
        const segments = segmentsOf(whole, layers)
        expect(segments[0]?.start).toBe(whole.start)
        expect(segments.at(-1)?.end).toBe(whole.end)
        segments.slice(1).forEach(({ start }, n) => expect(start).toBe(segments[n]?.end))
        for (const { start, end, layers: covering } of segments) {
          expect(end).toBeGreaterThan(start)
          const expected = layers.flatMap((layer, n) => (layer.start <= start && layer.end >= end ? [n] : []))
          expect(covering).toEqual(expected)
        }
      }),
    )
  })

  test('tell overlapping layers apart', () => {
    const layers = [
      { start: 2, end: 6 },
      { start: 4, end: 8 },
    ]
    expect(segmentsOf({ start: 0, end: 10 }, layers).map(({ start, layers: covering }) => [start, covering])).toEqual([
      [0, []],
      [2, [0]],
      [4, [0, 1]],
      [6, [1]],
      [8, []],
    ])
  })
})

describe('bars', () => {
  const places = [fc.nat(100_000), fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 30 })] as const

  test('are together as long as the text that they stand for', () => {
    fc.assert(
      fc.property(...places, (start, length, words) => {
        const bars = barsOf(start, length, words)
        expect(bars.reduce((sum, bar) => sum + bar, bars.length - 1)).toBe(length)
        for (const bar of bars) expect(bar).toBeGreaterThan(0)
      }),
    )
  })

  test('are the same whenever they are drawn, and others elsewhere', () => {
    fc.assert(
      fc.property(...places, (start, length, words) => {
        expect(barsOf(start, length, words)).toEqual(barsOf(start, length, words))
      }),
    )
    expect(barsOf(0, 200)).not.toEqual(barsOf(1, 200))
  })

  test('look like words: as long as words, and not all alike', () => {
    const bars = barsOf(17, 6_000)
    const mean = 6_000 / bars.length - 1
    expect(mean).toBeGreaterThan(3.5)
    expect(mean).toBeLessThan(7)
    expect(new Set(bars).size).toBeGreaterThan(6)
    expect(Math.max(...bars)).toBeLessThan(15)
  })

  test('stand for several words each where there are too many', () => {
    expect(barsOf(0, 6_000, 10).length).toBeLessThan(barsOf(0, 6_000).length / 8)
  })
})

const source = (id: string) => answerOf('GET /api/datasets/:d/sources/:id', { d: 'mill', id }, {})

async function folio(id: string, isHeld = true): Promise<Folio> {
  const answer = await source(id)
  const made = folioOf(isHeld ? answer : { ...answer, text: null })
  if (!made) throw new Error(`“${id}” has no shape`)
  return made
}

const wordsOf = ({ paragraphs }: Folio) =>
  paragraphs.map(({ pieces }) => pieces.map(({ words, start, end }) => words ?? '·'.repeat(end - start)).join(''))

describe('a document laid out', () => {
  test('is its text, paragraph by paragraph, where the text is at hand', async () => {
    const { text } = await source('report')
    expect(wordsOf(await folio('report'))).toEqual(text?.split('\n').filter(Boolean))
  })

  test('is as long without its text, with quotes legible', async () => {
    const [held, shape] = [await folio('report'), await folio('report', false)]
    const lengths = (made: Folio) => wordsOf(made).map(({ length }) => length)
    expect(lengths(shape)).toEqual(lengths(held))
    const words = wordsOf(shape)
    expect(words[2]).toMatch(/^Orchard Mill runs on the river Tamsin·+$/)
    expect(words[3]).toMatch(/^Ada Quill leads the mill·+could double its output by 2027·$/)
  })

  test('keeps its headings legible, and cites within them', async () => {
    const world = worldOf(
      {
        entities: [entity('mill'), entity('river')],
        claims: [claim('mill', 'uses', 'river', 'A mill and its river')],
      },
      { doc: '## A mill and its river\n\nIt grinds barley.' },
    )
    const answer = await answerOf('GET /api/datasets/:d/sources/:id', { d: 'sample', id: 'doc' }, {}, world)
    const made = folioOf({ ...answer, text: null })!
    expect(made.paragraphs.map(({ depth }) => depth)).toEqual([1, 0])
    expect(made.paragraphs[0]?.pieces.map(({ words, passages }) => [words, passages])).toEqual([
      ['## ', []],
      ['A mill and its river', [0]],
    ])
    expect(wordsOf(made)[1]).toBe('·'.repeat('It grinds barley.'.length))
  })

  test('skips no level of headings, however its author did', async () => {
    const text = '### One\n\n##### Two\n\nWords.\n\n##### Three\n\n# Four\n\n## Five'
    const world = worldOf({ entities: [entity('mill')], claims: [] }, { doc: text })
    const answer = await answerOf('GET /api/datasets/:d/sources/:id', { d: 'sample', id: 'doc' }, {}, world)
    expect(folioOf(answer)?.paragraphs.map(({ depth }) => depth)).toEqual([1, 2, 0, 2, 1, 2])
  })

  test('has its passages in its own order, each on the pieces that it covers', async () => {
    const { passages, paragraphs } = await folio('report', false)
    const starts = passages.map(({ place }) => place.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const [n, { quote, place }] of passages.entries()) {
      const pieces = paragraphs[place.paragraph]!.pieces.filter((piece) => piece.passages.includes(n))
      expect(pieces.map(({ words }) => words).join('')).toBe(quote)
    }
  })

  test('lets passages overlap', async () => {
    const { passages, paragraphs } = await folio('report')
    const bakery = passages.flatMap(({ quote }, n) => (quote.startsWith('A bakery in Bruyères') ? [n] : []))
    const shared = paragraphs.flatMap(({ pieces }) => pieces).find(({ passages: covering }) => covering.length > 1)
    expect(shared).toMatchObject({ words: 'A bakery in Bruyères', passages: bakery })
  })

  test('says how much of it is cited', async () => {
    const { cited } = await folio('report')
    expect(cited).toBeGreaterThan(0)
    expect(cited).toBeLessThan(1)
  })

  test('keeps apart what could not be located', async () => {
    const answer = await source('report')
    const [first, ...rest] = answer.passages
    const made = folioOf({ ...answer, passages: [{ ...first!, verdict: 'gone', place: null }, ...rest] })
    expect(made?.lost).toMatchObject([{ claim: first!.claim }])
    expect(made?.passages).toHaveLength(rest.length)
  })

  test('does not exist without a shape', async () => {
    const answer = await source('rumor')
    expect(folioOf(answer)).toBeNull()
  })
})

describe('reading on', () => {
  test('finds the passage that a link means, else another of its claim', async () => {
    const made = await folio('report')
    const { claim, index } = made.passages[2]!
    expect(passageIndex(made, { claim, index })).toBe(2)
    expect(passageIndex(made, { claim, index: 99 })).toBe(made.passages.findIndex((passage) => passage.claim === claim))
    expect(passageIndex(made, { claim: 'no-such-claim', index: 0 })).toBe(-1)
    expect(passageIndex(made, null)).toBe(-1)
  })

  test('tells which claims rest on the same words', async () => {
    const made = await folio('report')
    const at = made.passages.findIndex(({ quote }) => quote === 'A bakery in Bruyères')
    expect(passagesWith(made, at).map(({ claim }) => claim)).toEqual([
      'bakery-customer-of-orchard-mill',
      'bakery-located-in-bruyeres',
    ])
    expect(passagesWith(made, -1)).toEqual([])
  })

  test('says where it is', async () => {
    const made = await folio('report')
    expect(whereWords({ ...made, cited: 0.41 }, 0)).toBe(`¶\u00A03 of ${made.paragraphs.length} · 41 % cited`)
    expect(whereWords({ ...made, cited: null }, -1)).toBe(`${made.paragraphs.length}\u00A0¶`)
  })
})

describe('the quotes that J and K go through', () => {
  const params = { d: 'mill', id: 'orchard-mill-located-in-tamsin' }

  test('are those of a claim, in whatever documents they stand', async () => {
    const { claim } = await answerOf('GET /api/datasets/:d/claims/:id', params, {})
    const quotes = quotesOf(claim)
    expect(quotes.map(({ source, index }) => [source, index])).toEqual([
      ['report', 0],
      ['gazette', 1],
    ])
    expect(quoteIndex(quotes, { passage: { claim: claim.id, index: 1 } })).toBe(1)
    expect(quoteIndex(quotes, { passage: { claim: 'another', index: 1 } })).toBe(-1)
    expect(quoteIndex(quotes, { passage: null })).toBe(-1)
  })

  test('leave out what was not located', async () => {
    const { claim } = await answerOf('GET /api/datasets/:d/claims/:id', params, {})
    const passages = claim.passages.map((passage, n) => (n ? passage : { ...passage, place: null }))
    expect(quotesOf({ ...claim, passages }).map(({ index }) => index)).toEqual([1])
  })

  test('are those of a document, in its order', async () => {
    const made = await folio('report')
    expect(quotesIn(made, 'report').map(({ claim, index }) => passageIndex(made, { claim, index }))).toEqual([
      ...made.passages.keys(),
    ])
  })

  test('go from one to the next and stop at the ends', async () => {
    const quotes = quotesIn(await folio('report'), 'report')
    const last = quotes.length - 1
    expect(quoteAfter(quotes, 0, 1)).toBe(quotes[1])
    expect(quoteAfter(quotes, last, 1)).toBe(quotes[last])
    expect(quoteAfter(quotes, 0, -1)).toBe(quotes[0])
    expect(quoteAfter(quotes, -1, 1)).toBe(quotes[0])
    expect(quoteAfter(quotes, -1, -1)).toBe(quotes[last])
    expect(quoteAfter([], -1, 1)).toBeUndefined()
  })
})
