/** What a request asks for, checked against the table of routes. */
import { z } from 'zod'
import { complaints, meant, SELECTION, type Problem } from '#graph-data'
import { HttpProblem } from './problem.ts'

type Errors = NonNullable<Problem['errors']>

/** Path and query of a request, as they stand in it. */
export function targetOf({ url }: Pick<Request, 'url'>): string {
  const path = url.indexOf('/', url.indexOf('//') + 2)
  return path < 0 ? '/' : url.slice(path)
}

/** The host and port that a request names. */
export function hostOf({ url }: Pick<Request, 'url'>): string {
  const start = url.indexOf('//') + 2
  const end = url.indexOf('/', start)
  return url.slice(start, end < 0 ? undefined : end)
}

/** A URL's parameters as `schema` takes them. Throws a 400 that names each bad one and says what it takes. */
export function readQuery<S extends z.ZodType>(url: string, schema: S): z.output<S> {
  const given = new URL(url).searchParams
  const fields = fieldsOf(schema)
  const known = Object.fromEntries([...given].filter(([name]) => fields.includes(name)))
  const read = schema.safeParse(known, { reportInput: true })
  const faults = [
    ...unknownParameters(given, fields),
    ...repeatedParameters(given),
    ...(read.success ? [] : faultsOf(read.error, fields)),
  ]
  if (faults.length || !read.success) throw badRequest(faults)
  return read.data
}

/** A request's JSON as `schema` takes it. Throws a 400 or 415 that says what is wrong. */
export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type))
    throw new HttpProblem(415, 'The body must be JSON: send it as application/json.')
  const json = parsed(await request.text())
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new HttpProblem(400, 'The body must be a JSON object.')
  const read = schema.safeParse(json, { reportInput: true })
  if (!read.success) throw badRequest(faultsOf(read.error, fieldsOf(schema)))
  return read.data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new HttpProblem(400, `The body is not valid JSON: ${why}`)
  }
}

function faultsOf(error: z.ZodError, fields: readonly string[]): Errors {
  return complaints(error, fields).map(({ path, message }) => ({
    parameter: path.map(String).join(' › '),
    detail: message,
  }))
}

/** One fault for each parameter. A single one is told at once; of several the names are, and `errors` says the rest. */
export function badRequest(faults: Errors): HttpProblem {
  const errors = faults.filter(({ parameter }, n) => faults.findIndex((one) => one.parameter === parameter) === n)
  const names = errors.map(({ parameter }) => `“${parameter}”`)
  const said = errors.length > 1 ? `These cannot be read: ${names.join(', ')}.` : `${names[0]} ${errors[0]?.detail}.`
  return new HttpProblem(400, said, { errors })
}

function unknownParameters(given: URLSearchParams, fields: readonly string[]): Errors {
  const unknown = [...new Set(given.keys())].filter((name) => !fields.includes(name))
  return unknown.map((parameter) => ({ parameter, detail: `is not a parameter here${meant(parameter, fields)}` }))
}

function repeatedParameters(given: URLSearchParams): Errors {
  const repeated = [...new Set(given.keys())].filter((name) => given.getAll(name).length > 1)
  return repeated.map((parameter) => {
    const values = LISTS.has(parameter) ? ', with commas between its values' : ''
    return { parameter, detail: `is given more than once: give it once${values}` }
  })
}

const LISTS = new Set(
  Object.entries(SELECTION).flatMap(([name, { takes }]) => (takes.includes('commas') ? [name] : [])),
)

function fieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
