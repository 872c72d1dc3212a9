import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap } from '#graph-data/map/geometry.ts'
import { roomBox } from '#graph-data/map/layout/cloud.ts'
import { layout, settle, type Places } from '#graph-data/map/layout/layout.ts'
import { anyGraph, node, type Graph } from '../maps.ts'

const SQUARE = { aspect: 1 }

/** Pairs of nodes whose boxes overlap by more than rounding. */
function overlaps({ nodes }: Graph, places: Places): string[] {
  const boxes = nodes.map(({ id, room }) => ({ id, box: roomBox(places.get(id)!, room) }))
  const eased = (box: ReturnType<typeof roomBox>) => ({
    ...box,
    left: box.left + 0.1,
    right: box.right - 0.1,
    top: box.top + 0.1,
    bottom: box.bottom - 0.1,
  })
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlap(eased(a.box), eased(b.box)) ? [`${a.id} ${b.id}`] : [])),
  )
}

const star = (leaves: number): Graph => ({
  nodes: [node('hub'), ...Array.from({ length: leaves }, (_, i) => node(`leaf${i}`))],
  links: Array.from({ length: leaves }, (_, i) => ({ from: 'hub', to: `leaf${i}` })),
})

describe('layout', () => {
  it('gives every node one finite place, and lets no two boxes overlap', () => {
    fc.assert(
      fc.property(anyGraph(), fc.constantFrom(0.62, 1, 1.6), (graph, aspect) => {
        const places = layout(graph.nodes, graph.links, { aspect })
        expect([...places.keys()].toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted())
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
        expect(overlaps(graph, places)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same data in any order of rows and any direction of links', () => {
    const shuffled = anyGraph(20).chain((graph) =>
      fc.record({
        graph: fc.constant(graph),
        nodes: fc.shuffledSubarray([...graph.nodes], { minLength: graph.nodes.length }),
        links: fc.shuffledSubarray([...graph.links], { minLength: graph.links.length }),
        isTurned: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ graph, nodes, links, isTurned }) => {
        const turned = links.map(({ from, to }) => (isTurned ? { from: to, to: from } : { from, to }))
        const again = layout(nodes, turned, SQUARE)
        for (const [id, at] of layout(graph.nodes, graph.links, SQUARE)) expect(again.get(id)).toEqual(at)
      }),
      { numRuns: 30 },
    )
  })

  it('handles nothing, one and two', () => {
    expect(layout([], [], SQUARE).size).toBe(0)
    expect(layout([node('a')], [], SQUARE).size).toBe(1)
    const two = layout([node('a'), node('b')], [{ from: 'a', to: 'b' }], SQUARE)
    expect(two.get('a')).not.toEqual(two.get('b'))
  })

  it('passes over links to what is not there', () => {
    expect(layout([node('a')], [{ from: 'a', to: 'nobody' }], SQUARE).size).toBe(1)
  })

  it('puts a hub amid its leaves', () => {
    const places = layout(star(30).nodes, star(30).links, SQUARE)
    const hub = places.get('hub')!
    const leaves = [...places].filter(([id]) => id !== 'hub').map(([, at]) => at)
    expect(leaves.some(({ x }) => x < hub.x) && leaves.some(({ x }) => x > hub.x)).toBe(true)
    expect(leaves.some(({ y }) => y < hub.y) && leaves.some(({ y }) => y > hub.y)).toBe(true)
  })

  it('keeps what belongs together nearer than what does not', () => {
    const nodes = [...'abcdefgh'].map((id) => node(id))
    const ring = (ids: string) => [...ids].flatMap((from, i) => Array.from(ids.slice(i + 1), (to) => ({ from, to })))
    const places = layout(nodes, [...ring('abcd'), ...ring('efgh'), { from: 'a', to: 'e' }], SQUARE)
    const far = (a: string, b: string) =>
      Math.hypot(places.get(a)!.x - places.get(b)!.x, (places.get(a)!.y - places.get(b)!.y) * 2)
    expect(far('b', 'c') + far('f', 'g')).toBeLessThan(far('b', 'f') + far('c', 'g'))
  })

  it('comes near the shape that was asked for', () => {
    const shape = (aspect: number) => {
      const places = [...layout(star(60).nodes, star(60).links, { aspect }).values()]
      const span = (values: number[]) => Math.max(...values) - Math.min(...values)
      return span(places.map(({ x }) => x)) / span(places.map(({ y }) => y))
    }
    expect(shape(0.62)).toBeLessThan(shape(1))
    expect(shape(1)).toBeLessThan(shape(1.6))
  })

  it('sets nodes without links in rows', () => {
    const places = layout(
      Array.from({ length: 12 }, (_, i) => node(`n${i}`)),
      [],
      { aspect: 2 },
    )
    const rows = new Set([...places.values()].map(({ y }) => Math.round(y)))
    expect(rows.size).toBeGreaterThan(1)
    expect(rows.size).toBeLessThan(5)
  })

  it('lays out a large sparse graph in bounded time', { timeout: 20_000 }, () => {
    const nodes = Array.from({ length: 900 }, (_, i) => node(`n${i}`))
    const links = nodes.slice(1).map(({ id }, i) => ({ from: id, to: `n${Math.floor(i / 3)}` }))
    expect(overlaps({ nodes, links }, layout(nodes, links, SQUARE))).toEqual([])
  })
})

describe('layout of what partly stands', () => {
  it('moves nothing that stands, and puts the rest where nothing is', () => {
    fc.assert(
      fc.property(anyGraph(24), fc.nat(), (graph, seed) => {
        const before = layout(graph.nodes, graph.links, SQUARE)
        const nodes = graph.nodes.map((one, i) => ((i + seed) % 3 ? { ...one, at: before.get(one.id)! } : one))
        const after = layout(nodes, graph.links, SQUARE)
        for (const { id, at } of nodes.filter((one) => 'at' in one)) expect(after.get(id)).toEqual(at)
        expect(after.size).toBe(graph.nodes.length)
        expect(overlaps(graph, after)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('puts a newcomer near its neighbor', () => {
    const { nodes, links } = star(12)
    const before = layout(nodes, links, SQUARE)
    const standing = nodes.map((one) => ({ ...one, at: before.get(one.id)! }))
    const after = layout([...standing, node('new')], [...links, { from: 'leaf3', to: 'new' }], SQUARE)
    const far = (a: string, b: string) =>
      Math.hypot(after.get(a)!.x - after.get(b)!.x, after.get(a)!.y - after.get(b)!.y)
    expect(far('leaf3', 'new')).toBeLessThan(220)
  })
})

describe('a layout under way', () => {
  it('can be looked at after each step, and ends where the finished one does', () => {
    const { nodes, links } = star(8)
    const settling = settle(nodes, links, SQUARE)
    let stage = settling.next()
    let looks = 0
    while (!stage.done) {
      expect(stage.value().size).toBe(nodes.length)
      looks++
      stage = settling.next()
    }
    expect(looks).toBeGreaterThan(50)
    expect(stage.value).toEqual(layout(nodes, links, SQUARE))
  })
})
