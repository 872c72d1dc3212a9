/** Keys that go from claim to claim in the table: how many rows each goes. */
export const TABLE_STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', 12],
  ['PageUp', -12],
])

/** The same, for a list of shortcuts. */
export const TABLE_KEYS = [
  { keys: '↑ ↓', does: 'Go from claim to claim' },
  { keys: 'Page ↑ ↓', does: 'Go a dozen claims on' },
  { keys: 'Enter', does: 'Open the claim' },
] as const
