/** The table's columns and order. */
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { SubgraphAnswer } from '../answers.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { useNavigation, usePlace } from '../navigation.tsx'
import { claimRowsOf, type ClaimRow } from './claim-rows.ts'
import { COLUMNS, sortingOf, sortOf, type Column } from './sorting.ts'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
})
const helper = createColumnHelper<typeof features, ClaimRow>()

const textual = (id: Column) => ({ id, header: COLUMNS[id], sortFn: 'alphanumeric', sortUndefined: 'last' }) as const
const counting = (id: Column) => ({ id, header: COLUMNS[id] })

const columns = helper.columns([
  helper.accessor(({ subject, claim }) => subject?.label ?? claim.subject, textual('subject')),
  helper.accessor('relation', textual('relation')),
  helper.accessor(({ object, claim }) => object?.label ?? claim.object, textual('object')),
  helper.accessor('hedge', textual('hedge')),
  helper.accessor('whenKey', textual('when')),
  helper.accessor(({ claim }) => claim.origins.length, counting('origins')),
  helper.accessor(({ claim }) => claim.passages, counting('passages')),
  helper.accessor(({ claim }) => claim.documents.length, counting('documents')),
])

/** The claims of a subgraph as a table that can be sorted by any column; the order is part of the address. */
export function useClaimsTable(subgraph: SubgraphAnswer) {
  const lexicon = useLexicon()
  const { sort } = usePlace()
  const { go } = useNavigation()
  const data = useMemo(() => claimRowsOf(subgraph, lexicon), [subgraph, lexicon])
  const sorting = useMemo(() => sortingOf(sort), [sort])
  return useTable({
    features,
    columns,
    data,
    getRowId: ({ claim }) => claim.id,
    state: { sorting },
    onSortingChange: (next) => go({ sort: sortOf(typeof next === 'function' ? next(sorting) : next) }),
  })
}

export type ClaimsTable = ReturnType<typeof useClaimsTable>
