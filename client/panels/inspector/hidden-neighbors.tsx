import { useSubgraph, type EntityAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { useEntitySteps } from '../../entity-steps.ts'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { hasBeginning } from '../../steps.ts'
import { neighborsOf } from '../../neighbors.ts'
import { counted, numberWords } from '../../words/counts.ts'

/** Says how many neighbors are not on the map and why, with the way to see them; nothing where all are there. */
export function HiddenNeighbors({ answer: { entity, claims, next } }: { answer: EntityAnswer }) {
  const { dataset } = useLexicon()
  const { selection } = usePlace()
  const { go } = useNavigation()
  const { expand } = useEntitySteps()
  const { data, isPlaceholderData } = useSubgraph(dataset, selection)
  const shown = new Set(data?.entities.map(({ id }) => id))
  const neighbors = neighborsOf(claims, entity.id)
  const hidden = neighbors.filter((id) => !shown.has(id))
  if (!hidden.length || isPlaceholderData || !shown.has(entity.id)) return null
  // Around it, or among everything, they would be there.
  const isFiltered = selection.around?.includes(entity.id) || !hasBeginning(selection)
  return (
    <output className="panel-note">
      {numberWords(hidden.length)} of {next !== undefined && 'the first '}
      {counted(neighbors.length, 'neighbor')} {hidden.length === 1 ? 'is' : 'are'}{' '}
      {isFiltered ? 'hidden by filters' : 'not on the map'}.{' '}
      {isFiltered ? (
        <button type="button" className="link" onClick={() => go({ selection: { around: [entity.id] } })}>
          Show all of them, and only them
        </button>
      ) : (
        <button type="button" className="link" onClick={() => void expand(entity.id)}>
          Show {hidden.length === 1 ? 'it' : 'them'}
        </button>
      )}
    </output>
  )
}
