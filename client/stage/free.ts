/** The part of the viewport that nothing lies over. Pure. */
import { overlap, type Box } from '#graph-data'
import type { View, Viewport } from './camera.ts'

/** The viewport without the boxes over it: each takes away the strip that costs least. */
export function freeBox({ width, height }: Viewport, over: readonly Box[]): Box {
  const whole: Box = { left: 0, top: 0, right: width, bottom: height }
  return over.reduce((free, box) => (areaOf(box) && overlap(free, box) ? largestBeside(free, box) : free), whole)
}

/** Free space that stays free between what is shown and what lies over the map. */
const GAP = 8

function largestBeside(free: Box, box: Box): Box {
  const rests = [
    { ...free, left: box.right + GAP },
    { ...free, top: box.bottom + GAP },
    { ...free, right: box.left - GAP },
    { ...free, bottom: box.top - GAP },
  ]
  return rests.reduce((best, rest) => (areaOf(rest) > areaOf(best) ? rest : best))
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}

export function sizeOf({ left, top, right, bottom }: Box): Viewport {
  return { width: right - left, height: bottom - top }
}

/** A view made for a viewport as large as `free`, moved so that the whole viewport shows the same there. */
export function within(view: View, free: Box, { width, height }: Viewport): View {
  const { center, scale } = view
  const x = center.x - ((free.left + free.right) / 2 - width / 2) / scale
  const y = center.y - ((free.top + free.bottom) / 2 - height / 2) / scale
  return { center: { x, y }, scale }
}
