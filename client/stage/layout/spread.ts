/** Moves boxes apart until none overlaps another, keeping their arrangement as far as it can. */
import { bounds, move, pointAt, put, type Cloud } from './cloud.ts'
import type { LayoutGraph, Room } from './graph.ts'

/** Rounds of pushing before the whole cloud is widened a little to make room. */
const ROUNDS = 150
const WIDER = 1.08
/** Closer than this nothing counts as overlapping: rounding must not keep the rounds going. */
const TOUCH = 0.01

/** How heavy each node is: a heavier one gives way less, an infinitely heavy one not at all. */
export type Weigh = (number: number) => number

/** Changes `cloud` in place. Always ends: two boxes at different points come apart when all is widened. */
export function spread(cloud: Cloud, graph: LayoutGraph, weigh: Weigh = () => 1): void {
  for (let widened = 0; widened < 200; widened++) {
    for (let round = 0; round < ROUNDS; round++) if (!push(cloud, graph, weigh)) return
    move(cloud, ({ x, y }) => ({ x: x * WIDER, y: y * WIDER }))
  }
}

/** One round: each overlapping pair moves apart. Answers whether there was any. */
function push(cloud: Cloud, { nodes }: LayoutGraph, weigh: Weigh): boolean {
  let pushed = false
  for (const [a, b] of nearPairs(cloud, nodes)) {
    const roomA = nodes[a]?.room
    const roomB = nodes[b]?.room
    if (roomA && roomB && pushPair(cloud, a, b, roomA, roomB, weigh)) pushed = true
  }
  return pushed
}

function pushPair(cloud: Cloud, a: number, b: number, roomA: Room, roomB: Room, weigh: Weigh): boolean {
  const p = pointAt(cloud, a)
  const q = pointAt(cloud, b)
  const dx = q.x - p.x
  const dy = q.y - p.y
  const overX = roomA.width + roomB.width - Math.abs(dx)
  const overY = (dy > 0 ? roomA.down + roomB.up : roomA.up + roomB.down) - Math.abs(dy)
  if (overX <= TOUCH || overY <= TOUCH) return false
  const share = shareOf(weigh(a), weigh(b))
  // Measured in their own widths and heights: labels are so wide that else everything would end up in columns.
  const isSideways = overX / (roomA.width + roomB.width) < (overY / (roomA.up + roomA.down + roomB.up + roomB.down)) * 2
  const by = (isSideways ? overX : overY) + TOUCH
  const way = (isSideways ? dx : dy) < 0 ? -by : by
  put(cloud, a, isSideways ? { x: p.x - way * share, y: p.y } : { x: p.x, y: p.y - way * share })
  put(cloud, b, isSideways ? { x: q.x + way * (1 - share), y: q.y } : { x: q.x, y: q.y + way * (1 - share) })
  return true
}

/** How much of the way the first goes. */
function shareOf(a: number, b: number): number {
  if (a === b) return 0.5
  if (a === Infinity) return 0
  return b === Infinity ? 1 : b / (a + b)
}

/** Pairs whose boxes may overlap, by a grid as wide and high as the largest box. */
function nearPairs(cloud: Cloud, nodes: LayoutGraph['nodes']): [number, number][] {
  const { width, height } = largest(nodes)
  const cells = new Map<number, number[]>()
  const { left, top, right } = bounds(cloud, { nodes })
  const columns = Math.ceil((right - left) / width) + 3
  const pairs: [number, number][] = []
  for (const number of nodes.keys()) {
    const { x, y } = pointAt(cloud, number)
    const cell = (Math.floor((y - top) / height) + 1) * columns + Math.floor((x - left) / width) + 1
    for (const near of [
      cell - columns - 1,
      cell - columns,
      cell - columns + 1,
      cell - 1,
      cell,
      cell + 1,
      cell + columns - 1,
      cell + columns,
      cell + columns + 1,
    ])
      for (const other of cells.get(near) ?? []) pairs.push([other, number])
    const own = cells.get(cell)
    if (own) own.push(number)
    else cells.set(cell, [number])
  }
  return pairs
}

function largest(nodes: LayoutGraph['nodes']): { width: number; height: number } {
  let width = 1
  let height = 1
  for (const { room } of nodes) {
    width = Math.max(width, 2 * room.width)
    height = Math.max(height, room.up + room.down, 2 * room.up, 2 * room.down)
  }
  return { width, height }
}
