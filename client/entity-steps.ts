/** What people do with one entity of the map. Every step is an address, so Back undoes it. */
import { useQueryClient } from '@tanstack/react-query'
import type { Id } from '#graph-data'
import { answerTo, useSubgraph } from './answers.ts'
import { useLexicon } from './use-lexicon.tsx'
import { leavesOf, neighborsOf } from './neighbors.ts'
import { useNavigation, usePlace } from './navigation.tsx'
import { collapsing, expanding, focusing, hiding, opening } from './steps.ts'

interface EntitySteps {
  /** Adds its neighbors. */
  readonly expand: (id: Id) => Promise<void>
  /** Takes the neighbors off that hang on it alone. */
  readonly collapse: (id: Id) => void
  /** Keeps it and its neighbors. */
  readonly only: (id: Id) => void
  readonly hide: (id: Id) => void
  /** Whether it has neighbors that `collapse` would take off. */
  readonly canCollapse: (id: Id) => boolean
}

export function useEntitySteps(): EntitySteps {
  const { dataset } = useLexicon()
  const { selection, open } = usePlace()
  const { go } = useNavigation()
  const answers = useQueryClient()
  const claims = useSubgraph(dataset, selection).data?.claims ?? []
  const entity = (id: Id) => opening({ kind: 'entity', id })
  return {
    async expand(id) {
      const known = await answers
        .ensureQueryData(answerTo('GET /api/datasets/:d/entities/:id', { d: dataset, id }, {}))
        .catch(() => ({ claims: [] }))
      go({ selection: expanding(selection, id, neighborsOf(known.claims, id)), ...entity(id) })
    },
    collapse: (id) => go({ selection: collapsing(selection, id, leavesOf(claims, id)) }),
    only: (id) => go({ selection: focusing(selection, id), ...entity(id) }),
    hide: (id) => go({ selection: hiding(selection, id), ...(open?.id === id && opening(null)) }),
    canCollapse: (id) => leavesOf(claims, id).length > 0,
  }
}
