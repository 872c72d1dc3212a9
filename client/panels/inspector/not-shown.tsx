import type { Id } from '#graph-data'
import { useSubgraph } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { useNavigation, usePlace } from '../../navigation.tsx'

interface NotShownProps {
  /** Whether the selection has it; asked of what is on the map. */
  readonly isAmong: (shown: NonNullable<ReturnType<typeof useSubgraph>['data']>) => boolean
  /** What to show instead: this entity and its neighbors. */
  readonly around: Id
}

/** Says that what is open is not on the map now, and brings it there. */
export function NotShown({ isAmong, around }: NotShownProps) {
  const { dataset } = useLexicon()
  const { selection } = usePlace()
  const { go } = useNavigation()
  const { data, isPlaceholderData } = useSubgraph(dataset, selection)
  if (!data || isPlaceholderData || isAmong(data)) return null
  return (
    <p className="panel-note">
      Not on the map now.{' '}
      <button type="button" className="link" onClick={() => go({ selection: { around: [around] } })}>
        Show it with its neighbors
      </button>
    </p>
  )
}
