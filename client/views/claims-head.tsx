import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ClaimsTable } from './claims-table.ts'

const DIRECTIONS = { asc: 'ascending', desc: 'descending' } as const

/** The columns' names; each sorts by its column, then the other way, then not at all. */
export function ClaimsHead({ table }: { table: ClaimsTable }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {table.getFlatHeaders().map((header) => {
          const sorted = header.column.getIsSorted()
          return (
            <th key={header.id} scope="col" aria-sort={sorted ? DIRECTIONS[sorted] : 'none'}>
              <button type="button" onClick={header.column.getToggleSortingHandler()}>
                <table.FlexRender header={header} />
                {sorted === 'asc' && <ArrowUp size={13} aria-hidden />}
                {sorted === 'desc' && <ArrowDown size={13} aria-hidden />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
