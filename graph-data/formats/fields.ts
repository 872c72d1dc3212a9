/**
 * The fields of an excerpt’s records, as rows: flat formats make their columns, graph formats their attributes and RDF its
 * properties from these tables, and read them back through them. A new field of a claim is one more row.
 */

/**
 * How a value is written down: `text`; `date`, in EDTF; `list`, several texts in order; `number`; `whole`, a number
 * without decimals; `flag`, true or false; `json`, whatever is too deep for a cell.
 */
export type Kind = 'text' | 'date' | 'list' | 'number' | 'whole' | 'flag' | 'json'

/** What a field can hold. */
export type Value = string | number | boolean | readonly string[] | object

export interface Field {
  /** Of the column: unique in its table. */
  readonly name: string
  readonly kind: Kind
  /** Where the value is in the record. */
  readonly path: readonly [string, ...(string | number)[]]
  /** What it means, for those who see only the file. */
  readonly what: string
  /** What its ids name, where it holds ids. */
  readonly of?: 'entity' | 'claim' | 'source' | 'relation' | 'type' | 'origin'
}

type Options = Partial<Pick<Field, 'path' | 'of'>>

/** A row of a table; its value is in the record under its own name unless `path` says otherwise. */
export function field(name: string, kind: Kind, what: string, { path = [name], of }: Options = {}): Field {
  return { name, kind, path, what, ...(of && { of }) }
}

export const ENTITY: Table = {
  blank: { aliases: [] },
  fields: [
    field('id', 'text', 'stable name'),
    field('label', 'text', 'name that is shown'),
    field('types', 'list', 'types; the first gives the color', { of: 'type' }),
    field('aliases', 'list', 'other names'),
    field('description', 'text', 'in the curators’ words'),
    field('url', 'text', 'home page'),
    field('amount', 'number', 'of a figure', { path: ['value', 'amount'] }),
    field('lowest', 'number', 'of a figure that is a range', { path: ['value', 'range', 0] }),
    field('highest', 'number', 'of a figure that is a range', { path: ['value', 'range', 1] }),
    field('unit', 'text', 'of a figure', { path: ['value', 'unit'] }),
    field('currency', 'text', 'of a figure, ISO 4217', { path: ['value', 'currency'] }),
    field('precision', 'text', 'how exactly a figure is told', { path: ['value', 'precision'] }),
    field('derived_by', 'text', 'how a figure is computed from others', { path: ['value', 'derived', 'op'] }),
    field('derived_from', 'list', 'the figures it is computed from', {
      path: ['value', 'derived', 'of'],
      of: 'entity',
    }),
    field('claims', 'whole', 'claims about it in the whole dataset'),
  ],
}

export const CLAIM: Table = {
  blank: { in: [], with: [], for: [], documents: [], origins: [], conflicts: [] },
  fields: [
    field('id', 'text', 'stable name'),
    field('subject', 'text', 'the entity that it is about', { of: 'entity' }),
    field('relation', 'text', 'from the vocabulary', { of: 'relation' }),
    field('object', 'text', 'the entity that the subject is related to', { of: 'entity' }),
    field('sentence', 'text', 'the claim in words'),
    field('hedge', 'text', 'how the documents tell it'),
    field('said_by', 'text', 'who says it', { of: 'entity' }),
    field('position', 'text', 'the position that it belongs to', { of: 'entity' }),
    field('as_of', 'date', 'when it held or was said'),
    field('from', 'date', 'since when it holds'),
    field('until', 'date', 'until when it holds'),
    field('in', 'list', 'places or settings', { of: 'entity' }),
    field('with', 'list', 'who else takes part', { of: 'entity' }),
    field('for', 'list', 'purpose or beneficiary', { of: 'entity' }),
    field('documents', 'list', 'documents that back it', { of: 'source' }),
    field('origins', 'list', 'origins of those documents: at most so many are independent', { of: 'origin' }),
    field('conflicts', 'list', 'conflicts that it is a side of'),
  ],
}

export const PASSAGE: Table = {
  blank: { place: null },
  fields: [
    field('source', 'text', 'the document', { of: 'source' }),
    field('quote', 'text', 'the words that carry the fact'),
    field('prefix', 'text', 'characters right before the quote'),
    field('suffix', 'text', 'characters right after it'),
    field('role', 'text', 'whether it backs the claim or speaks against it'),
    field('note', 'text', 'what a reader should know'),
    field('verdict', 'text', 'how the quote was located in the document'),
    field('start', 'whole', 'first UTF-16 unit in the normalized text', { path: ['place', 'start'] }),
    field('end', 'whole', 'UTF-16 unit after the last', { path: ['place', 'end'] }),
    field('in_paragraph', 'whole', 'from 0; −1 between paragraphs', { path: ['place', 'paragraph'] }),
    field('in_sentence', 'whole', 'from 0; −1 between sentences', { path: ['place', 'sentence'] }),
    field('section', 'text', 'the nearest heading above', { path: ['place', 'section'] }),
  ],
}

