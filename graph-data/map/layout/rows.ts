/** Entities without a claim on the map, in tidy rows. */
import { put, type Cloud } from './cloud.ts'
import type { LayoutGraph, Room } from './graph.ts'

/** Sets the nodes in rows of about equal width, together about `aspect` times as wide as high; like heights side by side, few in one row. */
export function rows({ nodes }: LayoutGraph, cloud: Cloud, aspect: number): void {
  const area = nodes.reduce((sum, { room }) => sum + 2 * room.width * height(room), 0)
  const width = Math.max(FEW * Math.min(1, aspect), Math.sqrt(area * aspect))
  const numbers = [...nodes.keys()].toSorted((a, b) => height(nodes[a]?.room) - height(nodes[b]?.room) || a - b)
  let top = 0
  for (const row of broken(numbers, (number) => 2 * LOOSE * (nodes[number]?.room.width ?? 0), width)) {
    const rooms = row.map((number) => nodes[number]?.room ?? NONE)
    const up = Math.max(...rooms.map((room) => room.up))
    let left = -rooms.reduce((sum, room) => sum + LOOSE * room.width, 0)
    row.forEach((number, i) => {
      const half = LOOSE * (rooms[i]?.width ?? 0)
      put(cloud, number, { x: left + half, y: top + up })
      left += 2 * half
    })
    top += ROW_GAP + up + Math.max(...rooms.map((room) => room.down))
  }
}

/** A row is at least as wide as this before it is broken. */
const FEW = 360
/** Labels do not shrink with the map: room for when it is seen smaller. */
const LOOSE = 1.2
const ROW_GAP = 8
const NONE: Room = { width: 0, up: 0, down: 0 }

function height(room: Room = NONE): number {
  return room.up + room.down
}

/** Numbers in rows that are filled up to `most`. */
function broken(numbers: readonly number[], widthOf: (number: number) => number, most: number): number[][] {
  const filled: number[][] = []
  let used = Infinity
  for (const number of numbers) {
    used += widthOf(number)
    if (used > most) {
      filled.push([])
      used = widthOf(number)
    }
    filled.at(-1)?.push(number)
  }
  return filled
}
