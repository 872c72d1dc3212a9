import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHAPES } from '#graph-data'
import { overlap } from '#graph-data/map/geometry.ts'
import { roomBox } from '#graph-data/map/layout/cloud.ts'
import {
  extentOf,
  grownReach,
  growth,
  isPillLegible,
  labelLines,
  labelSize,
  PILL_DISC,
  radiusOf,
  reachOf,
  roomOf,
} from '#graph-data/map/size.ts'
import { dashOf, widthOf } from '#graph-data/map/stroke.ts'

const pill = (label: string) => {
  const lines = labelLines('pill', label)
  return { shape: 'pill' as const, lines, reach: reachOf('pill', 1, lines) }
}
const shape = fc.constantFrom(...SHAPES)
const label = fc.stringMatching(/^[a-zA-Z0-9 ]{1,60}$/)
const claims = fc.integer({ min: 0, max: 10_000 })

describe('figures', () => {
  it('grow with their claims, within bounds', () => {
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        expect(radiusOf(Math.min(a, b))).toBeLessThanOrEqual(radiusOf(Math.max(a, b)))
        expect(radiusOf(a)).toBeGreaterThan(4)
        expect(radiusOf(a)).toBeLessThanOrEqual(22)
      }),
    )
  })

  it('hold their text when they are pills', () => {
    expect(pill('200 MW by 2027').reach.width).toBeGreaterThan(pill('40 MW').reach.width)
    expect(pill('One figure with a label so long that it takes two lines').reach.height).toBeGreaterThan(
      pill('40 MW').reach.height,
    )
  })

  it('have a shape that their size does not depend on, but for pills', () => {
    expect(reachOf('square', 9, []).width).toBeLessThan(reachOf('disc', 9, []).width)
    expect(reachOf('diamond', 9, []).width).toBeGreaterThan(reachOf('disc', 9, []).width)
  })
})

describe('growth', () => {
  it('is continuous, rises with the scale, slower than the map above 1', () => {
    expect(growth(1)).toBe(1)
    expect(growth(4)).toBeLessThan(2)
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 5, noNaN: true }), (scale) => {
        expect(growth(scale * 1.01)).toBeGreaterThanOrEqual(growth(scale))
        expect(growth(scale * 1.01) / growth(scale)).toBeLessThan(1.02)
      }),
    )
  })

  it('never lets neighbors that are laid out side by side overlap, down to half the size', () => {
    const two = fc.tuple(shape, shape, label, label, claims, claims, fc.double({ min: 0.5, max: 4, noNaN: true }))
    fc.assert(
      fc.property(two, ([shapeA, shapeB, labelA, labelB, claimsA, claimsB, scale]) => {
        const sized = (kind: typeof shapeA, text: string, count: number) => {
          const lines = labelLines(kind, text)
          return { shape: kind, lines, reach: reachOf(kind, count, lines) }
        }
        const [a, b] = [sized(shapeA, labelA, claimsA), sized(shapeB, labelB, claimsB)]
        const apart = roomOf(a).width + roomOf(b).width
        const grown = growth(scale)
        const widths = grownReach(a.shape, a.reach, grown).width + grownReach(b.shape, b.reach, grown).width
        expect(widths).toBeLessThanOrEqual(apart * scale)
      }),
    )
  })

  it('turns pills into discs where their text could not be read, so that none is ever empty', () => {
    const { reach } = pill('a rather long label')
    expect(isPillLegible(1)).toBe(true)
    expect(isPillLegible(0.4)).toBe(false)
    const { width, height } = grownReach('pill', reach, 0.4)
    expect(width).toBe(height)
    expect(width).toBeCloseTo(PILL_DISC * 0.4)
    expect(grownReach('disc', { width: 9, height: 9 }, 0.4)).toEqual({ width: 3.6, height: 3.6 })
  })
})

describe('room', () => {
  it('holds the figure and its label below it', () => {
    fc.assert(
      fc.property(shape, label, claims, (kind, text, count) => {
        const lines = labelLines(kind, text)
        const sized = { shape: kind, lines, reach: reachOf(kind, count, lines) }
        const room = roomBox({ x: 0, y: 0 }, roomOf(sized))
        expect(room.right).toBeGreaterThan(sized.reach.width)
        expect(room.bottom).toBeGreaterThan(sized.reach.height)
        const extent = extentOf({ x: 0, y: 0 }, sized, 1)
        expect(extent.bottom).toBeLessThanOrEqual(room.bottom)
        expect(overlap(extent, room)).toBe(true)
      }),
    )
  })

  it('reaches farther in map units the smaller the map is seen, for labels do not shrink', () => {
    const lines = labelLines('disc', 'Mistral AI')
    const sized = { shape: 'disc' as const, lines, reach: reachOf('disc', 3, lines) }
    const height = (scale: number) => extentOf({ x: 0, y: 0 }, sized, scale).bottom
    expect(height(0.3)).toBeGreaterThan(height(1))
    expect(labelSize(0.2)).toBe(11)
    expect(labelSize(3)).toBe(12)
  })
})

describe('strokes', () => {
  it('are broken for what is not yet so or not known to be so', () => {
    for (const hedge of ['target', 'planned', 'estimated', 'possible'] as const)
      expect(dashOf(hedge).gap).toBeGreaterThan(0)
    for (const hedge of ['stated', 'reported', 'quoted'] as const) expect(dashOf(hedge).gap).toBe(0)
  })

  it('are wider for more independent origins, up to a point', () => {
    const widths = [0, 1, 2, 3, 4, 50].map(widthOf)
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(widths.at(-1)).toBe(widthOf(4))
  })
})
