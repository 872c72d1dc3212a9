/**
 * Which labels are shown, and where. Greedy: the most important first, each at the first of its sides that
 * is free of other labels, of pills and of all but smaller figures.
 */
import type { Id } from '#graph-data'
import { boxAround, type Box, type Point, type Reach } from './geometry.ts'
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
  /** Its label stands inside its figure: it is an obstacle and needs no other place. */
  readonly isInside: boolean
  /** It must be shown, over smaller figures if need be. */
  readonly isForced: boolean
}

export type Side = 'below' | 'right' | 'left' | 'above'

export interface PlacedLabel {
  readonly id: Id
  readonly side: Side
  /** The middle of its text. */
  readonly at: Point
  readonly box: Box
}

/** Between a figure and its label. */
const GAP = 3
/** Free space around a label. */
const MARGIN = 2

const SIDES: readonly Side[] = ['below', 'right', 'left', 'above']

type Taken = Box & { readonly id: Id | null; readonly size: number }

/** Labels in the order in which they were placed. Answers the same whatever the order of `items`, and moves with them. */
export function placeLabels(items: readonly Labeled[], chips: readonly Box[] = []): PlacedLabel[] {
  const taken = new Shelf<Taken>()
  for (const item of items) taken.add({ ...boxAround(item.at, item.reach), id: item.id, size: sizeOf(item) })
  for (const chip of chips) taken.add({ ...chip, id: null, size: Infinity })
  const placed: PlacedLabel[] = []
  for (const item of byImportance(items.filter(({ isInside }) => !isInside))) {
    const label = placeFor(item, taken)
    if (!label) continue
    placed.push(label)
    taken.add({ ...label.box, id: null, size: Infinity })
  }
  return placed
}

function byImportance(items: readonly Labeled[]): Labeled[] {
  return items.toSorted((a, b) => Number(b.isForced) - Number(a.isForced) || b.rank - a.rank || (a.id < b.id ? -1 : 1))
}

function placeFor(item: Labeled, taken: Shelf<Taken>): PlacedLabel | null {
  const candidates = SIDES.map((side) => candidate(item, side))
  const isFree = ({ box }: PlacedLabel) => !taken.hits(box, ({ id }) => id !== item.id)
  const free = candidates.find(isFree)
  if (free || !item.isForced) return free ?? null
  return (
    candidates.find(({ box }) => !taken.hits(box, ({ id, size }) => id !== item.id && size >= sizeOf(item))) ?? null
  )
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
  return { id, side, at: middle, box: boxAround(middle, { width: text.width + MARGIN, height: text.height }) }
}

function sizeOf({ reach, isInside }: Labeled): number {
  return isInside ? Infinity : reach.height
}
