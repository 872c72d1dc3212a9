import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenAt } from '#client/stage/camera.ts'
import { viewAround, viewOfAll, viewOn } from '#client/stage/fit.ts'
import { freeBox, sizeOf, within } from '#client/stage/free.ts'
import { contains, overlap, type Box } from '#graph-data'
import { sceneFrom } from '#tests/graph-data/map/maps.ts'

const viewport = { width: 800, height: 600 }
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

describe('the free part of the viewport', () => {
  it('is all of it, where nothing lies over it', () => {
    expect(freeBox(viewport, [])).toEqual(box(0, 0, 800, 600))
    expect(freeBox(viewport, [box(-50, 0, -10, 600), box(100, 100, 100, 100)])).toEqual(box(0, 0, 800, 600))
  })

  it('is beside a toolbar, below chips and above a bar', () => {
    expect(freeBox(viewport, [box(14, 14, 48, 190)])).toEqual(box(56, 0, 800, 600))
    expect(freeBox(viewport, [box(400, 14, 786, 42)])).toEqual(box(0, 50, 800, 600))
    expect(freeBox(viewport, [box(14, 550, 260, 590)])).toEqual(box(0, 0, 800, 542))
  })

  it('touches none of the boxes, wherever they are', () => {
    const side = fc.integer({ min: 20, max: 160 })
    const boxes = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 500 }), side, side), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(boxes, (given) => {
        const over = given.map(([x, y, width, height]) => box(x, y, x + width, y + height))
        const free = freeBox(viewport, over)
        for (const one of over) expect(overlap(free, one)).toBe(false)
      }),
    )
  })
})

describe('a map that is seen whole', () => {
  const round = sceneFrom(['a uses b', 'b uses c', 'c uses d'])
  /** In the middles of the four sides of a square. */
  const sides = new Map([
    ['a', { x: 0, y: -200 }],
    ['b', { x: 200, y: 0 }],
    ['c', { x: 0, y: 200 }],
    ['d', { x: -200, y: 0 }],
  ])
  const whole = viewOn(round, sides, viewport)!

  it('loses nothing to what lies over its empty corners', () => {
    expect(viewOfAll(round, sides, viewport, [])).toEqual(whole)
    expect(viewOfAll(round, sides, viewport, [box(14, 14, 48, 190), box(600, 14, 786, 42)])).toEqual(whole)
  })

  it('has no figure under what lies over it, and is no smaller than that takes', () => {
    const chips = box(200, 14, 786, 42)
    const view = viewOfAll(round, sides, viewport, [box(14, 14, 48, 190), chips])!
    expect(seenAt(sides.get('a')!, whole, viewport).y, 'without chips it would be under them').toBeLessThan(46)
    for (const at of sides.values()) {
      const { x, y } = seenAt(at, view, viewport)
      expect(overlap(chips, box(x - 4, y - 4, x + 4, y + 4))).toBe(false)
      expect(contains(box(0, 0, 800, 600), box(x, y, x, y))).toBe(true)
    }
    expect(view.scale).toBeGreaterThan(whole.scale * 0.85)
  })

  it('is clear of all boxes, wherever entities stand', () => {
    const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
    const over = [box(14, 14, 48, 190), box(300, 14, 786, 80), box(14, 540, 240, 586)]
    fc.assert(
      fc.property(fc.array(point, { minLength: 4, maxLength: 4 }), (points) => {
        const places = new Map(['a', 'b', 'c', 'd'].map((id, n) => [id, points[n]!]))
        const view = viewOfAll(round, places, viewport, over)!
        for (const at of points) {
          const { x, y } = seenAt(at, view, viewport)
          for (const one of over) expect(overlap(one, box(x - 2, y - 2, x + 2, y + 2))).toBe(false)
        }
      }),
    )
  })
})

describe('flying to something', () => {
  const scene = sceneFrom(['acme uses tool', 'acme uses river', 'far uses tool'])
  const places = new Map([
    ['acme', { x: 0, y: 0 }],
    ['tool', { x: 200, y: 0 }],
    ['river', { x: 0, y: 150 }],
    ['far', { x: 3000, y: 0 }],
  ])
  const over = [box(14, 14, 48, 190), box(400, 14, 786, 42)]
  const free = freeBox(viewport, over)
  const fly = (x: number, scale: number, ids = ['acme'], nearest = 1) =>
    viewAround(scene, places, { view: { center: { x, y: 0 }, scale }, viewport, free, nearest }, ids)

  it('brings it and its surroundings into the free part', () => {
    const view = fly(2000, 1)!
    for (const id of ['acme', 'tool', 'river']) {
      const { x, y } = seenAt(places.get(id)!, view, viewport)
      expect(contains(free, box(x - 5, y - 5, x + 5, y + 5))).toBe(true)
    }
  })

  it('moves nothing where all that is seen already', () => {
    expect(fly(80, 1)).toBeNull()
    expect(fly(80, 0.2), 'seen, but too small to read').not.toBeNull()
  })

  it('leaves vast surroundings aside, and shows the thing itself', () => {
    const { x, y } = seenAt(places.get('far')!, fly(0, 1, ['far'])!, viewport)
    expect(x).toBeCloseTo((free.left + free.right) / 2, 0)
    expect(Math.abs(y - (free.top + free.bottom) / 2)).toBeLessThan(30)
  })

  it('comes no nearer than it is told', () => {
    expect(fly(2000, 1, ['acme'], 0.7)!.scale).toBe(0.7)
  })
})

it('a view for the free part shows the same in its middle', () => {
  const free = box(56, 50, 800, 600)
  const view = within({ center: { x: 10, y: 20 }, scale: 2 }, free, viewport)
  const middle = { x: free.left + sizeOf(free).width / 2, y: free.top + sizeOf(free).height / 2 }
  expect(seenAt({ x: 10, y: 20 }, view, viewport)).toEqual(middle)
})
