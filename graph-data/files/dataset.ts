/** From a folder's files to a checked dataset: every problem at once, each with its file, line and mend. */
import { z } from 'zod'
import { complaints, type Complaint } from '../complaint.ts'
import type { Issue, Result } from '../result.ts'
import {
  Claim,
  CuratedConflict,
  DatasetCard,
  Entity,
  Source,
  Vocabulary,
  type Dataset,
  type Id,
  type Upstream,
} from '../schema.ts'
import { baseVocabulary, extendVocabulary, SOURCE_TYPE } from '../vocabulary.ts'
import type { Item, Items } from './items.ts'
import { linkIssues } from './link-issues.ts'
import { notationOf, notations } from './notations/index.ts'
import type { Written } from './notations/notation.ts'

/** A text file of a dataset. */
export interface DatasetFile {
  /** Inside the dataset's folder, with `/`: `claims/money.yaml`. */
  readonly path: string
  readonly text: string
}

/** What a file may hold, by its name; a part that `repeats` is a folder of files. */
interface Part {
  readonly name: 'dataset' | 'vocabulary' | 'entities' | 'sources' | 'claims' | 'conflicts'
  readonly schema: z.ZodObject
  readonly list: boolean
  readonly required: boolean
}

/** The files of a dataset; the reference in docs/format.md and the JSON Schemas are made from this table. */
export const PARTS: readonly Part[] = [
  { name: 'dataset', schema: DatasetCard, list: false, required: true },
  { name: 'vocabulary', schema: Vocabulary, list: false, required: false },
  { name: 'entities', schema: Entity, list: true, required: true },
  { name: 'sources', schema: Source, list: true, required: true },
  { name: 'claims', schema: Claim, list: true, required: true },
  { name: 'conflicts', schema: CuratedConflict, list: true, required: false },
]

/** Reads a dataset from the text of its files. Files that are no part of a dataset are passed over. */
export function readDataset(files: readonly DatasetFile[]): Result<Dataset> {
  const reading: Reading = { issues: [], ids: new Set() }
  const read = readItems(files, reading)
  const vocabulary = vocabularyOf(read)
  const issues = [...reading.issues, ...linkIssues(read, vocabulary, reading.ids)]
  const card = read.dataset[0]?.value
  if (issues.length || !card) return { ok: false, issues: issues.toSorted(byPlace) }
  return { ok: true, value: assemble(card, vocabulary, read) }
}

/** What is written in the files, item by item, before anything is linked. */
export function itemsIn(files: readonly DatasetFile[]): Items {
  return readItems(files, { issues: [], ids: new Set() })
}

function readItems(files: readonly DatasetFile[], reading: Reading): Items {
  const items = PARTS.map((part) => [part.name, readPart(part, files, reading)] as const)
  return Object.fromEntries(items) as unknown as Items
}

function assemble(card: DatasetCard, vocabulary: Vocabulary, read: Items): Dataset {
  const sources = read.sources.map(({ value }) => value)
  return {
    card,
    vocabulary,
    entities: [...read.entities.map(({ value }) => value), ...sources.map(sourceEntity)],
    claims: [...read.claims.map(({ value }) => value), ...sources.flatMap(upstreamClaims)],
    sources,
    conflicts: read.conflicts.map(({ value }) => value),
  }
}

function vocabularyOf(read: Items): Vocabulary {
  return read.vocabulary.reduce((base, { value }) => extendVocabulary(base, value), baseVocabulary)
}

/** A source is an entity too, so that the map can show what credits what. */
function sourceEntity(source: Source): Entity {
  return {
    id: source.id,
    label: source.short ?? source.title,
    aliases: source.short ? [source.title] : [],
    types: [SOURCE_TYPE],
    ...(source.note && { description: source.note }),
    ...(source.url && { url: source.url }),
  }
}

/** Each link to an upstream work is a claim of its own; two links of one kind to one work are one claim. */
function upstreamClaims(source: Source): Claim[] {
  const claims = new Map<string, Claim>()
  for (const link of source.upstream) {
    const id = upstreamClaimId(source.id, link)
    const claim = claims.get(id) ?? linkClaim(id, source.id, link.how, link.source)
    claim.citations.push({ ...link.citation, source: source.id, role: 'supports' })
    claims.set(id, claim)
  }
  return [...claims.values()]
}

/** The id of the claim that a source's link to an upstream work is. */
export function upstreamClaimId(source: Id, { how, source: upstream }: Pick<Upstream, 'how' | 'source'>): Id {
  return `${source}--${how}--${upstream}`
}

