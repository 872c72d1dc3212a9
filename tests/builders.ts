/** Small datasets for tests, written as a person would write them and read by the reader that everybody uses. */
import { createHash } from 'node:crypto'
import {
  lockDataset,
  memoryStore,
  normalizeText,
  readDataset,
  type Dataset,
  type DatasetFile,
  type HeldText,
  type Lock,
  type Store,
} from '#graph-data'

type Fields = Record<string, unknown>

/** What a dataset's files say, as plain data. */
export interface Parts {
  readonly card?: Fields
  readonly vocabulary?: Fields
  readonly entities?: readonly Fields[]
  readonly sources?: readonly Fields[]
  readonly claims?: readonly Fields[]
  readonly conflicts?: readonly Fields[]
}

export const entity = (id: string, fields: Fields = {}): Fields => ({
  id,
  label: titled(id),
  types: ['company'],
  ...fields,
})

export const figure = (id: string, value: Fields, fields: Fields = {}): Fields =>
  entity(id, { types: ['figure'], value, ...fields })

export const source = (id: string, fields: Fields = {}): Fields => ({
  id,
  title: `The ${titled(id)}`,
  kind: 'article',
  ...fields,
})

/** A claim that one quote backs; `quote` may be `source: words`. */
export function claim(subject: string, relation: string, object: string, quote: string, fields: Fields = {}): Fields {
  return { id: `${subject}-${relation}-${object}`, subject, relation, object, citations: [cite(quote)], ...fields }
}

/** `doc: the words` as a citation. */
export function cite(quote: string, fields: Fields = {}): Fields {
  const [, id = 'doc', words = quote] = /^([a-z0-9-]+): (.*)$/s.exec(quote) ?? []
  return { source: id, quote: words, ...fields }
}

/** The files of a dataset; lists are written as JSON lines, the rest as YAML (of which JSON is a part). */
export function filesOf({ card, vocabulary, ...lists }: Parts): DatasetFile[] {
  const rows = { entities: [], sources: [source('doc')], claims: [], ...lists }
  return [
    { path: 'dataset.yaml', text: JSON.stringify({ id: 'sample', title: 'A sample', ...card }) },
    ...(vocabulary ? [{ path: 'vocabulary.yaml', text: JSON.stringify(vocabulary) }] : []),
    ...Object.entries(rows).map(([name, list]) => ({
      path: name === 'claims' ? 'claims/all.jsonl' : `${name}.jsonl`,
      text: list.map((row) => JSON.stringify(row)).join('\n'),
    })),
  ]
}

/** The dataset that `parts` describe. Throws with every issue when they are not valid. */
export function datasetOf(parts: Parts): Dataset {
  const result = readDataset(filesOf(parts))
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2))
  return result.value
}

/** A document at hand. */
export function held(raw: string): HeldText {
  const text = normalizeText(raw)
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}

export function textsOf(texts: Record<string, string>): Map<string, HeldText> {
  return new Map(Object.entries(texts).map(([id, text]) => [id, held(text)]))
}

/** A dataset with its texts and its lock. */
export interface World {
  readonly dataset: Dataset
  readonly texts: Map<string, HeldText>
  readonly lock: Lock
  readonly store: Store
}

export function worldOf(parts: Parts, texts: Record<string, string>, revision = '1'): World {
  const dataset = datasetOf(parts)
  const documents = textsOf(texts)
  const { lock } = lockDataset(dataset, documents)
  return { dataset, texts: documents, lock, store: memoryStore(dataset, { lock, texts: documents, revision }) }
}

const REPORT = `Quarterly report

The mill and its river
Orchard Mill runs on the river Tamsin, and it has ground barley there since 2019 for three bakeries.
Ada Quill leads the mill. She says the wheel could double its output by 2027.

Plans
The mill targets 40 tonnes a year. A bakery in Bruyères buys half of it.
`

const GAZETTE = `The Gazette
According to the mill’s own report, Orchard Mill runs on the river Tamsin.
A rival, Stonegate, grinds 20 tonnes a year; observers call the mill twice as large.
`

/** What the mill's files say: one of everything, two documents of one origin. */
export const millParts = {
  card: { id: 'mill', title: 'The mill', start: 'orchard-mill', description: 'A mill, its river and its rival.' },
  entities: [
    entity('orchard-mill', { aliases: ['the mill'], description: 'A water mill that grinds barley.' }),
    entity('stonegate'),
    entity('ada-quill', { types: ['person'] }),
    entity('tamsin', { label: 'River Tamsin', types: ['place'] }),
    entity('bruyeres', { label: 'Bruyères', types: ['place'] }),
    entity('bakery', { label: 'A bakery', types: ['customer', 'company'] }),
    figure('forty-tonnes', { amount: 40, unit: 't' }, { label: '40 t a year' }),
    figure('twenty-tonnes', { amount: 20, unit: 't' }, { label: '20 t a year' }),
    figure('twice', { amount: 2, derived: { op: 'ratio', of: ['forty-tonnes', 'twenty-tonnes'] } }, { label: '2×' }),
    entity('loner'),
  ],
  sources: [
    source('report', { title: 'Quarterly report', publisher: 'Orchard Mill', kind: 'report' }),
    source('gazette', {
      title: 'The Gazette',
      upstream: [{ source: 'report', how: 'credits', citation: { quote: 'According to the mill’s own report' } }],
    }),
    source('rumor', { held: false, kind: 'thread' }),
  ],
  claims: [
    claim('orchard-mill', 'located-in', 'tamsin', 'report: Orchard Mill runs on the river Tamsin', {
      citations: [
        cite('report: Orchard Mill runs on the river Tamsin'),
        cite('gazette: runs on the river Tamsin', { prefix: 'Orchard Mill ' }),
      ],
    }),
    claim('ada-quill', 'leads', 'orchard-mill', 'report: Ada Quill leads the mill'),
    claim('orchard-mill', 'targets', 'forty-tonnes', 'report: targets 40 tonnes a year', {
      hedge: 'target',
      until: '2027',
    }),
    claim('bakery', 'customer-of', 'orchard-mill', 'report: A bakery in Bruyères buys half', {
      in: ['bruyeres'],
      from: '2019',
    }),
    claim('bakery', 'located-in', 'bruyeres', 'report: A bakery in Bruyères'),
    claim('stonegate', 'competes-with', 'orchard-mill', 'gazette: A rival, Stonegate', {
      hedge: 'reported',
      as_of: '2026',
    }),
    claim('stonegate', 'measures', 'twenty-tonnes', 'gazette: Stonegate, grinds 20 tonnes a year'),
    claim('orchard-mill', 'measures', 'twice', 'gazette: call the mill twice as large', { hedge: 'reported' }),
    claim('ada-quill', 'says', 'forty-tonnes', 'report: could double its output by 2027', {
      hedge: 'possible',
      said_by: 'ada-quill',
    }),
  ],
} satisfies Parts

/** Its documents, by source. */
export const millTexts = { report: REPORT, gazette: GAZETTE }

/** A small world that has one of everything: a mill, its people, its figures. */
export function mill(revision = '1'): World {
  return worldOf(millParts, millTexts, revision)
}

function titled(id: string): string {
  return id.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`)
}
