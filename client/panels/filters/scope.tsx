import type { SubgraphAnswer } from '../../answers.ts'
import { beginningOf } from '../../beginning.ts'
import { useLexicon } from '../../dataset.tsx'
import { pathOf } from '../../location.ts'
import { usePlace } from '../../navigation.tsx'
import { Link } from '../../ui/link.tsx'
import { shownOf } from '../../words/counts.ts'
import { VIEWS } from '../../views/index.ts'

/** How much is shown, and the ways back: to where the dataset begins, and to all of it. */
export function Scope({ subgraph }: { subgraph: SubgraphAnswer | undefined }) {
  const { answer } = useLexicon()
  const place = usePlace()
  const { selection } = beginningOf(answer, VIEWS[0].id)
  const isStart = pathOf({ ...place, selection }) === pathOf(place)
  const isWhole = Object.keys(place.selection).length === 0
  if (isStart && isWhole) return null
  return (
    <div className="scope">
      <p>{subgraph && shownOf(subgraph.entities.length, answer.counts.entities, 'entity', 'entities')}</p>
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
