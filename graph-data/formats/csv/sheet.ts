/** A table file that was read: cells by the names of their columns. */
import { valueIn } from '../cells.ts'
import { itemFrom, type Field, type Table } from '../fields.ts'
import { Unreadable } from '../given.ts'
import type { TableFile } from './tables.ts'
import { armed, readCsv, type Cell } from './text.ts'

export interface Sheet {
  /** How many rows there are, without the header. */
  readonly size: number
  /** What a column says in a row; undefined where it says nothing. */
  value(row: number, name: string): unknown
  /** The record in a row. */
  item(row: number, table: Table): Record<string, unknown>
  /** Where the value at `path` in the record of a row stands. */
  place(row: number, path: readonly PropertyKey[]): { line: number; column: number; inside: string }
}

/** Reads one file. Throws {@link Unreadable} when it isn’t CSV, or hasn’t the columns that it should. */
export function sheetOf(file: TableFile, text: string): Sheet {
  const { header, rows, place } = readCsv(text)
  const positions = positionsOf(file, header)
  const cellAt = (row: number, { name, kind }: Field) => said(kind, rows[row]?.cells[positions.get(name)!])
  const columns = new Map(file.columns.map((column) => [column.name, column]))
  return {
    size: rows.length,
    value: (row, name) => cellAt(row, columns.get(name)!),
    item: (row, table) => itemFrom(table, (field) => cellAt(row, field)),
    place: (row, path) => {
      const column = file.columns.find((field) => isPrefix(field.path, path))
      return { ...place(row, positions.get(column?.name ?? '') ?? 0), inside: file.name }
    },
  }
}

/** Where each column is in the file; their order is free, their names are not. */
function positionsOf({ columns }: TableFile, header: readonly string[]): Map<string, number> {
  const known = columns.map(({ name }) => name)
  const lacking = known.find((name) => !header.includes(name))
  if (lacking !== undefined) throw Unreadable.at(`lacks the column “${lacking}”`)
  const odd = header.find((name, n) => !known.includes(name) || header.indexOf(name) !== n)
  if (odd !== undefined)
    throw Unreadable.at(`has the column “${odd}”, which is none of ${known.join(', ')}, or stands twice`)
  return new Map(header.map((name, n) => [name, n]))
}

function said(kind: Field['kind'], cell: Cell): unknown {
  if (cell === undefined) return undefined
  return valueIn(kind, armed(cell))
}

function isPrefix(short: readonly PropertyKey[], long: readonly PropertyKey[]): boolean {
  return short.every((key, n) => String(key) === String(long[n]))
}
