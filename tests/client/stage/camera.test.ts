import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, isSame, ratioOf, scaleOf, seenAt, stateOf, viewOf } from '#client/stage/camera.ts'

const viewport = { width: 900, height: 600 }
const anyView = fc.record({
  center: fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) }),
  scale: fc.double({ min: 0.05, max: 4, noNaN: true }),
})

describe('the camera', () => {
  it('reads back what sigma was told', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const read = viewOf(stateOf(view, viewport), viewport)
        expect(read.center.x).toBeCloseTo(view.center.x)
        expect(read.center.y).toBeCloseTo(view.center.y)
        expect(read.scale).toBeCloseTo(view.scale)
      }),
    )
  })

  it('turns scale to ratio and back', () => {
    expect(scaleOf(ratioOf(0.7, viewport), viewport)).toBeCloseTo(0.7)
  })

  it('sees its center in the middle, and down as down', () => {
    const view = { center: { x: 10, y: 20 }, scale: 2 }
    expect(seenAt(view.center, view, viewport)).toEqual({ x: 450, y: 300 })
    expect(seenAt({ x: 11, y: 25 }, view, viewport)).toEqual({ x: 452, y: 310 })
  })
})

describe('two views', () => {
  const view = { center: { x: 100, y: 50 }, scale: 0.5 }

  it('are the same while nobody could tell them apart', () => {
    expect(isSame(view, { center: { x: 102, y: 50 }, scale: 0.502 })).toBe(true)
    expect(isSame(view, { ...view, scale: 0.52 })).toBe(false)
    expect(isSame(view, { ...view, center: { x: 110, y: 50 } })).toBe(false)
    expect(isSame(view, null)).toBe(false)
  })
})

describe('fitting', () => {
  it('shows all of a box, with a margin on the tight side', () => {
    const box = fc.tuple(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 1, max: 6000 }),
      fc.integer({ min: 1, max: 6000 }),
    )
    fc.assert(
      fc.property(box, ([left, top, width, height]) => {
        const fit = fitted({ left, top, right: left + width, bottom: top + height }, viewport, 20)
        const corner = seenAt({ x: left, y: top }, fit, viewport)
        const other = seenAt({ x: left + width, y: top + height }, fit, viewport)
        expect(Math.min(corner.x, corner.y)).toBeGreaterThanOrEqual(19.99)
        expect(other.x).toBeLessThanOrEqual(880.01)
        expect(other.y).toBeLessThanOrEqual(580.01)
      }),
    )
  })

  it('does not blow up a small map', () => {
    expect(fitted({ left: 0, top: 0, right: 1, bottom: 1 }, viewport, 20).scale).toBeLessThan(1.5)
  })

  it('leaves half the stage even where margins would eat it', () => {
    expect(fitted({ left: 0, top: 0, right: 100, bottom: 10 }, { width: 60, height: 60 }, 40).scale).toBeCloseTo(0.3)
  })
})
