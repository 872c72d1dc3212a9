/** Everything on the map as a table: the full alternative for keyboard and screen reader. */
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
  type Row,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useLexicon } from '../dataset.tsx'
import { useNavigation, usePlace } from '../navigation.tsx'
import { opening } from '../steps.ts'
import { Link } from '../ui/link.tsx'
import { TypeMark } from '../ui/mark.tsx'
import { claimRowsOf, type ClaimRow } from './claim-rows.ts'
import type { ViewProps } from './index.ts'
import { SelectionChips } from './selection-chips.tsx'

const ROW_HEIGHT = 38

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
})
const helper = createColumnHelper<typeof features, ClaimRow>()
const byText = { sortFn: 'alphanumeric', sortUndefined: 'last' } as const
const columns = helper.columns([
  helper.accessor(({ subject, claim }) => subject?.label ?? claim.subject, {
    id: 'subject',
    header: 'Subject',
    ...byText,
  }),
  helper.accessor('relation', { header: 'Relation', ...byText }),
  helper.accessor(({ object, claim }) => object?.label ?? claim.object, { id: 'object', header: 'Object', ...byText }),
  helper.accessor('hedge', { header: 'Told as', ...byText }),
  helper.accessor('whenKey', { header: 'When', ...byText }),
  helper.accessor(({ claim }) => claim.origins.length, { id: 'origins', header: 'Origins' }),
  helper.accessor(({ claim }) => claim.passages, { id: 'passages', header: 'Passages' }),
  helper.accessor(({ claim }) => claim.documents.length, { id: 'documents', header: 'Documents' }),
])

type TableRow = Row<typeof features, ClaimRow>

export default function TableView({ subgraph, note }: ViewProps & { note?: string }) {
  const lexicon = useLexicon()
  const data = useMemo(() => claimRowsOf(subgraph, lexicon), [subgraph, lexicon])
  const table = useTable({ features, columns, data, getRowId: ({ claim }) => claim.id })
  const { rows } = table.getRowModel()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  })
  const move = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const from = Number((event.target as Element).closest('[data-index]')?.getAttribute('data-index') ?? NaN)
    const to = from + (steps ?? NaN)
    if (!rows[to]) return
    event.preventDefault()
    virtual.scrollToIndex(to)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] .claim-open`)?.focus(),
    )
  }
  return (
    <div className="table-view">
      {note && <p className="banner">{note}</p>}
      <SelectionChips subgraph={subgraph} />
      <div className="table-scroll" ref={scroller} onKeyDown={move}>
        <div
          className="claims"
          role="table"
          aria-label="Claims"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
        >
          <div className="claims-head" role="row" aria-rowindex={1}>
            {table.getFlatHeaders().map(({ id, column }) => {
              const sorted = column.getIsSorted()
              return (
                <div
                  key={id}
                  role="columnheader"
                  aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : 'none'}
                >
                  <button type="button" onClick={column.getToggleSortingHandler()}>
                    {column.columnDef.header as string}
                    {sorted &&
                      (sorted === 'asc' ? <ArrowUp size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />)}
                  </button>
                </div>
              )
            })}
          </div>
          <div className="claims-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => (
              <ClaimLine key={rows[index]!.id} row={rows[index]!} index={index} top={start} />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

function ClaimLine({ row: { original, id }, index, top }: { row: TableRow; index: number; top: number }) {
  const { open } = usePlace()
  const { go } = useNavigation()
  const { claim, subject, object, relation, hedge, when } = original
  const isOpen = open?.kind === 'claim' && open.id === id
  const to = opening({ kind: 'claim', id })
  return (
    <div
      className="claims-row"
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-open-row={isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => !event.defaultPrevented && go(to)}
    >
      <End entity={subject} id={claim.subject} />
      <div role="cell">
        <Link className="claim-open" to={to} aria-current={isOpen || undefined}>
          {relation}
        </Link>
      </div>
      <End entity={object} id={claim.object} />
      <div role="cell">{hedge}</div>
      <div role="cell">{when ?? <span className="nothing">—</span>}</div>
      <div role="cell" className="number">
        {claim.origins.length}
      </div>
      <div role="cell" className="number">
        {claim.passages}
      </div>
      <div role="cell" className="number">
        {claim.documents.length}
      </div>
    </div>
  )
}

function End({ entity, id }: { entity: ClaimRow['subject']; id: string }) {
  return (
    <div role="cell" className="claims-end">
      <TypeMark type={entity?.types[0]} />
      <Link to={opening({ kind: 'entity', id })}>{entity?.label ?? id}</Link>
    </div>
  )
}
