/** Moves boxes apart until none overlaps another, keeping their arrangement as far as it can. */
import { bounds, move, type Cloud } from './cloud.ts'
import type { LayoutGraph } from './graph.ts'

/** Rounds of pushing before the whole cloud is widened a little to make room. */
const ROUNDS = 160
const WIDER = 1.08
/** Rounds after which it is looked up anew which boxes are near each other. */
const FRESH = 8
/** Closer than this nothing counts as overlapping: rounding must not keep the rounds going. */
const TOUCH = 0.01

/** Changes `cloud` in place. Always ends: two boxes at different points come apart when all is widened. */
export function spread(cloud: Cloud, graph: LayoutGraph): void {
  const rooms = columns(graph)
  for (let widened = 0; widened < 200; widened++) {
    for (let round = 0; round < ROUNDS; round++) {
      const slant = SLANT * (1 - round / ROUNDS)
      const isFresh = round % FRESH === 0
      if (isFresh) rooms.pairs = nearPairs(cloud, graph)
      if (push(cloud, rooms, slant)) continue
      if (isFresh) return
      round += FRESH - 1 - (round % FRESH)
    }
    move(cloud, ({ x, y }) => ({ x: x * WIDER, y: y * WIDER }))
  }
}

/** What the nodes take up, in columns: this is the layout’s innermost loop. */
interface Rooms {
  readonly width: Float64Array
  readonly up: Float64Array
  readonly down: Float64Array
  /** Numbers of nodes that are near each other, two by two. */
  pairs: readonly number[]
}

function columns({ nodes }: LayoutGraph): Rooms {
  const column = (name: 'width' | 'up' | 'down') => Float64Array.from(nodes, ({ room }) => room[name])
  return { width: column('width'), up: column('up'), down: column('down'), pairs: [] }
}

/** One round: each overlapping pair moves apart. Answers whether there was any. */
function push(cloud: Cloud, rooms: Rooms, slant: number): boolean {
  let isPushed = false
  for (let i = 0; i < rooms.pairs.length; i += 2) {
    if (part(cloud, rooms, rooms.pairs[i]!, rooms.pairs[i + 1]!, slant)) isPushed = true
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

/** Moves two boxes apart until they touch no more, each half the way. Answers whether they had to move. */
function part({ x, y }: Cloud, { width, up, down }: Rooms, a: number, b: number, slant: number): boolean {
  const dx = x[b]! - x[a]!
  const dy = y[b]! - y[a]!
  const needX = width[a]! + width[b]!
  const needY = dy > 0 ? down[a]! + up[b]! : up[a]! + down[b]!
  const overX = needX - Math.abs(dx)
  const overY = needY - Math.abs(dy)
  if (overX <= TOUCH || overY <= TOUCH) return false
  const nearness = Math.max(Math.abs(dx) / needX, Math.abs(dy) / needY)
  const share = nearness < NEAR ? 0 : slant
  const along = nearness < NEAR ? 0 : 1 / nearness - 1
  // The shortest way in widths and heights of their own: labels are so wide that else all would go up or down.
  const isSideways = overX / needX < overY / needY
  const shortestX = isSideways ? Math.sign(dx || 1) * overX : 0
  const shortestY = isSideways ? 0 : Math.sign(dy || 1) * overY
  const wayX = (dx * along * share + shortestX * (1 - share)) / 2
  const wayY = (dy * along * share + shortestY * (1 - share)) / 2
  x[a]! -= wayX
  y[a]! -= wayY
  x[b]! += wayX
  y[b]! += wayY
  return true
}

/** Pairs whose boxes overlap or soon may, by a grid as wide and high as the largest box. */
function nearPairs(cloud: Cloud, { nodes }: LayoutGraph): number[] {
  const { width, height } = largest(nodes)
  const { left, top, right } = bounds(cloud, { nodes })
  const columns = Math.ceil((right - left) / width) + 3
  const around = [-columns - 1, -columns, -columns + 1, -1, 0, 1, columns - 1, columns, columns + 1]
  const cells = new Map<number, number[]>()
  const pairs: number[] = []
  for (let number = 0; number < nodes.length; number++) {
    const row = Math.floor((cloud.y[number]! - top) / height) + 1
    const cell = row * columns + Math.floor((cloud.x[number]! - left) / width) + 1
    for (const step of around) for (const other of cells.get(cell + step) ?? []) pairs.push(other, number)
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
