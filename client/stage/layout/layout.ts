/**
 * Where everything goes. Depends on nothing but its arguments, nor on the order of their rows: the same
 * data makes the same map. Parts that no claim joins are laid out apart and packed; in each, forces find the
 * arrangement and boxes with their labels are then moved apart.
 */
import type { Id } from '#graph-data'
import type { Point } from '../geometry.ts'
import { chance } from './chance.ts'
import { bounds, emptyCloud, move, pointAt, put, type Cloud } from './cloud.ts'
import { forces } from './forces.ts'
import { layoutGraph, parts, type LayoutGraph, type LayoutLink, type LayoutNode } from './graph.ts'
import { pack } from './pack.ts'
import { spread } from './spread.ts'

export interface LayoutOptions {
  /** How much wider than high the map should be. */
  readonly aspect: number
}

export type Places = ReadonlyMap<Id, Point>

/** The finished layout. */
export function layout(nodes: readonly LayoutNode[], links: readonly LayoutLink[], options: LayoutOptions): Places {
  const stages = settling(nodes, links, options)
  for (;;) {
    const stage = stages.next()
    if (stage.done) return stage.value
  }
}

/** The same, step by step: yields where things are on the way. */
export function* settling(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  { aspect }: LayoutOptions,
): Generator<() => Places, Places> {
  const graph = layoutGraph(nodes, links)
  const clouds: { part: LayoutGraph; cloud: Cloud }[] = []
  for (const part of parts(graph)) {
    const cloud = begun(part)
    clouds.push({ part, cloud })
    for (const _ of forces(part, cloud, stepsFor(part.nodes.length))) yield () => placesOf([{ part, cloud }])
    scaleToRoom(part, cloud, aspect)
    spread(cloud, part)
  }
  const boxes = clouds.map(({ part, cloud }) => bounds(cloud, part))
  pack(boxes, aspect).forEach((shift, i) => {
    const cloud = clouds[i]?.cloud
    if (cloud) move(cloud, ({ x, y }) => ({ x: x + shift.x, y: y + shift.y }))
  })
  return placesOf(clouds)
}

function stepsFor(count: number): number {
  return count < 3 ? 0 : count < 1000 ? 240 : 120
}

function begun({ nodes }: LayoutGraph): Cloud {
  const cloud = emptyCloud(nodes.length)
  const size = 20 * Math.sqrt(nodes.length)
  nodes.forEach(({ id }, number) => {
    const [x, y] = chance(id)
    put(cloud, number, { x: (x - 0.5) * size, y: (y - 0.5) * size })
  })
  return cloud
}

/** Of the area that a map takes up, the part that its boxes fill. */
const FILL = 0.42

function scaleToRoom({ nodes }: LayoutGraph, cloud: Cloud, aspect: number): void {
  if (nodes.length < 2) return
  const { left, top, right, bottom } = bounds(cloud, {
    nodes: nodes.map((node) => ({ ...node, room: { width: 0, up: 0, down: 0 } })),
  })
  const area = nodes.reduce((sum, { room }) => sum + 2 * room.width * (room.up + room.down), 0) / FILL
  const width = Math.sqrt(area * aspect)
  const scaleX = width / Math.max(right - left, 1)
  const scaleY = width / aspect / Math.max(bottom - top, 1)
  move(cloud, ({ x, y }) => ({ x: (x - (left + right) / 2) * scaleX, y: (y - (top + bottom) / 2) * scaleY }))
}

function placesOf(clouds: readonly { part: LayoutGraph; cloud: Cloud }[]): Places {
  return new Map(
    clouds.flatMap(({ part, cloud }) => part.nodes.map(({ id }, number) => [id, pointAt(cloud, number)] as const)),
  )
}
