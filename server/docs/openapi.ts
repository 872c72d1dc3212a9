/** The API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), made from the table of routes by zod itself. */
import { z } from 'zod'
import { Problem, routes, type RouteKey } from '#graph-data'

/** What of JSON Schema 2020-12 our schemas come to. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly additionalProperties?: JsonSchema | boolean
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

interface Content {
  readonly description: string
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>
  readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: Omit<Content, 'description'> & { readonly required: true }
  readonly responses: Readonly<Record<string, Content | { readonly description: string }>>
}

export interface OpenApi {
  readonly openapi: '3.1.1'
  readonly info: { readonly title: string; readonly version: string; readonly summary: string }
  /** path → method, in lower case → what it does */
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

interface Route {
  readonly summary: string
  readonly params: z.ZodType
  readonly query: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  readonly file?: true
}

const text = (description: string) => ({ description, schema: { type: 'string' } })

/** What is told of a file. Of one that is too large to be made before it is sent, the last two come behind it, as trailers. */
const fileHeaders = {
  'Content-Disposition': text('the file’s name'),
  'Content-Digest': text('its SHA-256 (RFC 9530); of a large file behind it, as a trailer'),
  'Stemma-Missing': text(
    'ids that the selection names and the dataset lacks, up to 50, separated by commas; only where there are any',
  ),
  'Stemma-Losses': text(
    'JSON: what its format does not hold, each with `count` and `what`; of a large file as far as it is known, and whole as a trailer',
  ),
} as const

/** The description of the whole API, for a version of Stemma. */
export function openApi(version: string): OpenApi {
  const { schemas, refs } = components()
  const paths: Record<string, Record<string, Operation>> = {}
  for (const key of Object.keys(routes) as RouteKey[]) {
    const [method, path] = place(key)
    const operations = (paths[path] ??= {})
    operations[method] = operation(key, refs)
  }
  const summary = 'Entities, claims and the passages that back them. Every error is a problem as in RFC 9457.'
  return { openapi: '3.1.1', info: { title: 'Stemma', version, summary }, paths, components: { schemas } }
}

/** `GET /api/datasets/:d` → `get`, `/api/datasets/{d}` */
function place(key: RouteKey): [method: string, path: string] {
  const [method = '', path = ''] = key.split(' ')
  return [method.toLowerCase(), path.replace(/:(\w+)/g, '{$1}')]
}

function operation(key: RouteKey, refs: JsonSchema): Operation {
  const { summary, params, query, body, file }: Route = routes[key]
  const ref = (part: string) => refs.properties?.[`${key} ${part}`] ?? {}
  const [method, path] = place(key)
  return {
    operationId: [method, ...path.split(/\W+/).filter((word) => word && word !== 'api')].join('-'),
    summary,
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: ref('body') } } } }),
    responses: {
      '200': {
        description: summary,
        ...(file && { headers: fileHeaders }),
        content: { [file ? '*/*' : 'application/json']: { schema: ref('answer') } },
      },
      ...(method === 'get' && {
        '304': { description: 'nothing changed since the answer that `If-None-Match` names' },
      }),
      default: {
        description: 'a problem, and how to mend it',
        content: { 'application/problem+json': { schema: refs.properties?.['problem'] ?? {} } },
      },
    },
  }
}

function parameters(where: Parameter['in'], schema: z.ZodType): Parameter[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input')
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }))
}

/** All schemas that the routes name, each once, and for each route the references to them. */
function components(): { schemas: Readonly<Record<string, JsonSchema>>; refs: JsonSchema } {
  const named = Object.entries<Route>(routes).flatMap(([key, { answer, body }]) => [
    [`${key} answer`, answer] as const,
    ...(body ? [[`${key} body`, body] as const] : []),
  ])
  const { $defs, ...refs } = jsonSchema(z.object({ ...Object.fromEntries(named), problem: Problem }), 'output')
  return { schemas: $defs ?? {}, refs }
}

/** zod’s own JSON Schema, with its references where OpenAPI keeps schemas. */
function jsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
): JsonSchema & { readonly $defs?: Readonly<Record<string, JsonSchema>> } {
  const text = JSON.stringify(z.toJSONSchema(schema, { io }))
  return JSON.parse(text, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', '#/components/schemas/') : value,
  )
}
