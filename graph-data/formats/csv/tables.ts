/** The files of the CSV archive and their columns: what the writer, the metadata and the reader go by. */
import { CLAIM, ENTITY, field, PASSAGE, SOURCE, type Field } from '../fields.ts'

export interface TableFile {
  readonly name: string
  /** What a row is. */
  readonly what: string
  readonly columns: readonly Field[]
  /** Names of the columns that tell a row from all others. */
  readonly key: readonly string[]
}

export const ENTITIES: TableFile = {
  name: 'entities.csv',
  what: 'An entity of the graph.',
  key: ['id'],
  columns: [
    ...ENTITY.fields,
    field('shown', 'flag', 'false for what is only mentioned by a claim or a figure'),
    field('x', 'number', 'place on the map, to the right'),
    field('y', 'number', 'place on the map, downward'),
  ],
}

export const CLAIMS: TableFile = {
  name: 'claims.csv',
  what: 'A claim: subject, relation and object, and how it is told.',
  key: ['id'],
  columns: CLAIM.fields,
}

export const CITATIONS: TableFile = {
  name: 'citations.csv',
  what: 'A passage that a claim cites.',
  key: ['claim', 'number'],
  columns: [
    field('claim', 'text', 'the claim that cites it', { of: 'claim' }),
    field('number', 'whole', 'among the claim’s citations, from 1'),
    ...PASSAGE.fields,
  ],
}

export const SOURCES: TableFile = {
  name: 'sources.csv',
  what: 'A document, or a work that documents depend on.',
  key: ['id'],
  columns: SOURCE.fields,
}

export const TABLES: readonly TableFile[] = [ENTITIES, CLAIMS, CITATIONS, SOURCES]

/** What is no table: the dataset’s card, the selection, the vocabulary, origins, conflicts and computed figures. */
export const REST = 'dataset.json'
/** Where CSVW looks for the description of files beside it. */
export const METADATA = 'csv-metadata.json'
