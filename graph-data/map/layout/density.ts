/** Gives a laid-out part the density of a good map: even from the middle to the rim, as wide as asked, no box on another. */
import type { Point } from '../geometry.ts'
import { bounds, move, pointAt, put, type Cloud } from './cloud.ts'
import type { LayoutGraph, Room } from './graph.ts'
import { spread } from './spread.ts'

/** How far evening out goes, from 0 to 1. */
const EVENNESS = 0.7

/**
 * The farther out a node is, the larger the share of all room that lies inside its circle. Directions stay
 * as they are, so hubs keep their surroundings and only stop crowding the middle.
 */
export function even({ nodes }: LayoutGraph, cloud: Cloud): void {
  const center = middle(cloud)
  const order = [...nodes.keys()].toSorted((a, b) => distance(cloud, a, center) - distance(cloud, b, center) || a - b)
  const rim = distance(cloud, order.at(-1) ?? 0, center)
  const total = nodes.reduce((sum, { room }) => sum + areaOf(room), 0)
  let inside = 0
  for (const number of order) {
    const area = areaOf(nodes[number]?.room)
    const far = distance(cloud, number, center)
    const ideal = rim * Math.sqrt((inside + area / 2) / total)
    inside += area
    if (far > 0) stretch(cloud, number, center, 1 + ((ideal - far) * EVENNESS) / far)
  }
}

function middle({ x, y }: Cloud): Point {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
  return { x: mean(x), y: mean(y) }
}

function distance(cloud: Cloud, number: number, { x, y }: Point): number {
  const point = pointAt(cloud, number)
  return Math.hypot(point.x - x, point.y - y)
}

function stretch(cloud: Cloud, number: number, center: Point, by: number): void {
  const { x, y } = pointAt(cloud, number)
  put(cloud, number, { x: center.x + (x - center.x) * by, y: center.y + (y - center.y) * by })
}

function areaOf(room: Room | undefined): number {
  return room ? 2 * room.width * (room.up + room.down) : 0
}

/** Of a part’s extent, what its boxes would fill before they are moved apart: all, so that it ends no larger than it must. */
const FILL = 1

/** Scales the part to the room it needs and moves boxes apart; twice, for moving apart changes how wide and high it is. */
export function fill(graph: LayoutGraph, cloud: Cloud, aspect: number): void {
  if (graph.nodes.length < 2) return
  const [x, y] = [cloud.x.slice(), cloud.y.slice()]
  scale(graph, cloud, aspect)
  spread(cloud, graph)
  const { left, right, top, bottom } = bounds(cloud, graph)
  const reached = (right - left) / (bottom - top)
  cloud.x.set(x)
  cloud.y.set(y)
  scale(graph, cloud, (aspect * aspect) / reached)
  spread(cloud, graph)
}

const POINT: Room = { width: 0, up: 0, down: 0 }

function scale({ nodes }: LayoutGraph, cloud: Cloud, aspect: number): void {
  const { left, top, right, bottom } = bounds(cloud, { nodes: nodes.map((node) => ({ ...node, room: POINT })) })
  const width = Math.sqrt((nodes.reduce((sum, { room }) => sum + areaOf(room), 0) / FILL) * aspect)
  const scaleX = width / Math.max(right - left, 1)
  const scaleY = width / aspect / Math.max(bottom - top, 1)
  move(cloud, ({ x, y }) => ({ x: (x - (left + right) / 2) * scaleX, y: (y - (top + bottom) / 2) * scaleY }))
}
