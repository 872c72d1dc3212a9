/** Where a scene stands. */
import type { Id } from '../schema.ts'
import type { Point } from './geometry.ts'
import type { LayoutNode } from './layout/graph.ts'
import { layout, type Places } from './layout/layout.ts'
import type { Scene } from './scene.ts'
import { roomOf } from './size.ts'

/** Of the map that a subgraph is answered with: as wide as high, which suits most windows. */
export const GIVEN_ASPECT = 1
/** Entities beyond which a map is laid out by who draws it: a server has others to answer. */
export const MOST_GIVEN = 300

/** What there is to place: those in `standing` stay where they are. */
export function nodesOf({ nodes }: Scene, standing: Places): LayoutNode[] {
  return [...nodes.values()].map((node) => ({ id: node.id, room: roomOf(node), at: standing.get(node.id) }))
}

/** A place for each entity of `scene`: those in `standing` keep theirs, the others are laid out around them. */
export function placed(scene: Scene, aspect: number, standing: Places = new Map()): Places {
  const isStanding = [...scene.nodes.keys()].every((id) => standing.has(id))
  return isStanding ? standing : layout(nodesOf(scene, standing), [...scene.edges.values()], { aspect })
}

/** The places with which a subgraph is answered, in tenths of a unit; undefined for one that is too large. */
export function givenMap(scene: Scene): Record<Id, [x: number, y: number]> | undefined {
  if (scene.nodes.size > MOST_GIVEN) return undefined
  const places = [...placed(scene, GIVEN_ASPECT)].map(([id, place]) => [id, rounded(place)] as const)
  return Object.fromEntries(places.map(([id, { x, y }]) => [id, [x, y]]))
}

/** In tenths of a unit: nobody sees less. */
export function rounded({ x, y }: Point): Point {
  return { x: tenths(x), y: tenths(y) }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10 || 0
}
