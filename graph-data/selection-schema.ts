/** The table of a selection's parameters as zod schemas: once as data, once as the text of a URL. */
import { z } from 'zod'
import { isEdtf } from './edtf.ts'
import { Id } from './id.ts'
import { SELECTION, type Selection } from './selection.ts'

type Table = typeof SELECTION
type Parameter = Table[keyof Table]
type Kinds = Record<Parameter['kind'], (parameter: Parameter) => z.ZodType>

const ids = ({ max, takes }: Parameter) =>
  z.array(Id, `takes ${takes}`).min(1, `takes ${takes}`).max(max!, `takes ${takes}`)
const count = ({ min, max, takes }: Bounds) =>
  z.int(`takes ${takes}`).min(min!, `takes ${takes}`).max(max!, `takes ${takes}`)

/** By kind of parameter: its value as data. */
const data: Kinds = {
  ids,
  count,
  id: () => Id,
  date: ({ takes }) => z.string().refine(isEdtf, `takes ${takes}`),
  text: ({ max, takes }) => z.string().max(max!, `takes ${takes}`),
}

const separated = z.string().transform((list) => list.split(',').filter(Boolean))

/** By kind of parameter: the same, written in a URL. */
const text: Kinds = {
  ...data,
  ids: (parameter) => separated.pipe(ids(parameter)),
  count: (parameter) => digits(parameter).pipe(count(parameter)),
}

type Bounds = Pick<Parameter, 'takes' | 'min' | 'max'>

function digits({ takes }: Bounds) {
  return z
    .string()
    .regex(/^\d{1,9}$/, `takes ${takes}`)
    .transform(Number)
}

/** A whole number in a URL. */
export function wholeNumber(min: number, max: number) {
  const bounds = { min, max, takes: `a whole number from ${min} to ${max}` }
  return digits(bounds).pipe(count(bounds))
}

type Value<K extends keyof Table> =
  NonNullable<Selection[K]> extends readonly string[] ? string[] : NonNullable<Selection[K]>

function shapeOf<Written>(kinds: Kinds) {
  const fields = Object.entries(SELECTION).map(([key, parameter]) => {
    return [key, kinds[parameter.kind](parameter).optional().describe(`${parameter.what} (${parameter.takes})`)]
  })
  return Object.fromEntries(fields) as { [K in keyof Table]: z.ZodOptional<z.ZodType<Value<K>, Written>> }
}

const TOGETHER = { error: '`from` and `to` go together: give both or neither', path: ['from'] }

function hasWholePath({ from, to }: Selection): boolean {
  return (from === undefined) === (to === undefined)
}

/** The parameters of a selection in a URL, for routes that take more than these. */
export const selectionQuery = shapeOf<string>(text)

/** A selection as a URL's parameters write it. Unknown parameters are refused. */
export const SelectionQuery = z.strictObject(selectionQuery).refine(hasWholePath, TOGETHER)

/** A selection as data: in a dataset's card, or in the body of a request. */
export const SelectionData = z
  .strictObject(shapeOf<unknown>(data))
  .refine(hasWholePath, TOGETHER)
  .meta({ id: 'Selection' })
