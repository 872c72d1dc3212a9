/** Files of nothing, which nobody asked for: better no file, and a word why. */
import type { Id } from '../schema.ts'
import { ASPECTS, type Aspect, type Scope } from './excerpt.ts'
import type { Format } from './format.ts'

/** What people export; the other aspects only tell about these. */
const SUBSTANCE: readonly Aspect[] = ['entities', 'claims', 'citations', 'sources']

/** Whether a file in that format would hold nothing of what an excerpt is about. */
export function holdsNothing({ carries }: Pick<Format, 'carries'>, scope: Scope): boolean {
  return SUBSTANCE.every((aspect) => !carries.includes(aspect) || scope[aspect] === 0)
}

/** Why there is no file: what the dataset lacks, else what the format would have held. */
export function nothingWords({ label, carries }: Pick<Format, 'label' | 'carries'>, missing: readonly Id[]): string {
  if (missing.length) return lackWords(missing)
  const held = SUBSTANCE.filter((aspect) => carries.includes(aspect)).map((aspect) => ASPECTS[aspect].many)
  return `the selection has none of what a file in the format ${label} holds: ${held.join(', ')}`
}

/** At most so many ids are told one by one. */
const MOST_TOLD = 10

/** “the dataset has no “nobody”, “nowhere”” */
export function lackWords(missing: readonly Id[]): string {
  const told = missing.slice(0, MOST_TOLD).map((id) => `“${id}”`)
  const more = missing.length - told.length
  return `the dataset has no ${told.join(', ')}${more > 0 ? ` and ${more} more that the selection names` : ''}`
}
