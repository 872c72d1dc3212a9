/** What a layout is made of, each on its own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '#graph-data/map/geometry.ts'
import { chance } from '#graph-data/map/layout/chance.ts'
import { bounds, emptyCloud, pointAt, put, type Cloud } from '#graph-data/map/layout/cloud.ts'
import { even } from '#graph-data/map/layout/density.ts'
import { forces } from '#graph-data/map/layout/forces.ts'
import { layoutGraph, parts, inducedGraph, type LayoutGraph } from '#graph-data/map/layout/graph.ts'
import { pack } from '#graph-data/map/layout/pack.ts'
import { rows } from '#graph-data/map/layout/rows.ts'
import { spread } from '#graph-data/map/layout/spread.ts'
import { anyGraph, node } from '../maps.ts'

function graphFrom(words: readonly string[], loners: readonly string[] = []): LayoutGraph {
  const links = words.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }))
  const ids = new Set([...words.join(''), ...loners])
  return layoutGraph(
    [...ids].map((id) => node(id)),
    links,
  )
}

function cloudAt(points: readonly (readonly [number, number])[]): Cloud {
  const cloud = emptyCloud(points.length)
  points.forEach(([x, y], number) => put(cloud, number, { x, y }))
  return cloud
}

describe('the graph of a layout', () => {
  it('numbers nodes by id, and joins parallel and opposite claims to one link', () => {
    const graph = graphFrom(['ba', 'ab', 'bc'])
    expect(graph.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(graph.links.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ])
    expect(graph.links[0]!.weight).toBeGreaterThan(graph.links[1]!.weight)
    expect(graph.neighbors).toEqual([[1], [0, 2], [1]])
  })

  it('has no loops', () => {
    expect(graphFrom(['aa', 'ab']).links).toHaveLength(1)
  })

  it('falls into parts, the largest first and loners together last', () => {
    const found = parts(graphFrom(['xy', 'ab', 'bc'], ['l', 'm']))
    expect(found.map(({ nodes }) => nodes.map(({ id }) => id).join(''))).toEqual(['abc', 'xy', 'lm'])
    expect(found[0]?.links.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [1, 2],
    ])
  })

  it('loses and doubles nothing when it falls into parts', () => {
    fc.assert(
      fc.property(anyGraph(), ({ nodes, links }) => {
        const graph = layoutGraph(nodes, links)
        const found = parts(graph)
        expect(found.flatMap((part) => part.nodes.map(({ id }) => id)).toSorted()).toEqual(
          nodes.map(({ id }) => id).toSorted(),
        )
        expect(found.reduce((sum, part) => sum + part.links.length, 0)).toBe(graph.links.length)
      }),
    )
  })

  it('has subgraphs with only their own links', () => {
    const inner = inducedGraph(graphFrom(['ab', 'bc', 'ca']), [2, 0])
    expect(inner.nodes.map(({ id }) => id)).toEqual(['c', 'a'])
    expect(inner.links.map(({ a, b }) => [a, b].toSorted())).toEqual([[0, 1]])
  })
})

describe('chance', () => {
  it('is the same for the same text, spread over 0 to 1', () => {
    expect(chance('mistral-ai')).toEqual(chance('mistral-ai'))
    const values = Array.from({ length: 1000 }, (_, i) => chance(`entity-${i}`)).flat()
    for (const value of values) expect(value >= 0 && value < 1).toBe(true)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean).toBeCloseTo(0.5, 1)
    expect(new Set(values).size).toBe(values.length)
  })
})

describe('forces', () => {
  it('pull together what is linked and keep apart what is not', () => {
    const graph = graphFrom(['ab', 'cd'])
    const cloud = cloudAt([
      [0, 0],
      [400, 10],
      [20, 200],
      [420, 230],
    ])
    for (const _ of forces(graph, cloud, 200)) expect(cloud.x.every(Number.isFinite)).toBe(true)
    const far = (a: number, b: number) => Math.hypot(cloud.x[a]! - cloud.x[b]!, cloud.y[a]! - cloud.y[b]!)
    expect(far(0, 1) + far(2, 3)).toBeLessThan(far(0, 2) + far(1, 3))
  })
})

describe('spreading', () => {
  it('moves boxes apart and leaves those that are', () => {
    const cloud = cloudAt([
      [0, 0],
      [5, 3],
      [500, 500],
    ])
    spread(cloud, graphFrom([], ['a', 'b', 'c']))
    expect(pointAt(cloud, 2)).toEqual({ x: 500, y: 500 })
    const [a, b] = [pointAt(cloud, 0), pointAt(cloud, 1)]
    expect(Math.abs(a.x - b.x) >= 80 || Math.abs(a.y - b.y) >= 36).toBe(true)
  })

  it('parts even what stands on one spot', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const cloud = cloudAt(ids.map(() => [7, 7]))
    spread(cloud, graphFrom([], ids))
    const places = ids.map((_, number) => JSON.stringify(pointAt(cloud, number)))
    expect(new Set(places).size).toBe(ids.length)
  })
})

describe('density', () => {
  it('evens out the middle and the rim, and keeps directions', () => {
    const points = Array.from({ length: 40 }, (_, i) => {
      const far = i < 36 ? 20 + i : 600
      return [far * Math.cos(i * 2.4), far * Math.sin(i * 2.4)] as const
    })
    const graph = graphFrom(
      [],
      Array.from({ length: 40 }, (_, i) => String.fromCharCode(65 + i)),
    )
    const cloud = cloudAt(points)
    even(graph, cloud)
    const far = (number: number) => Math.hypot(pointAt(cloud, number).x, pointAt(cloud, number).y)
    const middle = points.map((_, i) => i).filter((i) => i < 36)
    expect(Math.max(...middle.map(far))).toBeGreaterThan(200)
    expect(far(39)).toBeLessThan(660)
  })
})

describe('packing', () => {
  const square = (size: number) => [{ left: 0, top: 0, right: size, bottom: size }]

  it('puts the first in the middle and lets no two parts touch', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 200 }), { maxLength: 12 }), (sizes) => {
        const boxes = sizes.toSorted((a, b) => b - a).map(square)
        const shifts = pack(boxes, 1.4)
        const placed = boxes.map(([box], i) => ({
          left: box!.left + shifts[i]!.x,
          right: box!.right + shifts[i]!.x,
          top: box!.top + shifts[i]!.y,
          bottom: box!.bottom + shifts[i]!.y,
        }))
        expect((placed[0]?.left ?? 0) + (placed[0]?.right ?? 0)).toBeCloseTo(0)
        for (const [i, a] of placed.entries()) for (const b of placed.slice(i + 1)) expect(overlap(a, b)).toBe(false)
      }),
    )
  })

  it('uses the corners that a round part leaves', () => {
    const round = Array.from({ length: 36 }, (_, i) => {
      const [x, y] = [200 * Math.cos(i / 5.73), 200 * Math.sin(i / 5.73)]
      return { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }
    })
    const [, shift] = pack([round, square(20)], 1)
    expect(Math.abs(shift!.x + 10)).toBeLessThan(220)
    expect(Math.abs(shift!.y + 10)).toBeLessThan(220)
  })

  it('goes around what stands', () => {
    const standing = { left: 900, right: 1100, top: 900, bottom: 1100 }
    const [shift] = pack([square(50)], 1, [standing])
    const placed = { left: shift!.x, right: shift!.x + 50, top: shift!.y, bottom: shift!.y + 50 }
    expect(overlap(placed, standing)).toBe(false)
    expect(Math.hypot(shift!.x - 1000, shift!.y - 1000)).toBeLessThan(400)
  })
})

describe('rows', () => {
  it('are centered, level and as wide as they need be', () => {
    const graph = graphFrom([], [...'abcdefghijklmnop'])
    const cloud = emptyCloud(16)
    rows(graph, cloud, 2)
    const { left, right, top, bottom } = bounds(cloud, graph)
    expect((right - left) / (bottom - top)).toBeGreaterThan(1)
    expect(left + right).toBeCloseTo(0, 0)
    const levels = new Set(cloud.y).size
    expect(levels).toBeLessThan(8)
  })

  it('put few in one row', () => {
    const cloud = emptyCloud(3)
    rows(graphFrom([], ['a', 'b', 'c']), cloud, 1)
    expect(new Set(cloud.y).size).toBe(1)
  })
})
