/** The notations that a dataset's files may use; to add one is to add a file and a row. */
import { jsonl } from './jsonl.ts'
import type { Notation } from './notation.ts'
import { yaml } from './yaml.ts'

export const notations: readonly Notation[] = [yaml, jsonl]

/** The notation of a file by its name's ending, if there is one. */
export function notationOf(path: string): Notation | undefined {
  return notations.find(({ extension }) => path.toLowerCase().endsWith(extension))
}
