/** Moves boxes apart until none overlaps another, keeping their arrangement as far as it can. */
import type { Point } from '../geometry.ts'
import { bounds, move, pointAt, put, type Cloud } from './cloud.ts'
import type { LayoutGraph, Room } from './graph.ts'

/** Rounds of pushing before the whole cloud is widened a little to make room. */
const ROUNDS = 150
const WIDER = 1.08
/** Closer than this nothing counts as overlapping: rounding must not keep the rounds going. */
const TOUCH = 0.01

/** Changes `cloud` in place. Always ends: two boxes at different points come apart when all is widened. */
export function spread(cloud: Cloud, graph: LayoutGraph): void {
  for (let widened = 0; widened < 200; widened++) {
    for (let round = 0; round < ROUNDS; round++) if (!push(cloud, graph, SLANT * (1 - round / ROUNDS))) return
    move(cloud, ({ x, y }) => ({ x: x * WIDER, y: y * WIDER }))
  }
}

/** One round: each overlapping pair moves apart. Answers whether there was any. */
function push(cloud: Cloud, { nodes }: LayoutGraph, slant: number): boolean {
  let isPushed = false
  for (const [a, b] of nearPairs(cloud, nodes)) {
    const roomA = nodes[a]?.room
    const roomB = nodes[b]?.room
    const way = roomA && roomB && wayApart(pointAt(cloud, a), pointAt(cloud, b), roomA, roomB, slant)
    if (!way) continue
    isPushed = true
    shift(cloud, a, -way.x / 2, -way.y / 2)
    shift(cloud, b, way.x / 2, way.y / 2)
  }
  return isPushed
}

/**
 * How far boxes part along the line between them, as a share of how they part; the rest goes the shortest way.
 * Only along the line, maps grow too large; only the shortest way, nodes end up in columns.
 */
const SLANT = 0.5
/** Nearer than this share of their boxes, the line between two nodes says too little. */
const NEAR = 0.15

/** How the second box must move from the first to touch it no more; null when it does not. */
function wayApart(p: Point, q: Point, roomA: Room, roomB: Room, slant: number): Point | null {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const needX = roomA.width + roomB.width
  const needY = dy > 0 ? roomA.down + roomB.up : roomA.up + roomB.down
  const [overX, overY] = [needX - Math.abs(dx), needY - Math.abs(dy)]
  if (overX <= TOUCH || overY <= TOUCH) return null
  // The shortest way in widths and heights of their own: labels are so wide that else all would go up or down.
  const isSideways = overX / needX < overY / needY
  const shortest = isSideways ? { x: dx < 0 ? -overX : overX, y: 0 } : { x: 0, y: dy < 0 ? -overY : overY }
  const near = Math.max(Math.abs(dx) / needX, Math.abs(dy) / needY)
  if (near < NEAR) return shortest
  const along = 1 / near - 1
  return { x: dx * along * slant + shortest.x * (1 - slant), y: dy * along * slant + shortest.y * (1 - slant) }
}

function shift(cloud: Cloud, number: number, x: number, y: number): void {
  const point = pointAt(cloud, number)
  put(cloud, number, { x: point.x + x, y: point.y + y })
}

/** Pairs whose boxes may overlap, by a grid as wide and high as the largest box. */
function nearPairs(cloud: Cloud, nodes: LayoutGraph['nodes']): [number, number][] {
  const { width, height } = largest(nodes)
  const { left, top, right } = bounds(cloud, { nodes })
  const columns = Math.ceil((right - left) / width) + 3
  const around = [-columns - 1, -columns, -columns + 1, -1, 0, 1, columns - 1, columns, columns + 1]
  const cells = new Map<number, number[]>()
  const pairs: [number, number][] = []
  for (const number of nodes.keys()) {
    const { x, y } = pointAt(cloud, number)
    const cell = (Math.floor((y - top) / height) + 1) * columns + Math.floor((x - left) / width) + 1
    for (const step of around) for (const other of cells.get(cell + step) ?? []) pairs.push([other, number])
    const held = cells.get(cell)
    if (held) held.push(number)
    else cells.set(cell, [number])
  }
  return pairs
}

function largest(nodes: LayoutGraph['nodes']): { width: number; height: number } {
  let [width, height] = [1, 1]
  for (const { room } of nodes) {
    width = Math.max(width, 2 * room.width)
    height = Math.max(height, room.up + room.down, 2 * room.up, 2 * room.down)
  }
  return { width, height }
}
