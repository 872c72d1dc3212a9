/** Reads the parts of a dataset item by item, before anything is linked. */
import { z } from 'zod'
import { complaints, type Complaint } from '../complaint.ts'
import { issueAt, type Issue } from '../result.ts'
import { hollowParts } from './hollow.ts'
import type { Item, Items } from './items.ts'
import { notationOf, notations } from './notations/index.ts'
import type { Written } from './notations/notation.ts'
import { PARTS, partOf, type DatasetFile, type Part, type PartName } from './parts.ts'

/** What the files say, and what is wrong with it. */
export interface Reading {
  readonly items: Items
  /** Files that could not be read at all, are missing, or are empty and should not be. */
  readonly unreadable: readonly Issue[]
  /** Items that their schema refuses. */
  readonly refused: readonly Issue[]
  /** The parts that those files belong to: nobody knows what should stand there. */
  readonly unread: ReadonlySet<PartName>
  /** Ids of all items, also of refused ones: a reference to a faulty item is not one more fault. */
  readonly ids: ReadonlySet<string>
}

/** Reads the files of all parts; whatever is wrong with one keeps no other from being read. */
export function readItems(files: readonly DatasetFile[]): Reading {
  const gathered: Gathered = { unreadable: [], refused: [], unread: new Set(), ids: new Set() }
  const rows = PARTS.map((part) => [part.name, readPart(part, files, gathered)] as const)
  const reading = { ...gathered, items: Object.fromEntries(rows) as unknown as Items }
  for (const [name, issue] of hollowParts(reading, files)) refuse(name, [issue], gathered)
  return reading
}

/** What gathers while files are read. */
interface Gathered {
  readonly unreadable: Issue[]
  readonly refused: Issue[]
  readonly unread: Set<PartName>
  readonly ids: Set<string>
}

function readPart(part: Part, files: readonly DatasetFile[], gathered: Gathered): Item<unknown>[] {
  const own = files.filter(({ path }) => partOf(path) === part.name)
  const issues = [...(own.length ? [] : missing(part)), ...(part.list ? [] : own.slice(1).map(second(own[0]?.path)))]
  if (issues.length) refuse(part.name, issues, gathered)
  return own.flatMap((file) => readFile(part, file, gathered))
}

function readFile(part: Part, file: DatasetFile, gathered: Gathered): Item<unknown>[] {
  const written = readWritten(file)
  const faults = 'fault' in written ? [issueAt(file.path, written.fault)] : written.errors.map(errorIn(file.path))
  if ('fault' in written || faults.length) return refuse(part.name, faults, gathered)
  const report: Report = (path, message) => ({
    file: file.path,
    ...written.place(path),
    path: path.map(String).join(' › '),
    message,
  })
  const rows = rowsOf(part, written)
  if (!rows)
    return refuse(part.name, [report([], `must be a list of ${part.name}, each beginning with “- id:”`)], gathered)
  return rows.flatMap((row) => readRow(part, row, report, gathered))
}

function refuse(name: PartName, issues: readonly Issue[], { unreadable, unread }: Gathered): [] {
  unreadable.push(...issues)
  unread.add(name)
  return []
}

/** Editors on Windows put a mark before a text that says only in which order its bytes stand; it is no part of it. */
function readWritten({ path, text }: DatasetFile): Written | { fault: string } {
  return notationOf(path)?.read(text.replace(/^\uFEFF/, '')) ?? { fault: `has an unknown ending: use ${ENDINGS}` }
}

const ENDINGS = notations.map(({ extension }) => extension).join(' or ')

// --- items ---------------------------------------------------------------------------------------

type Report = Item<unknown>['issue']

interface Row {
  readonly value: unknown
  readonly at: readonly PropertyKey[]
}

function rowsOf({ list, required }: Part, { value }: Written): Row[] | null {
  const isBlank = value === null || (Array.isArray(value) && value.length === 0)
  if (isBlank && (list || !required)) return []
  if (!list) return [{ value: Array.isArray(value) && value.length === 1 ? value[0] : value, at: [] }]
  return Array.isArray(value) ? value.map((row: unknown, index) => ({ value: row, at: [index] })) : null
}

function readRow({ schema }: Part, { value, at }: Row, report: Report, { refused, ids }: Gathered): Item<unknown>[] {
  const id = idOf(value)
  if (id) ids.add(id)
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return [{ value: parsed.data, issue: (path, message) => report([...at, ...path], message) }]
  for (const complaint of complaints(parsed.error, fieldsOf(schema, parsed.error))) {
    refused.push(report([...at, ...complaint.path], said(complaint, id)))
  }
  return []
}

function said({ path, message }: Complaint, id: string | undefined): string {
  const field = path.findLast((key) => typeof key === 'string')
  return `${id ? `${id}: ` : ''}${field ? `“${field}” ` : ''}${message}`
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : undefined
}

// --- names of fields, for “did you mean” ---------------------------------------------------------

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

// --- files that are not as they should be --------------------------------------------------------

function missing({ name, required }: Part): Issue[] {
  const what = name === 'dataset' ? 'a card' : name
  const [file, lack] =
    name === 'claims'
      ? ['claims/', `is missing, or has no file that ends in ${ENDINGS}`]
      : [`${name}.yaml`, 'is missing']
  return required ? [issueAt(file, `${lack}: a dataset needs ${what}, even if the list is empty`)] : []
}

/** What is no list stands in one file: of two, nobody knows which is meant. */
function second(first = '') {
  return ({ path }: DatasetFile): Issue =>
    issueAt(path, `says what ${first} says already: join both in one file and delete the other`)
}

function errorIn(file: string) {
  return ({ line, column, message }: Written['errors'][number]): Issue => ({ file, line, column, path: '', message })
}
