/** The graph as the layout sees it: numbered, without direction, one link a pair, the same whatever order it came in. */
import type { Id } from '../../schema.ts'
import type { Point } from '../geometry.ts'

/** What an entity takes up, by how far it reaches from its center: half its width, and up and down. */
export interface Room {
  readonly width: number
  readonly up: number
  readonly down: number
}

export interface LayoutNode {
  readonly id: Id
  readonly room: Room
  /** Where it stands already, if it does; it stays there as far as it can. */
  readonly at?: Point | undefined
}

export interface LayoutLink {
  readonly from: Id
  readonly to: Id
}

export interface Link {
  readonly a: number
  readonly b: number
  /** Of so many claims: more pull closer, each one less than the one before. */
  readonly weight: number
}

export interface LayoutGraph {
  /** In the order of their ids. */
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly Link[]
  readonly neighbors: readonly (readonly number[])[]
}

export function layoutGraph(nodes: readonly LayoutNode[], links: readonly LayoutLink[]): LayoutGraph {
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map(sorted.map(({ id }, number) => [id, number]))
  const merged = merge(links, numbers, sorted.length)
  return { nodes: sorted, links: merged, neighbors: neighborsOf(sorted.length, merged) }
}

function merge(links: readonly LayoutLink[], numbers: ReadonlyMap<Id, number>, count: number): Link[] {
  const claims = new Map<number, number>()
  for (const { from, to } of links) {
    const a = numbers.get(from)
    const b = numbers.get(to)
    if (a === undefined || b === undefined || a === b) continue
    const pair = Math.min(a, b) * count + Math.max(a, b)
    claims.set(pair, (claims.get(pair) ?? 0) + 1)
  }
  const pairs = [...claims].toSorted(([a], [b]) => a - b)
  return pairs.map(([pair, n]) => ({ a: Math.floor(pair / count), b: pair % count, weight: 1 + Math.log2(n) / 2 }))
}

function neighborsOf(count: number, links: readonly Link[]): number[][] {
  const neighbors = Array.from({ length: count }, (): number[] => [])
  for (const { a, b } of links) {
    neighbors[a]?.push(b)
    neighbors[b]?.push(a)
  }
  return neighbors
}

/** The parts that no link joins, each a graph of its own, largest first; nodes without a link are one part together, the last. */
export function parts(graph: LayoutGraph): LayoutGraph[] {
  const found = components(graph)
  const loners = found.filter(({ length }) => length === 1).flat()
  const members = found.filter(({ length }) => length > 1)
  if (loners.length) members.push(loners)
  const place = new Map(members.flatMap((numbers, part) => numbers.map((number, i) => [number, { part, i }] as const)))
  const links = members.map((): Link[] => [])
  for (const { a, b, weight } of graph.links) {
    const from = place.get(a)
    const to = place.get(b)
    if (from && to) links[from.part]?.push({ a: from.i, b: to.i, weight })
  }
  return members.map((numbers, part) => graphOf(graph, numbers, links[part] ?? []))
}

/** The graph of some of the nodes, numbered anew in the order given. */
export function inducedGraph(graph: LayoutGraph, numbers: readonly number[]): LayoutGraph {
  const place = new Map(numbers.map((number, i) => [number, i]))
  const links = graph.links.flatMap(({ a, b, weight }) => {
    const from = place.get(a)
    const to = place.get(b)
    return from === undefined || to === undefined ? [] : [{ a: from, b: to, weight }]
  })
  return graphOf(graph, numbers, links)
}

function graphOf({ nodes }: LayoutGraph, numbers: readonly number[], links: readonly Link[]): LayoutGraph {
  return {
    nodes: numbers.flatMap((number) => nodes[number] ?? []),
    links,
    neighbors: neighborsOf(numbers.length, links),
  }
}

function components({ nodes, neighbors }: LayoutGraph): number[][] {
  const seen = new Set<number>()
  const found: number[][] = []
  for (const start of nodes.keys()) {
    if (!seen.has(start)) found.push(reached(start, neighbors, seen))
  }
  return found.toSorted((a, b) => b.length - a.length)
}

function reached(start: number, neighbors: LayoutGraph['neighbors'], seen: Set<number>): number[] {
  const component = [start]
  seen.add(start)
  for (const node of component) {
    for (const next of neighbors[node] ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      component.push(next)
    }
  }
  return component.toSorted((a, b) => a - b)
}
