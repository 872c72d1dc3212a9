import type { SubgraphAnswer } from '../../answers.ts'
import { beginningOf, isSameSelection } from '../../beginning.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { usePlace } from '../../navigation.tsx'
import { Link } from '../../ui/link.tsx'
import { counted, numberWords, shownOf } from '../../words/counts.ts'
import { VIEWS } from '../../views/index.ts'

/** How much is shown, and the ways back: to where the dataset begins, and to all of it. */
export function Scope({ subgraph }: { subgraph: SubgraphAnswer | undefined }) {
  const { answer } = useLexicon()
  const place = usePlace()
  const { selection } = beginningOf(answer, VIEWS[0].id)
  const isStart = isSameSelection(place.selection, selection)
  const loners = subgraph ? lonersIn(subgraph) : 0
  const isWhole = Object.keys(place.selection).length === 0
  if (isStart && isWhole) return null
  return (
    <div className="scope">
      <p>
        {subgraph && shownOf(subgraph.entities.length, answer.counts.entities, 'entity', 'entities')}
        {loners > 0 &&
          ` · ${numberWords(loners)} without a line: what joins ${loners === 1 ? 'it' : 'them'} is not shown`}
      </p>
      {subgraph?.whatIf && <p aria-live="polite">{fallenWords(subgraph.whatIf)}</p>}
      {!isStart && (
        <Link className="button" to={{ selection }}>
          Start view
        </Link>
      )}
      {!isWhole && (
        <Link className="button" to={{ selection: {} }}>
          Show everything
        </Link>
      )}
    </div>
  )
}

/** Entities that stand alone on the map and not in the dataset. */
function lonersIn({ entities, claims }: SubgraphAnswer): number {
  const joined = new Set(claims.flatMap(({ subject, object }) => [subject, object]))
  return entities.filter(({ id, claims: all }) => all > 0 && !joined.has(id)).length
}

/** What leaving sources out does: how many claims vanish, and how many rest on one origin that had several. */
function fallenWords({ vanishing, single }: NonNullable<SubgraphAnswer['whatIf']>): string {
  if (!vanishing.length && !single.length) return 'Without the unticked sources no claim falls'
  const gone = vanishing.length
    ? `${counted(vanishing.length, 'claim')} lose${vanishing.length === 1 ? 's' : ''} all support`
    : ''
  const alone = single.length
    ? `${counted(single.length, 'claim')} fall${single.length === 1 ? 's' : ''} to one origin`
    : ''
  return `Without the unticked sources ${[gone, alone].filter(Boolean).join(', ')}`
}
