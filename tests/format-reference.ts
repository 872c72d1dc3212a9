/** The tables of docs/format.md as the schemas and the base vocabulary have them. */
import { baseVocabulary, jsonSchemas } from '#graph-data'

/** What of JSON Schema our schemas use. */
interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly $defs?: Readonly<Record<string, JsonSchema>>
}

type Table = readonly (readonly string[])[]

/** Heading → the rows of its table: field, whether it is needed, what it takes, what it means. */
export function fieldTables(): Map<string, Table> {
  const described = Object.entries(jsonSchemas()).flatMap(([file, schema]) => mappingsIn(file, schema as JsonSchema))
  return new Map(described.map(([heading, schema]) => [heading, rowsOf(schema)]))
}

/** The mappings that a file may hold, under the headings of the reference. */
function mappingsIn(file: string, schema: JsonSchema): [heading: string, JsonSchema][] {
  const row = schema.items ?? schema
  const own = nameOf(row)
  const nested = Object.entries(schema.$defs ?? {}).filter(([name, { properties }]) => name !== own && properties)
  return [
    [`### ${file.replace('.schema.json', '')}`, own ? schema.$defs![own]! : row],
    ...nested.map(([name, definition]): [string, JsonSchema] => [`#### ${name}`, definition]),
  ]
}

function rowsOf({ properties = {}, required = [] }: JsonSchema): Table {
  return Object.entries(properties).map(([field, schema]) => {
    // What stands in brackets at the end of a description is what the field takes.
    const [, meaning = '', told] = /^(.*?)(?: \(([^()]*)\))?$/.exec(schema.description ?? '') ?? []
    return [code(field), required.includes(field) ? 'yes' : '', told ?? takes(schema), meaning]
  })
}

/** What a field takes, in words. */
function takes(schema: JsonSchema): string {
  const usual = schema.default
  const isWorthTelling = usual !== undefined && !(Array.isArray(usual) && usual.length === 0)
  return `${valueWords(schema)}${isWorthTelling ? `; usually ${code(String(usual))}` : ''}`
}

function valueWords(schema: JsonSchema): string {
  const name = nameOf(schema)
  if (name) return `a [${name}](#${name.toLowerCase()})`
  if (schema.enum) return schema.enum.map(code).join(', ')
  if (schema.anyOf) return 'a date in EDTF'
  if (schema.prefixItems) return 'two numbers'
  if (schema.items) return listWords(schema.items, schema)
  return scalarWords(schema)
}

function listWords(item: JsonSchema, { minItems = 0, maxItems }: JsonSchema): string {
  const what = nameOf(item) ?? (item.enum ? item.enum.map(code).join(', ') : plural(scalarWords(item)))
  const list = nameOf(item) ? `a list of [${what}](#${what.toLowerCase()})` : `a list of ${what}`
  if (minItems && maxItems) return `${list}; ${minItems} to ${maxItems}`
  return maxItems ? `${list}; up to ${maxItems}` : list
}

function scalarWords({ type, format, pattern, maxLength, minimum, maximum }: JsonSchema): string {
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`
  if (type === 'number') return 'a number'
  if (format === 'uri') return 'a URL'
  if (pattern?.startsWith('^[a-z0-9]')) return 'an id'
  if (pattern?.startsWith('^#')) return 'a color, `#2b6cb0`'
  if (pattern) return 'three capitals, `EUR`'
  return maxLength ? `text, up to ${maxLength} characters` : 'a date in EDTF'
}

function plural(words: string): string {
  return words === 'an id' ? 'ids' : words.replace(/^text, .*/, 'texts')
}

function nameOf({ $ref }: JsonSchema): string | undefined {
  return $ref?.replace('#/$defs/', '')
}

function code(text: string): string {
  return `\`${text}\``
}

/** The types that ship: id, label, how many are called, shape. */
export function typeTable(): Table {
  return baseVocabulary.types.map(({ id, label, plural: many, shape }) => [code(id), label, many, shape])
}

/** The relations that ship: id, how they read both ways, which types they join, what else holds. */
export function relationTable(): Table {
  return baseVocabulary.relations.map(({ id, label, inverse, subject, object, symmetric, functional }) => [
    code(id),
    label,
    inverse,
    subject.join(', ') || 'any',
    object.join(', ') || 'any',
    [symmetric && 'symmetric', functional && 'functional'].filter(Boolean).join(', '),
  ])
}
