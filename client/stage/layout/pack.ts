/** Puts finished parts of a graph side by side: the largest in the middle, the others around it. */
import { overlap, type Box, type Point } from '../geometry.ts'

/** Between parts. */
const GAP = 36
/** The spiral on which a place is looked for: turn and growth of each step. */
const TURN = 0.35

/**
 * For boxes given largest first, how far to move each so that none overlaps another and all together are
 * about `aspect` times as wide as high.
 */
export function pack(boxes: readonly Box[], aspect: number): Point[] {
  const placed: Box[] = []
  return boxes.map((box) => {
    const shift = placeFor(box, placed, Math.sqrt(aspect))
    placed.push(shifted(box, shift, GAP / 2))
    return shift
  })
}

function placeFor(box: Box, placed: readonly Box[], stretch: number): Point {
  const center = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
  const stride = Math.max(6, Math.min(box.right - box.left, box.bottom - box.top) / 6)
  for (let step = 0; ; step++) {
    const angle = Math.sqrt(step) * TURN * 6
    const radius = (Math.sqrt(step) * stride) / 2
    const shift = {
      x: radius * Math.cos(angle) * stretch - center.x,
      y: (radius * Math.sin(angle)) / stretch - center.y,
    }
    const there = shifted(box, shift, GAP / 2)
    if (!placed.some((other) => overlap(there, other))) return shift
  }
}

function shifted({ left, top, right, bottom }: Box, { x, y }: Point, margin: number): Box {
  return { left: left + x - margin, top: top + y - margin, right: right + x + margin, bottom: bottom + y + margin }
}
