/** How the map shows things, for formats that can say so too. */
import type { Hedge } from '../schema.ts'

const SMALLEST = 5
const LARGEST = 22

/** Radius of an entity with so many claims: its area grows with them. */
export function radiusOf(claims: number): number {
  return Math.min(LARGEST, SMALLEST + 1.75 * Math.sqrt(claims))
}

/** Hedges of what is not yet so, or not known to be so: their lines are broken. */
const LOOSE: ReadonlySet<Hedge> = new Set<Hedge>(['target', 'planned', 'estimated', 'possible'])

export function isLoose(hedge: Hedge): boolean {
  return LOOSE.has(hedge)
}

/** Weight of a claim’s line: its independent origins; one that nothing backs is drawn all the same. */
export function weightOf(origins: number): number {
  return Math.max(1, origins)
}