export const SOURCE: Table = {
  blank: { upstream: [], noise: [], coverage: null, readings: null, shared: [], shape: null },
  fields: [
    field('id', 'text', 'stable name'),
    field('title', 'text', 'title'),
    field('short', 'text', 'short name'),
    field('publisher', 'text', 'publisher'),
    field('author', 'text', 'author'),
    field('published', 'date', 'when it came out'),
    field('accessed', 'date', 'when it was read'),
    field('language', 'text', 'BCP 47'),
    field('kind', 'text', 'article, essay, thread …'),
    field('url', 'text', 'where it is'),
    field('held', 'flag', 'false for a work that is only credited'),
    field('redistributable', 'flag', 'whether its text may leave the curators’ machine'),
    field('note', 'text', 'what a reader should know'),
    field('origin', 'text', 'the origin that it belongs to', { of: 'origin' }),
    field('upstream', 'json', 'the works that it depends on, and where it says so'),
    field('noise', 'json', 'advertising and page furniture in it'),
    field('passages', 'whole', 'passages cited in the whole dataset'),
    field('claims', 'whole', 'claims that cite it in the whole dataset'),
    field('coverage', 'json', 'how far it has been read: sentences cited, considered, noise, unread'),
    field('readings', 'text', 'a letter for each sentence: c cited, k considered, n noise, u unread'),
    field('shared', 'json', 'runs of words that other documents have too, by offset'),
    field('shape', 'json', 'its outline: paragraphs and sentences by offset, without its words'),
  ],
}

export const ORIGIN: Table = {
  blank: { sources: [] },
  fields: [
    field('id', 'text', 'stable name'),
    field('label', 'text', 'name that is shown'),
    field('members', 'list', 'the documents that count as one witness', { path: ['sources'], of: 'source' }),
  ],
}

export const TYPE: Table = {
  blank: {},
  fields: [
    field('id', 'text', 'stable name'),
    field('label', 'text', 'name that is shown'),
    field('plural', 'text', 'for many of it'),
    field('color', 'text', 'on a light ground'),
    field('dark', 'text', 'on a dark ground'),
    field('drawn_as', 'text', 'its shape on the map', { path: ['shape'] }),
    field('iri', 'text', 'what it stands for in a public vocabulary'),
  ],
}

export const RELATION: Table = {
  blank: { subject: [], object: [] },
  fields: [
    field('id', 'text', 'stable name'),
    field('label', 'text', 'name that is shown'),
    field('inverse', 'text', 'read from object to subject'),
    field('template', 'text', 'a sentence with {subject} and {object}'),
    field('subject_types', 'list', 'allowed as subject', { path: ['subject'], of: 'type' }),
    field('object_types', 'list', 'allowed as object', { path: ['object'], of: 'type' }),
    field('symmetric', 'flag', 'true when it reads the same both ways'),
    field('functional', 'flag', 'true when a subject has one value at a time'),
    field('iri', 'text', 'what it stands for in a public vocabulary'),
  ],
}

/** A field’s value in a record; undefined where the record doesn’t have it, or has none in its list. */
export function valueOf(item: object, { path }: Field): Value | undefined {
  let value: unknown = item
  for (const key of path) value = isObject(value) ? value[key] : undefined
  const isBlank = value === null || (Array.isArray(value) && value.length === 0)
  return isBlank ? undefined : (value as Value | undefined)
}

/** A table of fields, and what a record has where none of them says anything. */
export interface Table {
  readonly fields: readonly Field[]
  readonly blank: Readonly<Record<string, unknown>>
}

/** The inverse of {@link valueOf} over a whole table: a record’s data, still to be checked against its schema. */
export function itemFrom({ fields, blank }: Table, valueOfField: (field: Field) => unknown): Record<string, unknown> {
  const item: Container = { ...blank }
  for (const field of fields) {
    const value = valueOfField(field)
    if (value !== undefined) put(item, field.path, value)
  }
  return item
}

type Container = Record<string | number, unknown>

function put(item: Container, [key, ...rest]: readonly (string | number)[], value: unknown): void {
  const [next] = rest
  if (next === undefined) item[key!] = value
  else put((item[key!] ??= typeof next === 'number' ? [] : {}) as Container, rest, value)
}

function isObject(value: unknown): value is Container {
  return typeof value === 'object' && value !== null
}
