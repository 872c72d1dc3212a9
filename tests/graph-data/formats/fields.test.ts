/** The tables of fields hold every field of the records: whoever adds a field is told to add its row. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Origin } from '#graph-data/api/answers/schema.ts'
import {
  CLAIM,
  ENTITY,
  itemFrom,
  ORIGIN,
  PASSAGE,
  RELATION,
  SOURCE,
  TYPE,
  valueOf,
  type Field,
  type Table,
} from '#graph-data/formats/fields.ts'
import { ClaimRecord, EntityRecord, Passage, SourceRecord } from '#graph-data/records.ts'
import { EntityType, Relation } from '#graph-data/schema.ts'
import { sampleContents } from './sample.ts'

/** The paths of all leaves of a schema, down to what a row may hold whole. */
function leaves(schema: unknown, whole: ReadonlySet<string>, path: readonly string[] = []): string[] {
  const inner = unwrapped(schema)
  if (whole.has(path.join('.'))) return [path.join('.')]
  if (inner instanceof z.ZodTuple)
    return inner.def.items.flatMap((item, n) => leaves(item, whole, [...path, String(n)]))
  if (!(inner instanceof z.ZodObject)) return [path.join('.')]
  return Object.entries(inner.shape).flatMap(([name, field]) => leaves(field, whole, [...path, name]))
}

function unwrapped(schema: unknown): unknown {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
  return isWrapper ? unwrapped(schema.unwrap()) : schema
}

const TABLES: [string, z.ZodObject, Table, string[]][] = [
  ['entities', EntityRecord, ENTITY, []],
  ['claims', ClaimRecord, CLAIM, ['passages']],
  ['passages', Passage, PASSAGE, []],
  ['sources', SourceRecord, SOURCE, []],
  ['origins', Origin, ORIGIN, []],
  ['types', EntityType, TYPE, []],
  ['relations', Relation, RELATION, []],
]

describe.each(TABLES)('%s', (_, schema, { fields }, elsewhere) => {
  test('each leaf of the schema has its row', () => {
    const paths = fields.map(({ path }) => path.join('.'))
    expect([...paths, ...elsewhere].toSorted()).toEqual(leaves(schema, new Set(paths)).toSorted())
  })

  test('each row has a name of its own, that is a name everywhere', () => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length)
    for (const { name } of fields) expect(name).toMatch(/^[a-z][a-z_]*$/)
  })
})

test('a name means one kind of value wherever it stands, so that files which know no tables can use it', () => {
  const kinds = new Map<string, Set<Field['kind']>>()
  for (const { name, kind } of TABLES.flatMap(([, , { fields }]) => fields)) {
    kinds.set(name, (kinds.get(name) ?? new Set()).add(kind))
  }
  expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([])
})

test('what the rows take apart, they put together', async () => {
  const { entities, claims, sources } = await sampleContents()
  for (const entity of entities) expect(itemFrom(ENTITY, (field) => valueOf(entity, field))).toEqual(entity)
  for (const source of sources) expect(itemFrom(SOURCE, (field) => valueOf(source, field))).toEqual(source)
  for (const { passages, ...claim } of claims) {
    expect(itemFrom(CLAIM, (field) => valueOf({ ...claim, passages }, field))).toEqual(claim)
    for (const passage of passages) {
      expect(itemFrom(PASSAGE, (field) => valueOf(passage, field))).toEqual(passage)
    }
  }
})
