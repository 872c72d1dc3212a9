/** The table of a selection's parameters as zod schemas: once as data, once as the text of a URL. */
import { z } from 'zod'
import { meant } from '../complaint.ts'
import { isEdtf } from '../edtf.ts'
import { Id } from '../id.ts'
import { SELECTION, type Selection } from './selection.ts'

type Table = typeof SELECTION
type Parameter = Table[keyof Table]
type Kinds = Record<Parameter['kind'], (parameter: Parameter) => z.ZodType>

/** Read after “takes” where a list is a list, not words between commas. */
function listTakes({ kind, max, among = [], takes }: Parameter): string {
  if (kind === 'ids') return `a list of up to ${max} ids`
  return kind === 'choices' ? `a list of ${among.join(', ')}` : takes
}

const count = ({ min, max, takes }: Bounds) =>
  z.int(`takes ${takes}`).min(min!, `takes ${takes}`).max(max!, `takes ${takes}`)

function listOf(entry: z.ZodType, parameter: Parameter) {
  const takes = `takes ${listTakes(parameter)}`
  return z.array(entry, takes).min(1, takes).max(parameter.max!, takes)
}

/** By kind of parameter: its value as data. */
const data: Kinds = {
  ids: (parameter) => listOf(Id, parameter),
  choices: (parameter) => listOf(z.enum(parameter.among ?? [], `takes ${listTakes(parameter)}`), parameter),
  count,
  id: () => Id,
  date: ({ takes }) => z.string(`takes ${takes}`).refine(isEdtf, `takes ${takes}`),
  text: ({ max, takes }) => z.string(`takes ${takes}`).trim().min(1, `takes ${takes}`).max(max!, `takes ${takes}`),
}

const IDS_ARE = 'lower-case letters and digits joined by hyphens'

/** By kind of parameter: the same, written in a URL. */
const text: Kinds = {
  ...data,
  id: ({ takes }) => z.string().refine(isId, `takes ${takes}: ${IDS_ARE}`),
  ids: (parameter) => listed(parameter, isId, `: ids are ${IDS_ARE}`),
  choices: ({ among = [], ...parameter }) => listed(parameter, (word) => among.includes(word), '', among),
  count: (parameter) => digits(parameter).pipe(count(parameter)),
}

type Bounds = Pick<Parameter, 'takes' | 'min' | 'max'>

function digits({ takes }: Bounds) {
  return z
    .string(`takes ${takes}`)
    .regex(/^\d{1,9}$/, `takes ${takes}`)
    .transform(Number)
}

const separated = z.string().transform((list) => list.split(',').filter(Boolean))

/** A list is judged as a whole, so that one parameter has one fault; it names the first entry that is none. */
function listed({ takes, max }: Bounds, isOne: (entry: string) => boolean, why: string, known: readonly string[] = []) {
  const bound = { error: `takes ${takes}`, abort: true }
  const stranger = ({ input }: { input?: unknown }) => {
    const entry = Array.isArray(input) ? input.map(String).find((one) => !isOne(one)) : undefined
    return `takes ${takes}; “${shortened(entry ?? '')}” is none${why || meant(entry ?? '', known)}`
  }
  const list = z.array(z.string()).min(1, bound).max(max!, bound)
  return separated.pipe(list.refine((entries) => entries.every(isOne), { error: stranger }))
}

/** Enough of a value to recognize it by. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function isId(text: string): boolean {
  return Id.safeParse(text).success
}

/** A whole number in a URL. */
export function wholeNumber(min: number, max: number) {
  const bounds = { min, max, takes: `a whole number from ${min} to ${max}` }
  return digits(bounds).pipe(count(bounds))
}

type Value<K extends keyof Table> =
  NonNullable<Selection[K]> extends readonly string[] ? string[] : NonNullable<Selection[K]>

function shapeOf<Written>(kinds: Kinds, takesOf: (parameter: Parameter) => string) {
  const fields = Object.entries(SELECTION).map(([key, parameter]) => {
    const description = `${parameter.what} (${takesOf(parameter)})`
    return [key, kinds[parameter.kind](parameter).optional().describe(description)]
  })
  return Object.fromEntries(fields) as { [K in keyof Table]: z.ZodOptional<z.ZodType<Value<K>, Written>> }
}

/** Refuses one end of a path without the other: every schema that takes a selection is refined with it. */
export function wholePath({ from, to }: Selection, context: z.core.$RefinementCtx<Selection>): void {
  if ((from === undefined) === (to === undefined)) return
  const [given, other] = from === undefined ? ['to', 'from'] : ['from', 'to']
  context.addIssue({ code: 'custom', path: [given], message: `needs “${other}” as well: a chain has two ends` })
}

/** The parameters of a selection in a URL, for routes that take more than these. */
export const selectionQuery = shapeOf<string>(text, ({ takes }) => takes)

/** A selection as a URL's parameters write it. Unknown parameters are refused. */
export const SelectionQuery = z.strictObject(selectionQuery).superRefine(wholePath)

/** A selection as data: in a dataset's card, or in the body of a request. */
export const SelectionData = z
  .strictObject(shapeOf<unknown>(data, listTakes))
  .superRefine(wholePath)
  .meta({ id: 'Selection' })
