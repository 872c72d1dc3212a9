/** JSON Schemas of a dataset's files, for editors that check YAML while it is written. */
import { z } from 'zod'
import { PARTS } from './parts.ts'

/** File name → JSON Schema (2020-12), one for each part of a dataset. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    PARTS.map(({ name, schema, list }) => [
      `${name}.schema.json`,
      z.toJSONSchema(list ? z.array(schema) : schema, { io: 'input' }),
    ]),
  )
}
