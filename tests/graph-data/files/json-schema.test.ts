import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '#graph-data'
import { claim, entity } from '#tests/builders.ts'

const schemas = jsonSchemas()

/** `npm run schemas` writes them anew. */
test.each(Object.entries(schemas))('%s is in step with the schema in the code', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../../graph-data/schemas/${name}`)
})

describe('an editor that reads them', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const accepts = (name: string, value: unknown) => ajv.compile(schemas[name]!)(value)

  test('takes what the reader takes', () => {
    expect(accepts('entities.schema.json', [entity('a')])).toBe(true)
    expect(accepts('claims.schema.json', [claim('a', 'owns', 'b', 'a owns b')])).toBe(true)
    expect(accepts('dataset.schema.json', { id: 'mine', title: 'Mine' })).toBe(true)
  })

  test('refuses what the reader refuses', () => {
    expect(accepts('entities.schema.json', [{ id: 'A b', label: 'A', types: ['x'] }])).toBe(false)
    expect(accepts('entities.schema.json', [entity('a', { lable: 'A' })])).toBe(false)
    expect(accepts('claims.schema.json', [claim('a', 'owns', 'b', 'x', { citations: [] })])).toBe(false)
    expect(accepts('claims.schema.json', [claim('a', 'owns', 'b', 'x', { hedge: 'sure' })])).toBe(false)
  })
})
