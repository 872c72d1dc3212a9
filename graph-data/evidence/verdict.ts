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

const SUPPORT: ReadonlySet<Standing> = new Set<Standing>(['exact', 'moved', 'reworded'])

/** Whether a quote with this verdict still backs its claim. */
export function isSupport(verdict: Standing): boolean {
  return SUPPORT.has(verdict)
}
