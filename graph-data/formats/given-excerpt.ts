/** Excerpts that left as files and come back, whole enough to be written anew. */
import { issueAt, type Result } from '../result.ts'
import { PARTS } from './contents.ts'
import { EVERY_ASPECT, type Contents } from './excerpt.ts'
import type { Format } from './format.ts'
import type { GivenFile } from './given.ts'
import { formats } from './index.ts'

/** The format that a file’s name tells, if it is one that can be read. */
export function formatOfFile(name: string): Format | undefined {
  return formats.find(({ read, extension }) => read && name.toLowerCase().endsWith(extension))
}

/** Formats of which everything comes back. */
export function wholeFormats(): Format[] {
  return formats.filter(({ read, carries }) => read && carries.length === EVERY_ASPECT.length)
}

/** The excerpt in a file. What comes back in parts only is refused: with its documents, its evidence would be lost. */
export function readExcerpt({ read, label }: Format, file: GivenFile): Result<Contents> {
  const result = read?.(file)
  if (result && !result.ok) return result
  if (result && isWhole(result.value)) return { ok: true, value: result.value }
  const known = wholeFormats().map(({ id }) => id)
  const message = `is in the format ${label}, which does not give back all of an excerpt; these do: ${known.join(', ')}`
  return { ok: false, issues: [issueAt(file.name, message)] }
}

function isWhole(contents: Partial<Contents>): contents is Contents {
  return PARTS.every((part) => contents[part] !== undefined)
}
