/** The camera as a point of the map and a scale, and how sigma wants it told. */
import type { Box, Point } from '#graph-data'

/** What is looked at. */
export interface View {
  readonly center: Point
  /** Pixels per map unit. */
  readonly scale: number
}

export interface Viewport {
  readonly width: number
  readonly height: number
}

/** What sigma’s camera is set to, in its own frame. */
export interface CameraState {
  readonly x: number
  readonly y: number
  readonly ratio: number
  readonly angle: number
}

/** Map units that sigma’s frame is wide and high. Its size says nothing; that it never changes keeps the camera still when data changes. */
const FRAME = 1000
/** The frame as sigma’s bounding box. */
export const FRAME_BOX = {
  x: [-FRAME / 2, FRAME / 2] as [number, number],
  y: [-FRAME / 2, FRAME / 2] as [number, number],
}

/** Sigma’s ratios beyond which nobody can see anything. */
export const RATIOS = { least: 0.08, most: 60 } as const
/** Small maps are not blown up beyond this when they are fitted. */
const FITTED = 1.25

export function scaleOf(ratio: number, { width, height }: Viewport): number {
  return Math.min(width, height) / (FRAME * ratio)
}

export function ratioOf(scale: number, viewport: Viewport): number {
  return scaleOf(scale, viewport)
}

export function stateOf({ center, scale }: View, viewport: Viewport): CameraState {
  return { x: 0.5 + center.x / FRAME, y: 0.5 - center.y / FRAME, ratio: ratioOf(scale, viewport), angle: 0 }
}

export function viewOf({ x, y, ratio }: Pick<CameraState, 'x' | 'y' | 'ratio'>, viewport: Viewport): View {
  return { center: { x: (x - 0.5) * FRAME, y: (0.5 - y) * FRAME }, scale: scaleOf(ratio, viewport) }
}

/** Where in the viewport a point of the map is seen. */
export function seenAt({ x, y }: Point, { center, scale }: View, { width, height }: Viewport): Point {
  return { x: width / 2 + (x - center.x) * scale, y: height / 2 + (y - center.y) * scale }
}

/** The view that shows all of `box`, with room around it in pixels. */
export function fitted(box: Box, viewport: Viewport, margin: number): View {
  const wide = Math.max(viewport.width - 2 * margin, viewport.width / 2)
  const high = Math.max(viewport.height - 2 * margin, viewport.height / 2)
  const scale = Math.min(wide / Math.max(box.right - box.left, 1), high / Math.max(box.bottom - box.top, 1))
  return {
    center: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    scale: Math.min(FITTED, scale),
  }
}

/** Whether two views show the same, as far as anybody can see. */
export function isSame(a: View, b: View | null): boolean {
  if (!b) return false
  const offset = Math.hypot(a.center.x - b.center.x, a.center.y - b.center.y) * a.scale
  return Math.abs(a.scale / b.scale - 1) < 0.01 && offset < 2
}
