/** How the lines of the map bend, so that claims between the same two entities lie apart. */
import type { Point } from './geometry.ts'

export interface Ends {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** Bend of a lone line, as a share of its length: just enough to look drawn. */
const GENTLE = 0.09
/** Between neighbors of a bundle, until the outermost reach `WIDEST`. */
const STEP = 0.22
const WIDEST = 0.66

/**
 * The curvature of each edge by its id: how far the curve's control point lies from the middle of the
 * straight line, in lengths of that line, to the left of its direction. Depends neither on the order of
 * the edges nor, but for the sign, on their directions. A loop's curvature is its number among the loops there.
 */
export function curvatures(edges: readonly Ends[]): Map<string, number> {
  const bent = new Map<string, number>()
  for (const bundle of bundles(edges)) bundle.forEach((edge, i) => bent.set(edge.id, curvature(edge, i, bundle.length)))
  return bent
}

function bundles(edges: readonly Ends[]): Ends[][] {
  const pairs = new Map<string, Ends[]>()
  for (const edge of edges) {
    const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`
    const bundle = pairs.get(pair)
    if (bundle) bundle.push(edge)
    else pairs.set(pair, [edge])
  }
  return [...pairs.values()].map((bundle) => bundle.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
}

function curvature({ from, to }: Ends, index: number, count: number): number {
  if (from === to) return index
  const side = from < to ? 1 : -1
  if (count === 1) return side * GENTLE
  const step = Math.min(STEP, (2 * WIDEST) / (count - 1))
  return side * (index - (count - 1) / 2) * step
}

/** Length in pixels below which lines bend as if they were this long, so that bundles of short lines can be told apart. */
export const SHORT = 90
/** Radius of an entity's first loop in pixels, and how much each further one adds. */
export const LOOP = 16
export const LOOP_STEP = 7

/** The point toward which the curve from `a` to `b` bends: the control point of a quadratic Bézier. */
export function controlOf(a: Point, b: Point, curvature: number): Point {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = Math.hypot(dx, dy)
  const bend = (curvature * Math.max(length, SHORT)) / length
  return { x: (a.x + b.x) / 2 + dy * bend, y: (a.y + b.y) / 2 - dx * bend }
}

/** Whether the ends lie so close together that the line is a loop. */
export function isLoop(a: Point, b: Point): boolean {
  return Math.hypot(b.x - a.x, b.y - a.y) < 0.5
}

/** Radius of an entity’s loop of that number. */
export function loopRadius(number: number): number {
  return LOOP + LOOP_STEP * number
}

/** The point at `t` (0 to 1) of the curve from `a` to `b`; the vertex shader of the lines does the same sum. */
export function pointOn(a: Point, b: Point, curvature: number, t: number): Point {
  if (isLoop(a, b)) return pointOnLoop(a, curvature, t)
  const control = controlOf(a, b, curvature)
  const s = 1 - t
  return {
    x: s * s * a.x + 2 * s * t * control.x + t * t * b.x,
    y: s * s * a.y + 2 * s * t * control.y + t * t * b.y,
  }
}

function pointOnLoop(a: Point, number: number, t: number): Point {
  const radius = loopRadius(number)
  const angle = 2 * Math.PI * t
  return { x: a.x + radius * Math.sin(angle), y: a.y - radius * (1 - Math.cos(angle)) }
}