function linkClaim(id: string, subject: string, relation: string, object: string): Claim {
  return { id, subject, relation, object, hedge: 'stated', in: [], with: [], for: [], citations: [] }
}

// --- reading one part ----------------------------------------------------------------------------

/** What gathers while files are read. */
interface Reading {
  readonly issues: Issue[]
  /** Ids of all items, also of refused ones: a reference to a faulty item is not one more fault. */
  readonly ids: Set<string>
}

function readPart(part: Part, files: readonly DatasetFile[], reading: Reading): Item<unknown>[] {
  const own = files.filter(({ path }) => partOf(path) === part.name)
  if (!own.length && part.required) reading.issues.push(missingPart(part))
  return own.flatMap((file) => readFile(part, file, reading))
}

function readFile(part: Part, { path: file, text }: DatasetFile, { issues, ids }: Reading): Item<unknown>[] {
  const notation = notationOf(file)
  if (!notation) {
    issues.push({
      ...atStart(file),
      message: `has an unknown ending: use ${notations.map((n) => n.extension).join(' or ')}`,
    })
    return []
  }
  const written = notation.read(text)
  const report = (path: readonly PropertyKey[], message: string): Issue => ({
    file,
    ...written.place(path),
    path: path.map(String).join(' › '),
    message,
  })
  for (const { line, column, message } of written.errors) issues.push({ file, line, column, path: '', message })
  if (written.errors.length) return []
  const rows = rowsOf(part, written)
  if (!rows) {
    issues.push(report([], `must be a list of ${part.name}, each beginning with “- id:”`))
    return []
  }
  return rows.flatMap(({ value, at }) => {
    const id = idOf(value)
    if (id) ids.add(id)
    const parsed = part.schema.safeParse(value, { reportInput: true })
    if (parsed.success) return [{ value: parsed.data, issue: (path, message) => report([...at, ...path], message) }]
    for (const complaint of complaints(parsed.error, fieldsOf(part.schema, parsed.error))) {
      issues.push(report([...at, ...complaint.path], said(complaint, id)))
    }
    return []
  })
}

function rowsOf(part: Part, { value }: Written): { value: unknown; at: PropertyKey[] }[] | null {
  if (!part.list) return [{ value: Array.isArray(value) && value.length === 1 ? value[0] : value, at: [] }]
  if (value === null) return []
  return Array.isArray(value) ? value.map((row: unknown, index) => ({ value: row, at: [index] })) : null
}

function said({ path, message }: Complaint, id: string | undefined): string {
  const field = path.findLast((key) => typeof key === 'string')
  return `${id ? `${id}: ` : ''}${field ? `“${field}” ` : ''}${message}`
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : undefined
}

/** The field names of the object in which an unknown field was found. */
function fieldsOf(schema: z.ZodObject, error: z.ZodError): string[] {
  const path = error.issues.find(({ code }) => code === 'unrecognized_keys')?.path ?? []
  let at: unknown = schema
  for (const key of path) at = typeof key === 'number' ? elementOf(at) : propertyOf(at, key)
  at = unwrapped(at)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema
}

function elementOf(schema: unknown): unknown {
  const list = unwrapped(schema)
  return list instanceof z.ZodArray ? list.element : undefined
}

function propertyOf(schema: unknown, key: PropertyKey): unknown {
  const object = unwrapped(schema)
  return object instanceof z.ZodObject ? (object.shape as Record<PropertyKey, unknown>)[key] : undefined
}

/** Whether a file of this name is read as part of a dataset. */
export function isPartFile(path: string): boolean {
  return partOf(path) !== undefined
}

/** `claims/money.yaml` and `claims.yaml` are claims; a file of any other name is no part. */
function partOf(path: string): Part['name'] | undefined {
  const [first = '', second] = path.split('/')
  const name = second === undefined ? first.replace(/\.(ya?ml|jsonl?)$/, '') : first
  if (second !== undefined && !/\.(ya?ml|jsonl?)$/.test(second)) return undefined
  if (second === undefined && name === first) return undefined
  return PARTS.find((part) => part.name === name && (second === undefined || part.list))?.name
}

function missingPart({ name, list }: Part): Issue {
  const file = list && name === 'claims' ? 'claims/' : `${name}.yaml`
  return {
    ...atStart(file),
    message: `is missing: a dataset needs ${name === 'dataset' ? 'a card' : name}, even if the list is empty`,
  }
}

function atStart(file: string) {
  return { file, line: 1, column: 1, path: '' }
}

function byPlace(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}
