/** Short addresses: what a dataset begins with is not spelled out, and comes back all the same. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOf, completed, isComplete, isSameSelection, shortened } from '#client/beginning.ts'
import { locate, pathOf, type Place } from '#client/location.ts'

const CARD = { id: 'mill', title: 'The mill', language: 'en', curators: [], start: 'orchard-mill' }
const COUNTS = { entities: 13, claims: 10, passages: 11, documents: 2, origins: 1 }
const VIEW = { around: ['orchard-mill'], hops: 2, type: ['company', 'place'] }

const narrow = beginningOf({ card: { ...CARD, view: VIEW }, counts: COUNTS }, 'map')
const whole = beginningOf({ card: CARD, counts: COUNTS }, 'map')

const read = (path: string, beginning = narrow) => completed(locate(new URL(path, 'http://localhost')).place, beginning)
const written = (change: Partial<Place>, beginning = narrow) =>
  pathOf(shortened({ ...beginning, ...change }, beginning))

describe('an address', () => {
  test.each(['/', '/mill'])('%s is the beginning itself', (path) => {
    expect(read(path)).toEqual(narrow)
    expect(read(path, whole)).toEqual(whole)
  })

  test('is the dataset’s alone at its beginning', () => {
    expect(written({})).toBe('/mill')
    expect(written({}, whole)).toBe('/mill')
  })

  test('stays short while one reads on from the beginning', () => {
    expect(written({ open: null })).toBe('/mill/map?start=1')
    expect(written({ open: { kind: 'claim', id: 'a-b' }, traced: true })).toBe(
      '/mill/map?start=1&open=claim/a-b&trace=1',
    )
    expect(written({ view: 'table' })).toBe('/mill/table?start=1&open=entity/orchard-mill')
  })

  test('spells out any other selection, and all of the dataset as none', () => {
    expect(written({ selection: { ...VIEW, hops: 3 } })).toContain('around=orchard-mill&hops=3')
    expect(written({ selection: {} })).toBe('/mill/map?open=entity/orchard-mill')
    expect(written({ view: 'table' }, whole)).toBe('/mill/table?open=entity/orchard-mill')
  })

  test('that opens something and says no view shows it where the dataset begins', () => {
    const { view, selection, open } = read('/mill?open=entity/bakery')
    expect({ view, selection, open }).toEqual({ view: 'map', selection: VIEW, open: { kind: 'entity', id: 'bakery' } })
  })

  test('that names a selection keeps to it', () => {
    expect(read('/mill?around=bakery').selection).toEqual({ around: ['bakery'] })
    expect(read('/mill/map').selection).toEqual({})
    expect(read('/mill/map?start=1&hops=1').selection).toEqual({ ...VIEW, hops: 1 })
  })

  test('in another dataset is left as it is', () => {
    const { place } = locate(new URL('/river/map?start=1', 'http://localhost'))
    expect(completed(place, narrow)).toBe(place)
    expect(shortened({ ...narrow, dataset: 'river' }, narrow)).toMatchObject({ selection: VIEW })
  })

  test('comes back as it was, whatever the place', () => {
    const selection = fc.constantFrom(VIEW, {}, { ...VIEW, hops: 1 }, { around: ['bakery'] })
    const open = fc.option(
      fc.constantFrom<NonNullable<Place['open']>>({ kind: 'entity', id: 'orchard-mill' }, { kind: 'claim', id: 'a-b' }),
    )
    const places = fc.record({ view: fc.constantFrom('map', 'table'), selection, open, traced: fc.boolean() })
    fc.assert(
      fc.property(places, fc.constantFrom(narrow, whole), (change, beginning) => {
        const place = { ...beginning, ...change }
        const { atStart, ...back } = read(pathOf(shortened(place, beginning)), beginning)
        const { atStart: _, ...meant } = place
        expect(back).toEqual(meant)
        expect(atStart).toBe(isSameSelection(place.selection, beginning.selection))
      }),
    )
  })
})

test('a place is complete once nothing is left to fill in', () => {
  const raw = (path: string) => locate(new URL(path, 'http://localhost')).place
  expect(isComplete(raw('/mill'), narrow)).toBe(false)
  expect(isComplete(raw('/mill/map?start=1'), narrow)).toBe(false)
  expect(isComplete(raw('/mill/map'), narrow)).toBe(true)
  expect(isComplete(read('/mill/map?start=1'), narrow)).toBe(true)
  expect(isComplete(raw('/mill/map?start=1'), whole)).toBe(true)
})
