import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curvatures, LOOP, LOOP_STEP, pointOn, SHORT, type Ends } from '#graph-data/map/curve.ts'

const edge = (id: string, from: string, to: string): Ends => ({ id, from, to })
const A = { x: 0, y: 0 }
const B = { x: 200, y: 0 }

describe('curvature', () => {
  it('bends a lone line gently', () => {
    const bent = curvatures([edge('e', 'a', 'b')]).get('e')!
    expect(Math.abs(bent)).toBeGreaterThan(0)
    expect(Math.abs(bent)).toBeLessThan(0.15)
  })

  it('bends a lone line to the same side whichever way its claim reads', () => {
    const there = curvatures([edge('e', 'a', 'b')]).get('e')!
    const back = curvatures([edge('e', 'b', 'a')]).get('e')!
    expect(back).toBe(-there)
    expect(pointOn(A, B, there, 0.5)).toEqual(pointOn(B, A, back, 0.5))
  })

  it('draws parallel claims apart, whatever their directions and order', () => {
    const ends = fc.constantFrom(['a', 'b'], ['b', 'a'])
    fc.assert(
      fc.property(fc.array(ends, { minLength: 2, maxLength: 12 }), fc.nat(), (pairs, turn) => {
        const edges = pairs.map(([from = '', to = ''], i) => edge(`e${i}`, from, to))
        const bent = curvatures(edges)
        const drawn = edges.map(
          ({ id, from, to }) => pointOn(from === 'a' ? A : B, to === 'a' ? A : B, bent.get(id)!, 0.5).y,
        )
        const heights = drawn.toSorted((a, b) => a - b)
        for (let i = 1; i < heights.length; i++) expect(heights[i]! - heights[i - 1]!).toBeGreaterThan(4)
        const turned = [...edges.slice(turn % edges.length), ...edges.slice(0, turn % edges.length)]
        expect(Object.fromEntries(curvatures(turned))).toEqual(Object.fromEntries(bent))
      }),
    )
  })

  it('never bends a bundle farther than two thirds of its length', () => {
    const edges = Array.from({ length: 60 }, (_, i) => edge(`e${i}`, 'a', 'b'))
    for (const bent of curvatures(edges).values()) expect(Math.abs(bent)).toBeLessThanOrEqual(0.67)
  })

  it('numbers loops', () => {
    const loops = curvatures([edge('e1', 'a', 'a'), edge('e2', 'a', 'a')])
    expect([...loops.values()]).toEqual([0, 1])
  })
})

describe('a point on a line', () => {
  it('begins and ends at the ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (bent) => {
        expect(pointOn(A, B, bent, 0)).toEqual(A)
        expect(pointOn(A, B, bent, 1)).toEqual(B)
      }),
    )
  })

  it('lies in the middle of a straight line, and half the bend off a curved one', () => {
    expect(pointOn(A, B, 0, 0.5)).toEqual({ x: 100, y: 0 })
    expect(pointOn(A, B, 0.2, 0.5)).toEqual({ x: 100, y: -20 })
  })

  it('bends a short line as far as one of a fair length', () => {
    const near = { x: 10, y: 0 }
    expect(pointOn(A, near, 0.2, 0.5).y).toBeCloseTo((-0.2 * SHORT) / 2)
  })

  it('draws a loop as a circle that touches its entity from above, each wider than the one before', () => {
    expect(pointOn(A, A, 0, 0.5).y).toBeCloseTo(-2 * LOOP)
    expect(pointOn(A, A, 1, 0.5).y).toBeCloseTo(-2 * (LOOP + LOOP_STEP))
    expect(pointOn(A, A, 0, 0).x).toBeCloseTo(0)
  })
})
