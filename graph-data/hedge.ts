/** How a claim is told, from firmest to loosest. Free of zod, so that the browser can read URLs with it at once. */
export const HEDGES = ['stated', 'reported', 'quoted', 'target', 'planned', 'estimated', 'possible'] as const
