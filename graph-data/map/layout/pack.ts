/** Puts finished parts of a graph side by side: the largest in the middle, the others in the gaps around it. */
import { union, type Box, type Point } from '../geometry.ts'
import { Shelf } from '../shelf.ts'

/** Between parts. */
const GAP = 26
/** Between the places that are tried. */
const STRIDE = 14

/**
 * For parts given as their boxes, largest part first, how far to move each so that no box overlaps one of
 * another part or one that stands, and all together are about `aspect` times as wide as high. Corners that
 * a round part leaves empty are used first.
 */
export function pack(parts: readonly (readonly Box[])[], aspect: number, standing: readonly Box[] = []): Point[] {
  const taken = new Shelf()
  for (const box of standing) taken.add(box)
  const center = middle(union(standing))
  return parts.map((boxes) => {
    const shift = placeFor(boxes, taken, center, aspect)
    for (const box of boxes) taken.add(shifted(box, shift, 0))
    return shift
  })
}

function middle(box: Box | null): Point {
  return box ? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } : { x: 0, y: 0 }
}

function placeFor(boxes: readonly Box[], taken: Shelf<Box>, center: Point, aspect: number): Point {
  const own = middle(union(boxes))
  for (let ring = 0; ; ring++) {
    for (const { x, y } of rectangle(ring, aspect)) {
      const shift = { x: center.x + x - own.x, y: center.y + y - own.y }
      if (!boxes.some((box) => taken.hits(shifted(box, shift, GAP)))) return shift
    }
  }
}

/** Points on a rectangle around the origin: from its corners to the middles of its sides, the top left last, where tools lie. */
function* rectangle(ring: number, aspect: number): Generator<Point> {
  const [width, height] = [ring * STRIDE * aspect, ring * STRIDE]
  for (let step = ring; step >= 0; step--) {
    const [x, y] = ring ? [(width * step) / ring, (height * step) / ring] : [0, 0]
    for (const side of [1, -1])
      yield* [
        { x: side * x, y: height },
        { x: width, y: side * y },
      ]
    for (const side of [1, -1])
      yield* [
        { x: side * x, y: -height },
        { x: -width, y: side * y },
      ]
  }
}

function shifted({ left, top, right, bottom }: Box, { x, y }: Point, margin: number): Box {
  return { left: left + x - margin, top: top + y - margin, right: right + x + margin, bottom: bottom + y + margin }
}
