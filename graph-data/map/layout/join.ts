/** Adds entities to a map that stands, without moving anything on it. */
import type { Box, Point } from '../geometry.ts'
import { Shelf } from '../shelf.ts'
import { chance } from './chance.ts'
import { pointAt, put, roomBox, type Cloud } from './cloud.ts'
import type { LayoutGraph } from './graph.ts'

/** Between the rings around its neighbors on which a place for a newcomer is looked for. */
const RING = 18
const ANGLES = 24
/** Rings that are tried, before one anywhere will do. */
const FAR = 400

/**
 * Gives every node that stands nowhere a free place as near as can be to its neighbors, on the side away from
 * the middle; those that touch what stands come first. Nodes with no way to any that stands are left out;
 * answers their numbers.
 */
export function join(graph: LayoutGraph, cloud: Cloud): number[] {
  const taken = new Shelf()
  const standing = new Set<number>()
  graph.nodes.forEach(({ at, room }, number) => {
    if (!at) return
    put(cloud, number, at)
    taken.add(roomBox(at, room))
    standing.add(number)
  })
  let wave = newcomers(graph, standing)
  while (wave.length) {
    for (const number of wave) {
      const box = settle(graph, cloud, number, standing, taken)
      if (box) taken.add(box)
    }
    for (const number of wave) standing.add(number)
    wave = newcomers(graph, standing)
  }
  return [...graph.nodes.keys()].filter((number) => !standing.has(number))
}

/** Nodes that stand nowhere but have a neighbor that does; those with most such neighbors first. */
function newcomers({ nodes, neighbors }: LayoutGraph, standing: ReadonlySet<number>): number[] {
  const anchors = (number: number) => (neighbors[number] ?? []).filter((near) => standing.has(near)).length
  return [...nodes.keys()]
    .filter((number) => !standing.has(number) && anchors(number) > 0)
    .toSorted((a, b) => anchors(b) - anchors(a) || a - b)
}

function settle(
  { nodes, neighbors }: LayoutGraph,
  cloud: Cloud,
  number: number,
  standing: ReadonlySet<number>,
  taken: Shelf<Box>,
): Box | null {
  const node = nodes[number]
  if (!node) return null
  const anchors = (neighbors[number] ?? []).filter((near) => standing.has(near)).map((near) => pointAt(cloud, near))
  for (const place of placesAround(mean(anchors), node.id)) {
    const box = roomBox(place, node.room)
    if (taken.hits(box)) continue
    put(cloud, number, place)
    return box
  }
  return null
}

/** Ever farther from `anchor`, beginning with the direction away from the middle of the map. */
function* placesAround(anchor: Point, id: string): Generator<Point> {
  const [jitter] = chance(id)
  const away = Math.atan2(anchor.y, anchor.x) + (jitter - 0.5)
  for (let ring = 2; ring < FAR; ring++) {
    for (let turn = 0; turn < ANGLES; turn++) {
      const angle = away + (turn % 2 ? -1 : 1) * Math.ceil(turn / 2) * ((2 * Math.PI) / ANGLES)
      yield { x: anchor.x + Math.cos(angle) * ring * RING * 1.4, y: anchor.y + Math.sin(angle) * ring * RING }
    }
  }
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}
