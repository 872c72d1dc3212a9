/** Where boxes stand in a column. Pure; everything is in pixels. */

interface Box {
  /** Where its middle would best be. */
  readonly wanted: number
  readonly height: number
}

/** How high boxes are on top of each other, with `gap` between two. */
export function stackHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(heights.length - 1, 0)
}

/**
 * The tops of boxes that keep their order and never overlap, each as near to where it wants to be as the others let it.
 * They stay between 0 and `room` where there is room for all of them.
 */
export function stacked(boxes: readonly Box[], gap: number, room: number): number[] {
  const tops: number[] = []
  let free = 0
  for (const { wanted, height } of boxes) {
    const top = Math.max(free, wanted - height / 2)
    tops.push(top)
    free = top + height + gap
  }
  let end = Math.max(
    room,
    stackHeight(
      boxes.map(({ height }) => height),
      gap,
    ),
  )
  for (let n = boxes.length - 1; n >= 0; n--) {
    tops[n] = Math.min(tops[n]!, end - boxes[n]!.height)
    end = tops[n]! - gap
  }
  return tops
}
