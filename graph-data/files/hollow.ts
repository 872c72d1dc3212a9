/** Lists that are empty although claims need what should stand in them: one thing to mend, not one for each claim. */
import { issueAt, type Issue } from '../result.ts'
import type { Items } from './items.ts'
import { partOf, type DatasetFile, type PartName } from './parts.ts'

/** As much of a reading as tells whether a list is needed. */
interface Known {
  readonly items: Items
  readonly refused: readonly Issue[]
  readonly unread: ReadonlySet<PartName>
  readonly ids: ReadonlySet<string>
}

/** The lists that hold nothing and should, and what to say of each. */
export function hollowParts(known: Known, files: readonly DatasetFile[]): Map<PartName, Issue> {
  const names = (['entities', 'sources'] as const).filter((name) => isBlank(name, known) && isNeeded[name](known))
  return new Map(names.map((name) => [name, empty(name, files)]))
}

function isBlank(name: 'entities' | 'sources', { items, refused, unread }: Known): boolean {
  return !unread.has(name) && !items[name].length && !refused.some(({ file }) => partOf(file) === name)
}

const isNeeded = {
  /** Claims may be about sources alone. */
  entities: ({ items, unread, ids }: Known): boolean =>
    !unread.has('sources') &&
    items.claims.some(({ value: { subject, object } }) => !ids.has(subject) || !ids.has(object)),
  sources: ({ items }: Known): boolean => items.claims.length > 0,
}

function empty(name: 'entities' | 'sources', files: readonly DatasetFile[]): Issue {
  const file = files.find(({ path }) => partOf(path) === name)?.path ?? `${name}.yaml`
  return issueAt(file, `is empty, but claims are there: write down ${needed[name]}`)
}

const needed = { entities: 'the entities that they are about', sources: 'the sources that they cite' }
