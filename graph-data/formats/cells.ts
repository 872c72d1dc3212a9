/** Values as the text of one cell, for formats that have only text there. */
import type { Kind, Value } from './fields.ts'

/** Lists are joined with a bar; a bar or a backslash inside an entry follows a backslash. */
export function cellOf(kind: Kind, value: Value): string {
  if (kind === 'json') return JSON.stringify(value)
  return Array.isArray(value) ? value.map(barred).join('|') : String(value)
}

function barred(entry: string): string {
  return entry.replace(/[|\\]/g, '\\$&')
}

const ENTRY = /(?:[^|\\]|\\.)+/gsu

/** The inverse of {@link cellOf}; text that is not of its kind stays text, for the schema to refuse. */
export function valueIn(kind: Kind, cell: string): unknown {
  if (kind === 'list') return cell.match(ENTRY)?.map((entry) => entry.replace(/\\(.)/gsu, '$1')) ?? []
  if (kind === 'number' || kind === 'whole') return cell.trim() && Number.isFinite(Number(cell)) ? Number(cell) : cell
  if (kind === 'flag') return cell === 'true' || (cell === 'false' ? false : cell)
  return kind === 'json' ? jsonIn(cell) : cell
}

function jsonIn(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
