/** The places of a graph’s nodes while they are moved about: by their numbers, in map units, y downward. */
import type { Box, Point } from '../geometry.ts'
import type { LayoutGraph, Room } from './graph.ts'

export interface Cloud {
  readonly x: Float64Array
  readonly y: Float64Array
}

export function emptyCloud(count: number): Cloud {
  return { x: new Float64Array(count), y: new Float64Array(count) }
}

export function pointAt({ x, y }: Cloud, number: number): Point {
  return { x: x[number] ?? 0, y: y[number] ?? 0 }
}

export function put({ x, y }: Cloud, number: number, point: Point): void {
  x[number] = point.x
  y[number] = point.y
}

/** What a node takes up where it stands. */
export function roomBox({ x, y }: Point, { width, up, down }: Room): Box {
  return { left: x - width, right: x + width, top: y - up, bottom: y + down }
}

/** What all of them take up; a point at the origin for none. */
export function bounds(cloud: Cloud, { nodes }: Pick<LayoutGraph, 'nodes'>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  nodes.forEach(({ room }, number) => {
    const own = roomBox(pointAt(cloud, number), room)
    box.left = Math.min(box.left, own.left)
    box.top = Math.min(box.top, own.top)
    box.right = Math.max(box.right, own.right)
    box.bottom = Math.max(box.bottom, own.bottom)
  })
  return nodes.length ? box : { left: 0, top: 0, right: 0, bottom: 0 }
}

/** Every place changed in place. */
export function move({ x, y }: Cloud, change: (point: Point) => Point): void {
  for (let i = 0; i < x.length; i++) {
    const point = change({ x: x[i] ?? 0, y: y[i] ?? 0 })
    x[i] = point.x
    y[i] = point.y
  }
}
