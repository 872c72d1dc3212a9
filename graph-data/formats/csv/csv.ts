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
  yield { name: ENTITIES.name, text: table(ENTITIES, entities(excerpt)) }
  yield { name: CLAIMS.name, text: table(CLAIMS, excerpt.claims()) }
  yield { name: CITATIONS.name, text: table(CITATIONS, citations(excerpt.claims())) }
  yield { name: SOURCES.name, text: table(SOURCES, excerpt.sources) }
  yield { name: REST, text: [`${JSON.stringify({ from, vocabulary, origins, conflicts, figures }, null, 2)}\n`] }
  yield { name: METADATA, text: [csvw(excerpt)] }
}

async function* entities(excerpt: Excerpt): AsyncGenerator<object> {
  for await (const entity of excerpt.entities()) yield { ...entity, shown: true, ...excerpt.map.get(entity.id) }
  for (const entity of excerpt.mentioned) yield { ...entity, shown: false }
}

async function* citations(claims: AsyncIterable<ClaimRecord>): AsyncGenerator<object> {
  for await (const { id, passages } of claims) {
    for (const [n, passage] of passages.entries()) yield { ...passage, claim: id, number: n + 1 }
  }
}

async function* table({ columns }: TableFile, items: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  yield csvRow(columns.map(({ name }) => name))
  for await (const item of items) yield csvRow(columns.map((column) => cellIn(item, column)))
}

/** A minus before a number is no formula. */
function cellIn(item: object, column: Field): Cell {
  const value = valueOf(item, column)
  if (typeof value === 'number') return String(value)
  return value === undefined ? undefined : defused(cellOf(column.kind, value))
}
