/** Tables as CSV in a ZIP, described by CSVW metadata (https://www.w3.org/TR/tabular-data-primer/). */
import type { ClaimRecord } from '../../records.ts'
import { cellOf } from '../cells.ts'
import { EVERY_ASPECT, type Excerpt } from '../excerpt.ts'
import { valueOf, type Field } from '../fields.ts'
import type { Format } from '../format.ts'
import { readingBytes } from '../given.ts'
import { zipped, type ZipPart } from '../notation/zip.ts'
import { csvw } from './csvw.ts'
import { readTables } from './reader.ts'
import { CITATIONS, CLAIMS, ENTITIES, METADATA, REST, SOURCES, type TableFile } from './tables.ts'
import { csvRow, defused, type Cell } from './text.ts'

export const csv: Format = {
  id: 'csv',
  label: 'CSV tables',
  audience: 'graph tools',
  use: 'Work on entities, claims, citations and documents in a spreadsheet, in R or in pandas.',
  mediaType: 'application/zip',
  extension: '.csv.zip',
  carries: EVERY_ASPECT,
  cannot: 'Text that a spreadsheet would run as a formula is kept from it by an apostrophe before it.',
  write: (excerpt, losses) => zipped(parts(excerpt), losses),
  read: (file) => readingBytes(file, readTables),
}

function* parts(excerpt: Excerpt): Generator<ZipPart> {
  const { from, vocabulary, origins, conflicts, figures } = excerpt
  yield { name: ENTITIES.name, text: table(ENTITIES, entities(excerpt), (entity) => [entity]) }
  yield { name: CLAIMS.name, text: table(CLAIMS, excerpt.claims(), (claim) => [claim]) }
  yield { name: CITATIONS.name, text: table(CITATIONS, excerpt.claims(), citations) }
  yield { name: SOURCES.name, text: table(SOURCES, excerpt.sources, (source) => [source]) }
  yield { name: REST, text: [`${JSON.stringify({ from, vocabulary, origins, conflicts, figures }, null, 2)}\n`] }
  yield { name: METADATA, text: [csvw(excerpt)] }
}

async function* entities(excerpt: Excerpt): AsyncGenerator<object> {
  for await (const entity of excerpt.entities()) yield { ...entity, shown: true, ...excerpt.map.get(entity.id) }
  for (const entity of excerpt.mentioned) yield { ...entity, shown: false }
}

function citations({ id, passages }: ClaimRecord): object[] {
  return passages.map((passage, n) => ({ ...passage, claim: id, number: n + 1 }))
}

/** Rows leave together: to hand over each alone takes longer than to write it. In UTF-16 units. */
const HANDFUL = 8_000

async function* table<T>(
  { columns }: TableFile,
  items: AsyncIterable<T> | Iterable<T>,
  rowsOf: (item: T) => readonly object[],
): AsyncGenerator<string> {
  let rows = csvRow(columns.map(({ name }) => name))
  for await (const item of items) {
    for (const row of rowsOf(item)) rows += csvRow(columns.map((column) => cellIn(row, column)))
    if (rows.length < HANDFUL) continue
    yield rows
    rows = ''
  }
  yield rows
}

/** A minus before a number is no formula. */
function cellIn(item: object, column: Field): Cell {
  const value = valueOf(item, column)
  if (typeof value === 'number') return String(value)
  return value === undefined ? undefined : defused(cellOf(column.kind, value))
}
