/** Weight of a claim’s line: its independent origins; one that nothing backs is drawn all the same. */
export function weightOf(origins: number): number {
  return Math.max(1, origins)
}
