import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownTexts, type Lock } from '#graph-data'
import { claim, entity, source, worldOf } from '#tests/builders.ts'

const TEXT = 'The mill runs on the river. It grinds barley.'
const entities = [entity('a'), entity('b')]

function shown(quotes: readonly string[], considered: readonly string[] = []) {
  const claims = quotes.map((quote, n) => claim('a', 'uses', 'b', `doc: ${quote}`, { id: `claim-${n}` }))
  const sources = [source('doc', { considered: considered.map((quote) => ({ quote, why: 'not of use' })) })]
  return shownTexts(worldOf({ entities, claims, sources }, { doc: TEXT }).lock)[0]!
}

describe('what quotes show of a document', () => {
  test('is the characters that they hold', () => {
    expect(shown(['The mill', 'barley'])).toEqual({
      source: 'doc',
      shown: 14,
      of: TEXT.length,
      share: 14 / TEXT.length,
    })
  })

  test('is counted once where quotes overlap, whatever their order', () => {
    expect(shown(['runs on the river', 'The mill runs', 'mill']).shown).toBe('The mill runs on the river'.length)
  })

  test('is also what was considered', () => {
    expect(shown(['The mill'], ['It grinds barley']).shown).toBe('The millIt grinds barley'.length)
  })

  test('is nothing where nothing is quoted, or no text is locked', () => {
    const { lock } = worldOf({ entities, claims: [claim('a', 'uses', 'b', 'doc: The mill')] }, { doc: TEXT })
    expect(shownTexts({ ...lock, citations: {} })).toEqual([{ source: 'doc', shown: 0, of: TEXT.length, share: 0 }])
    expect(shownTexts({ ...lock, sources: {} })).toEqual([])
    const empty = { ...lock.sources['doc']!, length: 0 }
    expect(shownTexts({ ...lock, sources: { doc: empty }, citations: {} })[0]!.share).toBe(0)
  })

  test('is not what a lost quote held', () => {
    const { lock } = worldOf({ entities, claims: [claim('a', 'uses', 'b', 'doc: The mill')] }, { doc: TEXT })
    const lost = (verdict: 'number-changed' | 'moved') =>
      Object.fromEntries(
        Object.entries(lock.citations).map(([id, rows]) => [id, rows.map((row) => ({ ...row, verdict }))]),
      )
    expect(shownTexts({ ...lock, citations: lost('number-changed') })[0]!.shown).toBe(0)
    expect(shownTexts({ ...lock, citations: lost('moved') })[0]!.shown).toBe(8)
  })

  test('of any spans: as many characters as lie in one of them', () => {
    const { lock } = worldOf({ entities, claims: [claim('a', 'uses', 'b', 'doc: The mill')] }, { doc: TEXT })
    const row = Object.values(lock.citations)[0]![0]!
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        const citations: Lock['citations'] = { some: spans.map((one) => ({ ...row, ...one })) }
        const held = new Set(
          spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
        )
        expect(shownTexts({ ...lock, citations })[0]!.shown).toBe(held.size)
      }),
    )
  })
})
