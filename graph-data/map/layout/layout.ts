/**
 * Where everything goes. Depends on nothing but its arguments, nor on the order of their rows: the same
 * data makes the same map. Parts that no claim joins are laid out apart and packed; in each, forces find the
 * arrangement, and boxes with their labels are then moved apart.
 */
import type { Id } from '../../schema.ts'
import type { Box, Point } from '../geometry.ts'
import { chance } from './chance.ts'
import { emptyCloud, move, pointAt, put, roomBox, type Cloud } from './cloud.ts'
import { even, fill } from './density.ts'
import { forces } from './forces.ts'
import { layoutGraph, parts, inducedGraph, type LayoutGraph, type LayoutLink, type LayoutNode } from './graph.ts'
import { join } from './join.ts'
import { pack } from './pack.ts'
import { rows } from './rows.ts'

export interface LayoutOptions {
  /** How much wider than high the map should be. */
  readonly aspect: number
}

export type Places = ReadonlyMap<Id, Point>

/** A layout under way: yields how to see where things are, returns where they go. */
export type Settling = Generator<() => Places, Places>

/** A part of the graph and where its nodes are. */
interface Part {
  readonly graph: LayoutGraph
  readonly cloud: Cloud
}

/** The finished layout. */
export function layout(nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): Places {
  const settling = settle(nodes, links, options)
  for (;;) {
    const stage = settling.next()
    if (stage.done) return stage.value
  }
}

/** The same, step by step. What stands already (`at`) stays where it is, and the rest is fitted in. */
export function* settle(nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): Settling {
  const graph = layoutGraph(nodes, links)
  const cloud = emptyCloud(nodes.length)
  const left = new Set(join(graph, cloud))
  const stood = placesOf({ graph, cloud })
  const laid = yield* packed(
    inducedGraph(graph, [...left]),
    options,
    boxesOf({ graph, cloud }).filter((_, number) => !left.has(number)),
  )
  return new Map([...stood, ...laid])
}

/** Lays out the parts of `graph` and puts them around what stands. */
function* packed(graph: LayoutGraph, options: LayoutOptions, standing: readonly Box[]): Settling {
  const laid: Part[] = []
  for (const part of parts(graph)) laid.push({ graph: part, cloud: yield* laidOut(part, options) })
  pack(laid.map(boxesOf), options.aspect, standing).forEach((shift, i) => {
    const cloud = laid[i]?.cloud
    if (cloud) move(cloud, ({ x, y }) => ({ x: x + shift.x, y: y + shift.y }))
  })
  return new Map(laid.flatMap((part) => [...placesOf(part)]))
}

function* laidOut(graph: LayoutGraph, { aspect }: LayoutOptions): Generator<() => Places, Cloud> {
  const cloud = begun(graph)
  if (graph.links.length === 0) {
    rows(graph, cloud, aspect)
    return cloud
  }
  for (const _ of forces(graph, cloud, stepsFor(graph.nodes.length))) yield () => placesOf({ graph, cloud })
  even(graph, cloud)
  fill(graph, cloud, aspect)
  return cloud
}

function stepsFor(count: number): number {
  return count < 3 ? 0 : count < 1000 ? 120 : 120
}

function begun({ nodes }: LayoutGraph): Cloud {
  const size = 20 * Math.sqrt(nodes.length)
  const cloud = emptyCloud(nodes.length)
  nodes.forEach(({ id }, number) => {
    const [x, y] = chance(id)
    put(cloud, number, { x: (x - 0.5) * size, y: (y - 0.5) * size })
  })
  return cloud
}

function boxesOf({ graph, cloud }: Part): Box[] {
  return graph.nodes.map(({ room }, number) => roomBox(pointAt(cloud, number), room))
}

function placesOf({ graph, cloud }: Part): Places {
  return new Map(graph.nodes.map(({ id }, number) => [id, pointAt(cloud, number)]))
}
