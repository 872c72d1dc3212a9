import type { Aspect } from '../excerpt.ts'

/** What formats hold that tell people of an excerpt in sentences. */
export const TOLD: readonly Aspect[] = [
  'from',
  'entities',
  'mentioned',
  'claims',
  'citations',
  'sources',
  'origins',
  'conflicts',
]
