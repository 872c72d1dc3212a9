/** Everything on the map as a table: the full alternative for keyboard and screen reader. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useMedia } from '../use-media.ts'
import { NARROW } from '../viewport.ts'
import type { ViewProps } from './view.ts'
import { ClaimLine } from './claim-line.tsx'
import { ClaimsHead } from './claims-head.tsx'
import { useClaimsTable } from './claims-table.ts'
import { TABLE_STEPS } from './table-keys.ts'
import { SelectionChips } from './selection-chips.tsx'

/** In px, as styles/table.css has them: a line of columns, or two lines where there is no room for columns. */
const ROW_HEIGHT = { wide: 46, narrow: 66 }
/** Rows drawn beyond the edges, so that Tab always finds the next one. */
const OVERSCAN = 12

export interface TableViewProps extends ViewProps {
  /** Why the table is shown in place of something else. */
  readonly note?: string
}

export default function TableView({ subgraph, note }: TableViewProps) {
  const table = useClaimsTable(subgraph)
  const { rows } = table.getRowModel()
  const scroller = useRef<HTMLDivElement>(null)
  const height = useMedia(NARROW) ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const onArrow = useArrows(scroller, rows.length, (row) => virtual.scrollToIndex(row))
  return (
    <div className="table-view">
      {note && <p className="banner">{note}</p>}
      <SelectionChips subgraph={subgraph} />
      <div className="table-scroll" ref={scroller}>
        <table className="claims" aria-label="Claims" aria-rowcount={rows.length + 1}>
          <ClaimsHead table={table} />
          <tbody style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              return row && <ClaimLine key={row.id} row={row.original} index={index} top={start} onKeyDown={onArrow} />
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Arrow keys go from claim to claim, also to rows that are not drawn yet. */
function useArrows(scroller: RefObject<HTMLElement | null>, count: number, reveal: (row: number) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null
    const step = TABLE_STEPS.get(event.key)
    if (!row || step === undefined) return
    event.preventDefault()
    const next = Math.min(count - 1, Math.max(0, Number(row.getAttribute('data-index')) + step))
    reveal(next)
    // The row is drawn with the next frame.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] .claim-open`)?.focus(),
    )
  }
}
