import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '#client/location.ts'
import {
  collapsing,
  expanding,
  focusing,
  hasBeginning,
  hiding,
  opening,
  reading,
  stepBack,
  toggled,
  withParameter,
  type Change,
} from '#client/steps.ts'

const HOME: Place = {
  dataset: 'mill',
  view: 'map',
  selection: {},
  atStart: false,
  open: null,
  reading: null,
  traced: false,
  sort: null,
}
const mill = { kind: 'entity', id: 'mill' } as const
const passage = { claim: 'mill-runs-on-river', index: 0 }

describe('opening', () => {
  test('closes the reader, whose passage belonged to what was open before', () => {
    expect(opening(mill)).toEqual({ open: mill, reading: null, traced: false })
    expect(opening(null)).toEqual({ open: null, reading: null, traced: false })
  })

  test('a claim leaves the trace as it is: on to the next, it is traced too', () => {
    const claim = { kind: 'claim', id: 'mill-runs-on-river' } as const
    expect(opening(claim)).toEqual({ open: claim, reading: null })
  })

  test('a document begins at its head unless a passage is named', () => {
    expect(reading('report')).toEqual({ reading: { source: 'report', passage: null, wide: false } })
    expect(reading('report', passage, true)).toEqual({ reading: { source: 'report', passage, wide: true } })
  })
})

describe('a step back', () => {
  test('goes from the innermost to the outermost, one at a time', () => {
    let place: Place = {
      ...HOME,
      selection: { type: ['company'] },
      open: mill,
      reading: { source: 'report', passage, wide: true },
      traced: true,
    }
    const trail: Change[] = []
    for (let back = stepBack(place); back; back = stepBack(place)) {
      trail.push(back)
      place = { ...place, ...back }
    }
    expect(trail).toEqual([
      { reading: { source: 'report', passage, wide: false } },
      { reading: null },
      { traced: false },
      { open: null },
    ])
    expect(place, 'what is on the map is nobody’s to throw away').toEqual({ ...HOME, selection: { type: ['company'] } })
  })

  test('at home there is none', () => {
    expect(stepBack(HOME)).toBeNull()
  })
})

describe('a parameter', () => {
  test('is set, and taken away when it would be empty', () => {
    expect(withParameter({}, 'q', 'mill')).toEqual({ q: 'mill' })
    expect(withParameter({ q: 'mill', hops: 2 }, 'q', undefined)).toEqual({ hops: 2 })
    expect(withParameter({ type: ['a'], hops: 2 }, 'type', [])).toEqual({ hops: 2 })
    expect(withParameter({}, 'hops', 0)).toEqual({ hops: 0 })
  })

  test('that lists ids is as it was after toggling twice', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
    fc.assert(
      fc.property(ids, fc.constantFrom('a', 'b', 'x'), (type, id) => {
        const twice = toggled(toggled({ type }, 'type', id), 'type', id).type ?? []
        expect(twice.toSorted()).toEqual(type.toSorted())
      }),
    )
  })
})

describe('collapsing', () => {
  test('takes back what expanding did', () => {
    const before = { around: ['mill'], hops: 2, type: ['company'] }
    expect(collapsing(expanding(before, 'river'), 'river', ['weir'])).toEqual(before)
  })

  test('hides what hangs on the entity alone, and expanding brings it back', () => {
    const before = { around: ['mill'] }
    const after = collapsing(before, 'mill', ['weir', 'dam'])
    expect(after).toEqual({ around: ['mill'], without: ['weir', 'dam'] })
    expect(expanding(after, 'mill', ['dam', 'weir', 'river'])).toEqual(before)
    expect(collapsing({}, 'mill', ['weir'])).toEqual({ without: ['weir'] })
  })

  test('never names more than an address can', () => {
    const leaves = Array.from({ length: 600 }, (_, n) => `e${n}`)
    expect(collapsing({}, 'mill', leaves).without).toHaveLength(500)
  })
})

describe('the map', () => {
  test('focuses on one entity and keeps the filters', () => {
    expect(
      focusing({ around: ['a'], hops: 3, entities: ['b'], from: 'c', to: 'd', type: ['company'] }, 'mill'),
    ).toEqual({
      around: ['mill'],
      type: ['company'],
    })
  })

  test('expands by what lies around one more', () => {
    expect(expanding({ around: ['a'], hops: 2 }, 'mill')).toEqual({ around: ['a', 'mill'], hops: 2 })
    expect(expanding({ entities: ['a'] }, 'mill')).toEqual({ entities: ['a'], around: ['mill'] })
    expect(expanding({ around: ['mill'] }, 'mill')).toEqual({ around: ['mill'] })
  })

  test('that shows everything can only be narrowed by expanding', () => {
    expect(hasBeginning({ type: ['company'] })).toBe(false)
    expect(expanding({ type: ['company'] }, 'mill')).toEqual({ type: ['company'], around: ['mill'] })
  })

  test('hides one more, once', () => {
    expect(hiding(hiding({ without: ['a'] }, 'mill'), 'mill')).toEqual({ without: ['a', 'mill'] })
  })
})
