import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Lexicon } from '#client/lexicon.ts'
import { afterAll, afterOnly, afterTick, facetsOf, strangers, type Facet } from '#client/panels/filters/facets.ts'
import type { Selection } from '#graph-data'
import { millLexicon } from '../answers.ts'

let lexicon: Lexicon
beforeAll(async () => {
  lexicon = await millLexicon()
})
const facet = (key: string, selection: Selection = {}): Facet => {
  const found = facetsOf(lexicon, selection).find((one) => one.key === key)
  if (!found) throw new Error(`there is no facet “${key}”`)
  return found
}
const on = ({ rows }: Facet) => rows.filter(({ isOn }) => isOn).map(({ id }) => id)

describe('facets', () => {
  test('come from the data: what it has no values for is not offered', () => {
    const keys = facetsOf(lexicon, {}).map(({ key }) => key)
    expect(keys).toEqual(['type', 'hedge', 'source', 'relation', 'said_by'])
    expect(lexicon.answer.facets.position).toEqual({})
    expect(Object.keys(lexicon.answer.facets.origin)).toHaveLength(1)
  })

  test('list their values with labels and counts, types in the order of the vocabulary', () => {
    expect(facet('type').rows.map(({ label, count }) => [label, count])).toEqual([
      ['Companies', 4],
      ['Customers', 1],
      ['People', 1],
      ['Figures', 3],
      ['Places', 2],
      ['Works', 3],
    ])
  })

  test('list hedges from firmest to loosest, and only those that are used', () => {
    expect(facet('hedge').rows.map(({ id }) => id)).toEqual(['stated', 'reported', 'target', 'possible'])
  })

  test('list relations with the most used first', () => {
    const counts = facet('relation').rows.map(({ count }) => count)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(facet('relation').rows.map(({ label }) => label)).toContain('is located in')
  })

  test('are all ticked, or none, while nothing is filtered', () => {
    expect(on(facet('source'))).toEqual(['report', 'gazette'])
    expect(on(facet('relation'))).toEqual([])
    expect(facet('relation').isFiltered).toBe(false)
  })

  test('tell how much of each value is on the map', () => {
    const card = {
      id: 'c',
      subject: 'a',
      object: 'b',
      documents: ['report'],
      origins: ['report'],
      passages: 1,
      conflicts: [],
    }
    const claims = [
      { ...card, relation: 'leads', hedge: 'stated' as const, said_by: 'ada-quill' },
      { ...card, relation: 'leads', hedge: 'target' as const, documents: ['report', 'gazette'] },
    ]
    const entities = [{ id: 'a', label: 'A', types: ['company', 'customer'], claims: 2 }]
    const shown = (key: string) =>
      facetsOf(lexicon, {}, { claims, entities })
        .find((one) => one.key === key)!
        .rows.flatMap((row) => (row.shown ? [[row.id, row.shown]] : []))
    expect(shown('type')).toEqual([
      ['company', 1],
      ['customer', 1],
    ])
    expect(shown('hedge')).toEqual([
      ['stated', 1],
      ['target', 1],
    ])
    expect(shown('source')).toEqual([
      ['report', 2],
      ['gazette', 1],
    ])
    expect(shown('relation')).toEqual([['leads', 2]])
    expect(shown('said_by')).toEqual([['ada-quill', 1]])
  })

  test('show what the selection chooses', () => {
    const filtered = facet('hedge', { hedge: ['target', 'no-such-hedge'] })
    expect(on(filtered)).toEqual(['target'])
    expect(filtered.isFiltered).toBe(true)
  })
})

describe('a tick', () => {
  test('in a full list leaves one out; the last tick put back is no filter', () => {
    const without = afterTick({}, facet('hedge'), 'possible')
    expect(without).toEqual({ hedge: ['stated', 'reported', 'target'] })
    expect(afterTick(without, facet('hedge', without), 'possible')).toEqual({})
  })

  test('takes a source out as nobody’s belief, and back in', () => {
    const without = afterTick({ q: 'mill' }, facet('source'), 'gazette')
    expect(without).toEqual({ q: 'mill', withoutSource: ['gazette'] })
    expect(on(facet('source', without))).toEqual(['report'])
    expect(facet('source', without).isFiltered).toBe(true)
    expect(afterTick(without, facet('source', without), 'gazette')).toEqual({ q: 'mill' })
  })

  test('on every source leaves none believed, and “All” believes them again', () => {
    const none = afterTick(afterTick({}, facet('source'), 'gazette'), facet('source'), 'report')
    expect(none).toEqual({ withoutSource: ['gazette', 'report'] })
    expect(on(facet('source', none))).toEqual([])
    expect(afterAll({ ...none, source: ['report'], q: 'x' }, facet('source'))).toEqual({ q: 'x' })
    expect(afterAll({ hedge: ['stated'], q: 'x' }, facet('hedge'))).toEqual({ q: 'x' })
  })

  test('among sources that were picked picks, as anywhere', () => {
    const picked = afterOnly({ withoutSource: ['report'] }, facet('source'), 'report')
    expect(picked).toEqual({ source: ['report'] })
    expect(afterTick(picked, facet('source', picked), 'gazette')).toEqual({})
    const odd = { source: ['report'], withoutSource: ['gazette'] }
    expect(on(facet('source', odd))).toEqual(['report'])
    expect(afterTick(odd, facet('source', odd), 'gazette')).toEqual({ source: ['report'] })
  })

  test('in an empty list picks one; taking it back is no filter', () => {
    const picked = afterTick({ q: 'mill' }, facet('relation'), 'leads')
    expect(picked).toEqual({ q: 'mill', relation: ['leads'] })
    expect(afterTick(picked, facet('relation', picked), 'leads')).toEqual({ q: 'mill' })
  })

  test('that leaves nothing shows all again, for a URL cannot say “none”', () => {
    const only = { source: ['report'] }
    expect(afterTick(only, facet('source', only), 'report')).toEqual({})
  })

  test('twice on the same value is as if nothing happened', () => {
    const keys = fc.constantFrom('type', 'hedge', 'source', 'relation')
    fc.assert(
      fc.property(keys, fc.nat(), (key, n) => {
        const { rows } = facet(key)
        const { id } = rows[n % rows.length]!
        const once = afterTick({}, facet(key), id)
        if (!once[key as 'type']) return
        expect(afterTick(once, facet(key, once), id)).toEqual({})
      }),
    )
  })

  test('may ask for one value only', () => {
    expect(afterOnly({ hedge: ['stated', 'target'], q: 'x' }, facet('hedge'), 'possible')).toEqual({
      hedge: ['possible'],
      q: 'x',
    })
  })
})

describe('strangers', () => {
  test('are what a selection filters by and the dataset does not have', () => {
    const asked = { type: ['company', 'planet'], said_by: ['nobody'], q: 'mill', around: ['ghost'] }
    expect(strangers(lexicon, asked)).toEqual(['the type “planet”', 'the said by “nobody”'])
    expect(strangers(lexicon, { type: ['constructor'] })).toEqual(['the type “constructor”'])
    expect(strangers(lexicon, { withoutSource: ['report', 'atlas'] })).toEqual(['the source “atlas”'])
    expect(strangers(lexicon, { type: ['company'] })).toEqual([])
  })
})
