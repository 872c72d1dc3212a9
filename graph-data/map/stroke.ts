/** How a claim's line is drawn: what it is made of tells how it is told, its width by how many. */
import type { Hedge } from '../schema.ts'

/** Lengths of a dash and of the gap behind it, in pixels; a gap of 0 is an unbroken line. */
export interface Dash {
  readonly dash: number
  readonly gap: number
}

const UNBROKEN: Dash = { dash: 1, gap: 0 }

/** What is not yet so, or not known to be so, is drawn broken. */
const dashes: Partial<Record<Hedge, Dash>> = {
  target: { dash: 7, gap: 5 },
  planned: { dash: 7, gap: 5 },
  estimated: { dash: 2.5, gap: 4 },
  possible: { dash: 2.5, gap: 4 },
}

export function dashOf(hedge: Hedge): Dash {
  return dashes[hedge] ?? UNBROKEN
}

const WIDTHS = [1, 1.3, 2.2, 3, 3.7]

/** Width in pixels of the line of a claim with so many independent origins. */
export function widthOf(origins: number): number {
  return WIDTHS[Math.min(origins, WIDTHS.length - 1)] ?? 1
}

/** Whether the line is broken. */
export function isBroken({ gap }: Dash): boolean {
  return gap > 0
}
