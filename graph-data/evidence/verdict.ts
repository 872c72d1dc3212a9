/** How a quote was located in its document: a typed verdict, never a similarity score. */

/** Best first. */
export const VERDICTS = [
  'exact',
  'moved',
  'reworded',
  'number-changed',
  'negation-changed',
  'hedge-changed',
  'name-changed',
  'ambiguous',
  'gone',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** The verdicts, and what stands for one before anybody has looked. */
export const STANDINGS = [...VERDICTS, 'unchecked'] as const
export type Standing = (typeof STANDINGS)[number]

const SUPPORT = ['exact', 'moved', 'reworded'] as const
/** Verdicts with which a quote backs its claim. */
export type Support = (typeof SUPPORT)[number]

/** Whether a quote with this verdict still backs its claim. */
export function isSupport(verdict: Standing): verdict is Support {
  return (SUPPORT as readonly Standing[]).includes(verdict)
}

/** Whether a quote with this verdict counts: it is in its document, or nobody has looked yet. */
export function stands(verdict: Standing): boolean {
  return isSupport(verdict) || verdict === 'unchecked'
}

/** The passages that count. Quotes that were given up stay listed with their verdict, and are counted nowhere. */
export function standing<P extends { readonly verdict: Standing }>(passages: readonly P[]): P[] {
  return passages.filter(({ verdict }) => stands(verdict))
}
