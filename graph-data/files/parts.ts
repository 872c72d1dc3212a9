/** The parts of a dataset, and which file holds which. */
import type { z } from 'zod'
import { Claim, CuratedConflict, DatasetCard, Entity, Source, Vocabulary } from '../schema.ts'

/** A text file of a dataset. */
export interface DatasetFile {
  /** Inside the dataset's folder, with `/`: `claims/money.yaml`. */
  readonly path: string
  readonly text: string
}

export type PartName = 'dataset' | 'vocabulary' | 'entities' | 'sources' | 'claims' | 'conflicts'

/** What a file may hold, by its name; a `list` may also be a folder of files. */
export interface Part {
  readonly name: PartName
  readonly schema: z.ZodObject
  readonly list: boolean
  readonly required: boolean
}

/** The files of a dataset; the reference in docs/format.md and the JSON Schemas are made from this table. */
export const PARTS: readonly Part[] = [
  { name: 'dataset', schema: DatasetCard, list: false, required: true },
  { name: 'vocabulary', schema: Vocabulary, list: false, required: false },
  { name: 'entities', schema: Entity, list: true, required: true },
  { name: 'sources', schema: Source, list: true, required: true },
  { name: 'claims', schema: Claim, list: true, required: true },
  { name: 'conflicts', schema: CuratedConflict, list: true, required: false },
]

/** Endings of data, those that people mistake for ours among them: a file of such a name is refused aloud, never passed over. */
const DATA = /\.(ya?ml|jsonl?|ndjson)$/i

/** Whether a file of this name is read as part of a dataset. */
export function isPartFile(path: string): boolean {
  return partOf(path) !== undefined
}

/** `claims/money.yaml` and `claims.yaml` are claims; a file of any other name is no part. */
export function partOf(path: string): PartName | undefined {
  const [first = '', inner, ...deeper] = path.split('/')
  if (deeper.length || !DATA.test(inner ?? first)) return undefined
  const part = partNamed(inner === undefined ? first.replace(DATA, '') : first)
  return inner === undefined || part?.list ? part?.name : undefined
}

/** The part that a file without its ending, or a folder, is called after, in letters of either case. */
export function partNamed(name: string): Part | undefined {
  return PARTS.find((part) => part.name === name.toLowerCase())
}
