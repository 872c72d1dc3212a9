import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, contains, overlap, union, type Box } from '#graph-data/map/geometry.ts'
import { Shelf } from '#graph-data/map/shelf.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })
const anyBox = fc
  .record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ x, y, width, height }) => boxAround({ x, y }, { width, height }))

describe('boxes', () => {
  it('reach to both sides of their center', () => {
    expect(boxAround({ x: 10, y: 20 }, { width: 5, height: 2 })).toEqual(box(5, 18, 15, 22))
  })

  it('overlap when they share more than an edge', () => {
    expect(overlap(box(0, 0, 10, 10), box(9, 9, 20, 20))).toBe(true)
    expect(overlap(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false)
    expect(overlap(box(0, 0, 10, 10), box(2, 12, 4, 14))).toBe(false)
  })

  it('contain what lies whole inside, themselves among it', () => {
    const outer = box(0, 0, 10, 10)
    expect(contains(outer, outer)).toBe(true)
    expect(contains(outer, box(2, 2, 8, 11))).toBe(false)
  })

  it('have a union that contains each, and none around nothing', () => {
    expect(union([])).toBeNull()
    fc.assert(
      fc.property(fc.array(anyBox, { minLength: 1 }), (boxes) => {
        const all = union(boxes)!
        for (const one of boxes) expect(contains(all, one)).toBe(true)
        expect(boxes.some(({ left }) => left === all.left)).toBe(true)
      }),
    )
  })
})

describe('a shelf', () => {
  it('finds an overlapping box exactly when there is one', () => {
    fc.assert(
      fc.property(fc.array(anyBox), anyBox, (boxes, asked) => {
        const shelf = new Shelf()
        for (const one of boxes) shelf.add(one)
        expect(shelf.hits(asked)).toBe(boxes.some((one) => overlap(one, asked)))
      }),
    )
  })

  it('passes over boxes that do not count', () => {
    const shelf = new Shelf<Box & { id: string }>()
    shelf.add({ ...box(0, 0, 10, 10), id: 'a' })
    expect(shelf.hits(box(5, 5, 6, 6), ({ id }) => id !== 'a')).toBe(false)
    shelf.add({ ...box(0, 0, 10, 10), id: 'b' })
    expect(shelf.hits(box(5, 5, 6, 6), ({ id }) => id !== 'a')).toBe(true)
  })
})
