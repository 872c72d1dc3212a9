import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SELECTION } from '#graph-data'
import { locate, pathOf, type Place } from '#client/location.ts'

const ORIGIN = 'http://localhost'
const at = (path: string) => locate(new URL(path, ORIGIN))

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const ids = fc.array(id, { minLength: 1, maxLength: 4 })
/** Blanks alone ask for nothing. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((words) => words.trim() !== '')

const selection = fc.record(
  {
    around: ids,
    hops: fc.integer({ min: 0, max: 6 }),
    without: ids,
    type: ids,
    source: ids,
    minOrigins: fc.integer({ min: 1, max: 9 }),
    since: fc.constantFrom('2023', '2026-05', '2026~'),
    q: text,
  },
  { requiredKeys: [] },
)
const open = fc.record({ kind: fc.constantFrom('entity' as const, 'claim' as const), id })
const passage = fc.record({ claim: id, index: fc.nat(200) })
const reading = fc.record({ source: id, passage: fc.option(passage), wide: fc.boolean() })

/** Any place that a person can come to. */
const places: fc.Arbitrary<Place> = fc.record({
  dataset: id,
  view: fc.constantFrom('map', 'table', 'sources'),
  selection,
  atStart: fc.boolean(),
  open: fc.option(open),
  reading: fc.option(reading),
  traced: fc.boolean(),
  sort: fc.option(fc.record({ by: fc.stringMatching(/^[a-z]{1,9}$/), down: fc.boolean() })),
})

describe('a place as a URL', () => {
  test('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(at(pathOf(place))).toEqual({ place, unread: [] })
      }),
    )
  })

  test('is the same URL for the same place, however it was come by', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(pathOf(at(pathOf(place)).place)).toBe(pathOf(place))
      }),
    )
  })

  test('can be read by people', () => {
    const place: Place = {
      dataset: 'mill',
      view: 'map',
      selection: { around: ['mill', 'river'], type: ['company'] },
      atStart: false,
      open: { kind: 'claim', id: 'mill-runs-on-river' },
      reading: { source: 'report', passage: { claim: 'mill-runs-on-river', index: 1 }, wide: true },
      traced: true,
      sort: { by: 'origins', down: true },
    }
    expect(pathOf(place)).toBe(
      '/mill/map?around=mill,river&type=company&open=claim/mill-runs-on-river&read=report/mill-runs-on-river/1&wide=1&trace=1&sort=-origins',
    )
  })

  test('leaves the dataset and the view to be chosen where it names none', () => {
    const nowhere = {
      dataset: null,
      view: null,
      selection: {},
      atStart: false,
      open: null,
      reading: null,
      traced: false,
      sort: null,
    }
    expect(at('/')).toEqual({ place: nowhere, unread: [] })
    expect(pathOf(nowhere)).toBe('/')
    expect(at('/mill').place).toEqual({ ...nowhere, dataset: 'mill' })
    expect(pathOf({ ...nowhere, dataset: 'mill' })).toBe('/mill')
  })

  test('keeps its own parameters apart from those of a selection', () => {
    for (const own of ['start', 'open', 'read', 'wide', 'trace', 'sort'])
      expect(Object.keys(SELECTION)).not.toContain(own)
  })
})

describe('a URL with something unknown in it', () => {
  test.each([
    ['/mill/map/deeper', 'the path “deeper”'],
    ['/mill/map?planet=mars', 'the parameter “planet”'],
    ['/mill/map?constructor=1', 'the parameter “constructor”'],
    ['/mill/map?type=company&type=product', '“type” a second time, for only the first counts'],
    ['/mill?trace=1&trace=1&trace=1', '“trace” a second time, for only the first counts'],
    ['/mill/map?open=mistral', '“open=mistral”, which takes entity/… or claim/…'],
    ['/mill/map?open=planet/mars', '“open=planet/mars”, which takes entity/… or claim/…'],
    ['/mill/map?read=report/claim', '“read=report/claim”, which takes a source, or source/claim/number'],
    ['/mill/map?read=report/claim/first', '“read=report/claim/first”, which takes a source, or source/claim/number'],
    ['/mill/table?sort=--origins', '“sort=--origins”, which takes a column, or -column'],
  ])('%s says so', (path, said) => {
    expect(at(path).unread).toEqual([said])
  })

  test('is told once for each, and the rest is read', () => {
    const { place, unread } = at('/mill/map?x=1&x=2&type=company&open=entity/mill')
    expect(unread).toEqual(['the parameter “x”'])
    expect(place.selection).toEqual({ type: ['company'] })
    expect(place.open).toEqual({ kind: 'entity', id: 'mill' })
  })

  test('never throws', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        expect(() => at(`/mill${path}?${query}`)).not.toThrow()
      }),
    )
    expect(at('/%E0%A4%A/map').place.dataset).toBe('%E0%A4%A')
  })
})
