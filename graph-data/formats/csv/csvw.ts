/** The description of the tables for programs (https://www.w3.org/TR/tabular-metadata/). */
import type { Excerpt } from '../excerpt.ts'
import type { Field, Kind } from '../fields.ts'
import { sourceLine } from '../provenance.ts'
import { CLAIMS, ENTITIES, SOURCES, TABLES, type TableFile } from './tables.ts'

const NOTES = [
  'An apostrophe before a text that begins with = + - @ or an apostrophe keeps spreadsheets from running it as a formula; it is no part of the text.',
  'Entries of a list are separated by |; inside an entry, | and \\ follow a \\.',
]

/** CSVW metadata for the files of the archive. */
export function csvw({ from }: Excerpt): string {
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': from.card.title,
    'dc:source': sourceLine(from),
    ...(from.card.license && { 'dc:license': from.card.license }),
    notes: NOTES,
    tables: TABLES.map(tableOf),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

function tableOf({ name, what, columns, key }: TableFile): object {
  return {
    url: name,
    'dc:description': what,
    tableSchema: { columns: columns.map(columnOf), primaryKey: key, foreignKeys: columns.flatMap(foreignKeys) },
  }
}

const DATATYPES: Readonly<Record<Kind, string>> = {
  text: 'string',
  date: 'string',
  list: 'string',
  number: 'double',
  whole: 'integer',
  flag: 'boolean',
  json: 'json',
}

function columnOf({ name, kind, what }: Field): object {
  return {
    name,
    titles: name,
    'dc:description': what,
    datatype: DATATYPES[kind],
    ...(kind === 'list' && { separator: '|' }),
  }
}

const FILES: Partial<Record<NonNullable<Field['of']>, TableFile>> = { entity: ENTITIES, claim: CLAIMS, source: SOURCES }

function foreignKeys({ name, of }: Field): object[] {
  const file = of && FILES[of]
  return file ? [{ columnReference: name, reference: { resource: file.name, columnReference: 'id' } }] : []
}
