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
import { useLexicon } from '../dataset.tsx'
import { claimRowsOf, type ClaimRow } from './claim-rows.ts'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
})
const helper = createColumnHelper<typeof features, ClaimRow>()
const asText = { sortFn: 'alphanumeric', sortUndefined: 'last' } as const

const columns = helper.columns([
  helper.accessor(({ subject, claim }) => subject?.label ?? claim.subject, {
    header: 'Subject',
    id: 'subject',
    ...asText,
  }),
  helper.accessor('relation', { header: 'Relation', ...asText }),
  helper.accessor(({ object, claim }) => object?.label ?? claim.object, { header: 'Object', id: 'object', ...asText }),
  helper.accessor('hedge', { header: 'Told as', ...asText }),
  helper.accessor('whenKey', { header: 'When', ...asText }),
  helper.accessor(({ claim }) => claim.origins.length, { header: 'Origins', id: 'origins' }),
  helper.accessor(({ claim }) => claim.passages, { header: 'Passages', id: 'passages' }),
  helper.accessor(({ claim }) => claim.documents.length, { header: 'Documents', id: 'documents' }),
])

/** The claims of a subgraph as a table that can be sorted by any column. */
export function useClaimsTable(subgraph: SubgraphAnswer) {
  const lexicon = useLexicon()
  const data = useMemo(() => claimRowsOf(subgraph, lexicon), [subgraph, lexicon])
  return useTable({ features, columns, data, getRowId: ({ claim }) => claim.id })
}

export type ClaimsTable = ReturnType<typeof useClaimsTable>
