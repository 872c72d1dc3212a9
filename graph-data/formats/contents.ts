/** The check that every reader ends with: contents obey their schema, and name nothing that isn’t among them. */
import { z } from 'zod'
import { complaints } from '../complaint.ts'
import { Conflict, FigureCheck } from '../findings.ts'
import { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../records.ts'
import { DatasetCard, Id, Value, Vocabulary } from '../schema.ts'
import { SelectionData } from '../selection/schema.ts'
import type { Selection } from '../selection/selection.ts'
import type { Contents } from './excerpt.ts'
import { Unreadable, type Fault } from './given.ts'
import { danglers, doubles } from './links.ts'

const Spot = z.tuple([z.number(), z.number()]).transform(([x, y]) => ({ x, y }))

/** What the curators may leave unsaid, our files always say: where it is missing it was lost, and no default makes up for it. */
const WrittenPassage = Passage.extend({ role: Passage.shape.role.removeDefault() })
const WrittenClaim = ClaimRecord.extend({
  hedge: ClaimRecord.shape.hedge.removeDefault(),
  passages: z.array(WrittenPassage).min(1, 'must have a citation: no claim loads without one'),
})
const WrittenEntity = EntityRecord.extend({
  value: Value.safeExtend({ precision: Value.shape.precision.removeDefault() }).optional(),
})
const WrittenSource = SourceRecord.extend({ held: SourceRecord.shape.held.removeDefault() })

const parts = {
  from: z.object({
    card: DatasetCard,
    revision: z.string(),
    selection: SelectionData.transform((selection) => selection as Selection),
    limited: z.boolean(),
  }),
  vocabulary: Vocabulary,
  entities: z.array(WrittenEntity),
  mentioned: z.array(WrittenEntity),
  claims: z.array(WrittenClaim),
  sources: z.array(WrittenSource),
  origins: z.array(z.object({ id: Id, label: z.string(), sources: z.array(Id) })),
  conflicts: z.array(Conflict),
  figures: z.array(FigureCheck),
  map: z.record(Id, Spot).transform((spots) => new Map(Object.entries(spots))),
} satisfies Record<keyof Contents, z.ZodType>

/** What contents consist of, by name. */
export const PARTS = Object.keys(parts) as (keyof Contents)[]

/** Where in the file a part of the data stands. */
export type PlaceOf = (path: readonly PropertyKey[]) => Pick<Fault, 'line' | 'column' | 'inside'>

/** Problems that one file is told at once: enough to see what is going on. */
const MOST_FAULTS = 20

/**
 * The named parts of `value`, checked; `map` as `{ id: [x, y] }`.
 * Throws {@link Unreadable} with what is wrong, each at its place: nothing is half-read.
 */
export function checkedContents<K extends keyof Contents>(
  value: Readonly<Record<K, unknown>>,
  names: readonly K[],
  placeOf: PlaceOf,
): Pick<Contents, K> {
  const faults: Fault[] = []
  const report = (path: readonly PropertyKey[], message: string) => {
    if (faults.length < MOST_FAULTS) faults.push({ ...placeOf(path), path: path.map(String).join(' › '), message })
  }
  const read = Object.fromEntries(names.map((name) => [name, partOf(name, value[name], report)]))
  for (const { path, message } of faults.length ? [] : [...doubles(read), ...danglers(read)]) report(path, message)
  if (faults.length) throw new Unreadable(faults)
  return read as Pick<Contents, K>
}

type Report = (path: readonly PropertyKey[], message: string) => void

function partOf(name: keyof Contents, value: unknown, report: Report): unknown {
  const result = parts[name].safeParse(value, { reportInput: true })
  if (result.success) return result.data
  for (const { path, message } of complaints(result.error)) report([name, ...path], message)
  return undefined
}
