/**
 * Which labels are shown, and where. Greedy: the most important first, each at the first of its sides that
 * is free. No label touches another label, a chip or a pill, and none a figure but, for want of a free side,
 * much smaller ones. Only what must be shown may cover more.
 */
import type { Id } from '../schema.ts'
import { boxAround, contains, type Box, type Point, type Reach } from './geometry.ts'
import { Shelf } from './shelf.ts'

/** An entity on the screen. Lengths are pixels. */
export interface Labeled {
  readonly id: Id
  readonly at: Point
  /** Of its figure. */
  readonly reach: Reach
  /** Of its label’s text. */
  readonly text: Reach
  /** Higher is shown first. */
  readonly rank: number
  /** Its label stands inside its figure, so it needs no other place and nothing may cover it. */
  readonly isInside: boolean
  /** It is shown in any case, on a plate where it has to cover something. */
  readonly isForced: boolean
}

export type Side = 'below' | 'right' | 'left' | 'above'

export interface PlacedLabel {
  readonly id: Id
  readonly side: Side
  /** The middle of its text. */
  readonly at: Point
  readonly box: Box
  /** Whether it covers something. */
  readonly isCovering: boolean
}

/** Between a figure and its label. */
const GAP = 3
/** Free space at both ends of a label. */
const MARGIN = 2
/** A label may cover figures smaller than its own by this factor. */
const SMALL = 0.45

const SIDES: readonly Side[] = ['below', 'right', 'left', 'above']

type Taken = Box & { readonly id: Id | null; readonly size: number }

/**
 * Labels in the order in which they were placed, most important first; the same whatever the order of `items`.
 * Labels that would not lie whole within `within` are left out, and none touches one of the boxes `over` the map.
 * Those that are `standing` already stay where they are, and the others make do with what is left.
 */
export function placeLabels(
  items: readonly Labeled[],
  within: Box,
  over: readonly Box[] = [],
  standing: readonly PlacedLabel[] = [],
): PlacedLabel[] {
  const taken = new Shelf<Taken>()
  for (const item of items) taken.add({ ...boxAround(item.at, item.reach), id: item.id, size: sizeOf(item) })
  for (const box of over) taken.add({ ...box, id: null, size: Infinity })
  for (const { box } of standing) taken.add({ ...box, id: null, size: Infinity })
  const placed = [...standing]
  const stands = new Set(standing.map(({ id }) => id))
  for (const item of items.filter(({ id, isInside }) => !isInside && !stands.has(id)).toSorted(byImportance)) {
    const label = placeFor(item, within, taken)
    if (!label) continue
    placed.push(label)
    taken.add({ ...label.box, id: null, size: Infinity })
  }
  return placed
}

function byImportance(a: Labeled, b: Labeled): number {
  return Number(b.isForced) - Number(a.isForced) || b.rank - a.rank || (a.id < b.id ? -1 : 1)
}

function placeFor(item: Labeled, within: Box, taken: Shelf<Taken>): PlacedLabel | null {
  const candidates = SIDES.map((side) => candidate(item, side))
  const seen = candidates.filter(({ box }) => contains(within, box))
  const freeOf = (least: number) =>
    seen.find(({ box }) => !taken.hits(box, ({ id, size }) => id !== item.id && size >= least))
  const placed = freeOf(0) ?? freeOf(sizeOf(item) * SMALL)
  if (placed || !item.isForced) return placed ?? null
  const covering = freeOf(Infinity) ?? seen[0] ?? candidates[0]
  return covering ? { ...covering, isCovering: true } : null
}

function candidate({ id, at, reach, text }: Labeled, side: Side): PlacedLabel {
  const across = reach.width + GAP + text.width
  const along = reach.height + GAP + text.height
  const middle = {
    below: { x: at.x, y: at.y + along },
    above: { x: at.x, y: at.y - along },
    right: { x: at.x + across, y: at.y },
    left: { x: at.x - across, y: at.y },
  }[side]
  return {
    id,
    side,
    at: middle,
    box: boxAround(middle, { width: text.width + MARGIN, height: text.height }),
    isCovering: false,
  }
}

function sizeOf({ reach, isInside }: Labeled): number {
  return isInside ? Infinity : reach.height
}
