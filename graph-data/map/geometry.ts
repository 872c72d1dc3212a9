/** Places and sizes on the map. A unit is a CSS pixel at scale 1; y grows downward. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box by its edges. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How far something reaches from its center to each side. */
export interface Reach {
  readonly width: number
  readonly height: number
}

/** The box around `center` that reaches `reach` to each side. */
export function boxAround({ x, y }: Point, { width, height }: Reach): Box {
  return { left: x - width, top: y - height, right: x + width, bottom: y + height }
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** The smallest box around all of them; null around nothing. */
export function union(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null
  for (const box of boxes) all = all ? joined(all, box) : box
  return all
}

function joined(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left && inner.right <= outer.right && outer.top <= inner.top && inner.bottom <= outer.bottom
  )
}
