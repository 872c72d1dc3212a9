/** Why a document stands in a bibliography: most are cited, and the others say what they are there for. */
import { disbelievedBy } from '../../selection/believed.ts'
import { isLeftOut } from '../../evidence/whatif.ts'
import type { SourceRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import type { Excerpt } from '../excerpt.ts'

/** What is to be said of a document that no claim of the excerpt cites; empty for one that is cited. */
export type StandingOf = (source: Pick<SourceRecord, 'id' | 'origin'>) => string

/** How each document of an excerpt stands in it. */
export function standings({ cited, sources, from }: Pick<Excerpt, 'cited' | 'sources' | 'from'>): StandingOf {
  const isOut = isLeftOut(new Map(sources.map(({ id, origin }) => [id, origin])), disbelievedBy(from.selection) ?? {})
  const creditors = creditorsIn(sources.filter(({ id }) => !isOut(id)))
  return ({ id }) => {
    if (cited.has(id)) return ''
    if (isOut(id)) return 'Not cited here: the selection does without it.'
    const names = creditors.get(id)
    return names
      ? `Not cited here; credited by ${[...names].join('; ')}.`
      : 'Not cited here; of one origin with what is.'
  }
}

/** A document’s note, and how it stands; undefined where there is nothing to say. */
export function noteOf({ note, ...source }: SourceRecord, standingOf: StandingOf): string | undefined {
  return [note, standingOf(source)].filter(Boolean).join(' ') || undefined
}

/** Work → the names of those that depend on it. */
function creditorsIn(sources: readonly SourceRecord[]): Map<Id, Set<string>> {
  const creditors = new Map<Id, Set<string>>()
  for (const { short, title, upstream } of sources) {
    for (const { source } of upstream) creditors.set(source, (creditors.get(source) ?? new Set()).add(short ?? title))
  }
  return creditors
}
