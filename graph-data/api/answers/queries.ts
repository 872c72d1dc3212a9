/** What a route is asked, read without zod: where the page that asks and the store that answers are one and the same program. */
import { isEdtf } from '../../edtf.ts'
import { SELECTION, selectionFrom, type Selection, type SelectionKey } from '../../selection/selection.ts'
import { USUAL_HITS, USUAL_ON_PAGE } from '../portions.ts'
import type { Query, QueryInput } from '../routes.ts'
import type { AskedKey } from './answer.ts'

/** What stands in a query besides a selection, by route. */
const FURTHER: { readonly [K in AskedKey]?: (given: Given) => object } = {
  'GET /api/datasets/:d/entities/:id': onward,
  'GET /api/datasets/:d/sources/:id': onward,
  'GET /api/datasets/:d/claims': page,
  'GET /api/datasets/:d/conflicts': ({ claim, ...given }) => ({
    ...page(given),
    ...(claim !== undefined && { claim }),
  }),
  'GET /api/datasets/:d/search': ({ limit = USUAL_HITS }) => ({ limit: Number(limit) }),
}

type Given = Readonly<Record<string, string | undefined>>

/** The query of a URL as what answers `key` takes it. Throws `RangeError` for a value that no parameter takes. */
export function queryFrom<K extends AskedKey>(key: K, input: QueryInput<K>): Query<K> {
  const given: Given = { ...input }
  const selection = selectionFrom({ get: (name) => given[name] ?? null })
  for (const name of Object.keys(selection) as SelectionKey[]) judge(name, selection)
  // The table of routes says just this of each; TypeScript cannot follow it for a key that it does not know.
  return { ...selection, ...FURTHER[key]?.(given) } as Query<K>
}

function onward({ after }: Given) {
  return after === undefined ? {} : { after }
}

function page({ per = String(USUAL_ON_PAGE), after }: Given) {
  return { per: Number(per), ...onward({ after }) }
}

/** By kind of parameter, whether it takes a value; one of any other kind is at worst the name of nothing. */
const TAKEN: { readonly [kind: string]: (value: unknown, bounds: Bounds) => boolean } = {
  count: (value, { min = 0, max = Infinity }) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  date: (value) => isEdtf(String(value)),
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}

function judge(name: SelectionKey, selection: Selection): void {
  const { kind, takes, ...bounds } = SELECTION[name]
  const isTaken = TAKEN[kind]?.(selection[name], bounds) ?? true
  if (!isTaken) throw new RangeError(`“${name}” takes ${takes}`)
}
