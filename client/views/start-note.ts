/** What the view with which a dataset begins leaves out, in a sentence. Pure. */
import type { DatasetAnswer, SubgraphAnswer } from '../answers.ts'
import { counted, shownOf } from '../words/counts.ts'

/** Kinds told by name. */
const MOST_TOLD = 3

/** “The start view leaves out 250 ideas, 47 arguments, 37 questions and more.” Told are the kinds of which it shows nothing. */
export function startWords(
  { entities }: Pick<SubgraphAnswer, 'entities'>,
  { vocabulary, facets, counts }: Pick<DatasetAnswer, 'vocabulary' | 'facets' | 'counts'>,
): string {
  const shown = new Set(entities.flatMap(({ types }) => types))
  const absent = vocabulary.types
    .flatMap(({ id, ...names }) => (facets.type[id] && !shown.has(id) ? [{ ...names, count: facets.type[id] }] : []))
    .toSorted((a, b) => b.count - a.count)
  const told = absent
    .slice(0, MOST_TOLD)
    .map(({ label, plural, count }) => counted(count, label.toLowerCase(), plural.toLowerCase()))
  if (!told.length) return `The start view shows ${shownOf(entities.length, counts.entities, 'entity', 'entities')}.`
  return `The start view leaves out ${absent.length > told.length ? `${told.join(', ')} and more` : listed(told)}.`
}

function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ')
}
