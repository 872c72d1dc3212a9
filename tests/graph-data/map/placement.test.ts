import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, contains, overlap } from '#graph-data/map/geometry.ts'
import { placeLabels, type Labeled } from '#graph-data/map/placement.ts'

const VIEWPORT = { left: 0, top: 0, right: 800, bottom: 600 }

function item(id: string, fields: Partial<Labeled> = {}): Labeled {
  return {
    id,
    at: { x: 400, y: 300 },
    reach: { width: 8, height: 8 },
    text: { width: 40, height: 7 },
    rank: 1,
    isInside: false,
    isForced: false,
    ...fields,
  }
}

const anyItem = fc.record({
  at: fc.record({ x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 650 }) }),
  size: fc.integer({ min: 3, max: 24 }),
  text: fc.record({ width: fc.integer({ min: 5, max: 90 }), height: fc.integer({ min: 6, max: 22 }) }),
  rank: fc.integer({ min: 0, max: 60 }),
  isInside: fc.boolean(),
})
const anyItems = fc.array(anyItem, { maxLength: 80 }).map((list) =>
  list.map(({ at, size, text, rank, isInside }, i) => {
    const reach = isInside ? { width: text.width + 10, height: 11 } : { width: size, height: size }
    return item(`n${i}`, { at, reach, text, rank, isInside })
  }),
)

describe('placing labels', () => {
  it('prefers below, and takes the next side when that is taken', () => {
    const [label] = placeLabels([item('a')], VIEWPORT)
    expect(label).toMatchObject({ id: 'a', side: 'below', isCovering: false })
    const below = item('b', { at: { x: 400, y: 320 } })
    const [first, second] = placeLabels([item('a', { rank: 2 }), below], VIEWPORT)
    expect(first?.side).toBe('right')
    expect(second?.side).toBe('below')
  })

  it('shows the more important of two labels where there is room for one', () => {
    const wall = ['n', 'e', 's', 'w'].map((id, i) => {
      const [x, y] = [
        [0, -34],
        [70, 0],
        [0, 34],
        [-70, 0],
      ][i]!
      return item(id, { at: { x: 400 + x!, y: 300 + y! }, reach: { width: 26, height: 20 }, isInside: true })
    })
    const crowd = [...wall, item('low', { rank: 1 }), item('high', { rank: 9 })]
    const shown = placeLabels(crowd, VIEWPORT).map(({ id }) => id)
    expect(shown).not.toContain('low')
  })

  it('overlaps no label, pill, or figure of like size, and stays within the viewport', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const labels = placeLabels(items, VIEWPORT)
        const sizes = new Map(items.map((one) => [one.id, one.reach.height]))
        for (const [i, label] of labels.entries()) {
          expect(contains(VIEWPORT, label.box)).toBe(true)
          for (const other of labels.slice(i + 1)) expect(overlap(label.box, other.box)).toBe(false)
          const mayCover = ({ id, reach, isInside }: Labeled) =>
            id === label.id || (!isInside && reach.height < sizes.get(label.id)! / 2)
          const kept = items.filter((one) => !mayCover(one))
          expect(kept.filter(({ at, reach }) => overlap(label.box, boxAround(at, reach)))).toEqual([])
        }
      }),
    )
  })

  it('is the same whatever the order of rows', () => {
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        ([items, shuffled]) => {
          expect(placeLabels(shuffled, VIEWPORT)).toEqual(placeLabels(items, VIEWPORT))
        },
      ),
    )
  })

  it('moves no label that stands, and finds room for new ones around it', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (some, more) => {
        const standing = placeLabels(some, VIEWPORT)
        const fresh = more.map((one) => ({ ...one, id: `new-${one.id}`, rank: one.rank + 1_000, isForced: false }))
        const all = placeLabels([...some, ...fresh], VIEWPORT, [], standing)
        expect(all.slice(0, standing.length)).toEqual(standing)
        for (const label of all.slice(standing.length))
          for (const { box } of standing) expect(overlap(label.box, box)).toBe(false)
      }),
    )
  })

  it('keeps off what lies over the map', () => {
    const over = boxAround({ x: 400, y: 318 }, { width: 60, height: 8 })
    const [label] = placeLabels([item('a')], VIEWPORT, [over])
    expect(label?.side).toBe('right')
    expect(overlap(label!.box, over)).toBe(false)
  })

  it('leaves out labels that the edge would cut', () => {
    expect(placeLabels([item('a', { at: { x: 10, y: -30 } })], VIEWPORT)).toEqual([])
    expect(placeLabels([item('a', { at: { x: 10, y: 300 } })], VIEWPORT)[0]?.side).toBe('right')
  })

  it('always shows what is forced, first, and says when it covers something', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const forced = item('forced', { isForced: true, rank: 0 })
        const labels = placeLabels([...items, forced], VIEWPORT)
        expect(labels[0]?.id).toBe('forced')
        const isOver = items.some(({ at, reach }) => overlap(labels[0]!.box, boxAround(at, reach)))
        expect(isOver || !labels[0]!.isCovering).toBe(true)
      }),
    )
  })

  it('lets a hub’s label cover the dots around it, but no pill', () => {
    const dots = [-1, 0, 1].flatMap((x) =>
      [-1, 0, 1].map((y) =>
        item(`d${x}${y}`, { at: { x: 400 + x * 38, y: 300 + y * 30 }, reach: { width: 4, height: 4 } }),
      ),
    )
    const hub = item('hub', { reach: { width: 20, height: 20 }, rank: 50 })
    const others = dots.filter(({ id }) => id !== 'd00')
    expect(placeLabels([hub, ...others], VIEWPORT).some(({ id }) => id === 'hub')).toBe(true)
    const pills = others.map((dot) => ({ ...dot, reach: { width: 30, height: 14 }, isInside: true }))
    expect(placeLabels([hub, ...pills], VIEWPORT).some(({ id }) => id === 'hub')).toBe(false)
  })
})
