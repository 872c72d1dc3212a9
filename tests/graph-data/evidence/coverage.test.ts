import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageOf, READINGS, readingsOf, recordsOf } from '#graph-data'
import { claim, entity, mill, source, worldOf } from '#tests/builders.ts'

const TEXT = `The mill runs. It grinds barley. Buy our flour today! The wheel turns.
Ada leads it. She says so. Nobody knows why.`

/** What became of the text’s seven sentences, when `quotes` of it are cited. */
function readings(quotes: readonly string[], fields: Record<string, unknown> = {}): string | null {
  const claims = quotes.map((quote, n) => claim('a', 'uses', 'b', `doc: ${quote}`, { id: `c${n}` }))
  const { dataset, lock } = worldOf(
    { entities: [entity('a'), entity('b')], sources: [source('doc', fields)], claims },
    { doc: TEXT },
  )
  return recordsOf(dataset, lock).sources[0]!.readings
}

const noise = (start: string) => ({ noise: [{ start, why: 'advertising' }] })
const considered = (quote: string) => ({ considered: [{ quote, why: 'a saying' }] })

describe('what became of each sentence', () => {
  test.each<[string, string[], Record<string, unknown>, string]>([
    ['unread', [], {}, 'uuuuuuu'],
    ['cited', ['grinds barley', 'Ada leads it'], {}, 'ucuucuu'],
    ['cited twice counts once', ['It grinds', 'grinds barley'], {}, 'ucuuuuu'],
    ['cited across two sentences', ['She says so. Nobody knows'], {}, 'uuuuucc'],
    ['noise', [], noise('Buy our flour today!'), 'uunuuuu'],
    ['no noise where less than half of it is covered', [], noise('Buy our'), 'uuuuuuu'],
    ['considered', [], considered('Nobody knows why'), 'uuuuuuk'],
    ['cited, though it was considered', ['Nobody knows'], considered('Nobody knows why'), 'uuuuuuc'],
    [
      'noise, though it was considered',
      [],
      { ...considered('Buy our flour'), ...noise('Buy our flour today!') },
      'uunuuuu',
    ],
    ['cited, though it is noise', ['Buy our flour'], noise('Buy our flour today!'), 'uucuuuu'],
    ['unread, when the quote stands nowhere', ['Stonegate runs'], considered('Stonegate stands'), 'uuuuuuu'],
  ])('%s', (_, quotes, fields, expected) => {
    expect(readings(quotes, fields)).toBe(expected)
  })

  test('nobody knows before the text was locked', () => {
    const { dataset, lock } = mill()
    const rumor = recordsOf(dataset, lock).sources.find(({ id }) => id === 'rumor')
    expect(rumor).toMatchObject({ readings: null, coverage: null })
  })
})

describe('the share that was read', () => {
  test('leaves noise out', () => {
    expect(coverageOf('ccknnuuu')).toEqual({ sentences: 8, cited: 2, considered: 1, noise: 2, unread: 3, share: 0.5 })
  })

  test('is all of it where there is nothing to read', () => {
    expect([coverageOf('').share, coverageOf('nn').share, coverageOf('u').share]).toEqual([1, 1, 0])
  })

  test('whatever was read: its parts add up, and reading one more never lowers it', () => {
    const letter = fc.constantFrom(...Object.values(READINGS))
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 40 }), (all) => {
        const { sentences, cited, considered: noted, noise: skipped, unread, share } = coverageOf(all)
        expect(cited + noted + skipped + unread).toBe(sentences)
        expect(coverageOf(all.replace('u', 'c')).share).toBeGreaterThanOrEqual(share)
        expect(share === 1).toBe(unread === 0)
      }),
    )
  })
})

test('a sentence is cited exactly when some passage shares a unit with it', () => {
  const locked = mill().lock.sources['report']!
  const bounds = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((all) => all.toSorted((a, b) => a - b))
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(bounds, fc.array(span, { maxLength: 4 }), (ends, passages) => {
      const sentences = ends.slice(1).flatMap((end, n): [number, number][] => (n % 2 ? [] : [[ends[n]!, end]]))
      const shape = { ...locked, sentences, noise: [] }
      const expected = sentences.map(([start, end]) => passages.some((one) => one.start < end && start < one.end))
      expect(readingsOf(shape, passages, [])).toBe(expected.map((isCited) => (isCited ? 'c' : 'u')).join(''))
    }),
    { numRuns: 60 },
  )
})
