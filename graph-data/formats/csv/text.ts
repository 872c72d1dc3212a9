/** CSV as RFC 4180 has it: rows written, and rows from strangers read with their places. */
import { placeAt, Unreadable } from '../given.ts'

const ENDING = '\r\n'
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/** A cell of a file; undefined where there is no value, which is not the same as an empty text. */
export type Cell = string | undefined

export function csvRow(cells: readonly Cell[]): string {
  return cells.map(quoted).join(',') + ENDING
}

/** An empty text is quoted, to be told from no value. */
function quoted(cell: Cell): string {
  if (cell === undefined) return ''
  return cell === '' || NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** What a spreadsheet may take for a formula and run; and the apostrophe itself, so that defusing can be undone. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/

/** Text that no spreadsheet runs. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The inverse of {@link defused}. */
export function armed(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text
}

export interface Row {
  /** As many as the header has. */
  readonly cells: readonly Cell[]
  /** Offset of the row in the text. */
  readonly offset: number
}

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  /** Line and column, from 1, of a cell. */
  place(row: number, cell: number): { line: number; column: number }
}

/** Reads a file with a header. Throws {@link Unreadable} at the first fault. */
export function readCsv(text: string): Table {
  const scanner = new Scanner(text)
  const header = scanner.row().map((cell) => cell ?? '')
  const rows: Row[] = []
  while (!scanner.isAtEnd) {
    const offset = scanner.at
    const cells = scanner.row()
    if (cells.length !== header.length) {
      throw Unreadable.at(`has ${cells.length} cells, but the header has ${header.length}`, placeAt(text, offset))
    }
    rows.push({ cells, offset })
  }
  return { header, rows, place: (row, cell) => placeAt(text, offsetOfCell(text, rows[row]?.offset ?? 0, cell)) }
}

function offsetOfCell(text: string, offset: number, cell: number): number {
  const scanner = new Scanner(text, offset)
  for (let n = 0; n < cell && !scanner.isAtEnd; n++) scanner.cell()
  return scanner.at
}

class Scanner {
  at: number
  private readonly text: string
  private isRowOver = false

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  row(): Cell[] {
    const cells: Cell[] = []
    this.isRowOver = false
    while (!this.isRowOver) cells.push(this.cell())
    return cells
  }

  /** Reads a cell and what ends it. */
  cell(): Cell {
    const cell = this.text[this.at] === '"' ? this.quoted() : this.plain()
    const ending = this.text.startsWith('\r\n', this.at) ? '\r\n' : (this.text[this.at] ?? '')
    if (!['', ',', '\n', '\r\n'].includes(ending))
      this.fail('text behind the closing quote: double a quote inside a cell')
    this.at += ending.length
    this.isRowOver = ending !== ','
    return cell
  }

  private plain(): Cell {
    const start = this.at
    while (!this.isAtEnd && !',\n"'.includes(this.text[this.at]!) && !this.text.startsWith('\r\n', this.at)) this.at++
    if (this.text[this.at] === '"') this.fail('a quote inside a cell that is not quoted')
    return this.at > start ? this.text.slice(start, this.at) : undefined
  }

  private quoted(): string {
    const start = this.at + 1
    let end = this.text.indexOf('"', start)
    while (end >= 0 && this.text[end + 1] === '"') end = this.text.indexOf('"', end + 2)
    if (end < 0) this.fail('a quote that is never closed: the file was cut off')
    this.at = end + 1
    return this.text.slice(start, end).replaceAll('""', '"')
  }

  private fail(what: string): never {
    throw Unreadable.at(`has ${what}`, placeAt(this.text, this.at))
  }
}
