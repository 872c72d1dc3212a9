/** Origins: sets of sources that depend on one another. Conservative on purpose: at most this many are independent. */
import type { Id, Source } from '../schema.ts'
import type { SharedRun } from './lock.ts'

/** Sources that depend on one another, and so count as one witness. */
export interface Origin {
  /** The id of the source that names it. */
  readonly id: Id
  readonly label: string
  /** In the dataset’s order. */
  readonly sources: readonly Id[]
}

/** source → its origin */
export function originsBySource(origins: readonly Origin[]): Map<Id, Id> {
  return new Map(origins.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)))
}

/** Sources that share text, found by comparing documents; they join origins just as declared links do. */
type SharedText = readonly Pick<SharedRun, 'sources' | 'words'>[]

/** Groups sources that upstream links or shared text join, directly or through others (union–find). */
export function originsOf(sources: readonly Source[], shared: SharedText = []): Origin[] {
  const roots = new Map<Id, Id>(sources.map(({ id }) => [id, id]))
  const rootOf = (id: Id): Id => {
    let root = id
    while (roots.get(root) !== root) root = roots.get(root) ?? root
    return root
  }
  const links = sources.flatMap(({ id, upstream }) => upstream.map((link) => [id, link.source] as const))
  for (const [a, b] of [...links, ...shared.map((run) => run.sources)]) roots.set(rootOf(a), rootOf(b))
  const groups = new Map<Id, Source[]>()
  for (const source of sources) groups.set(rootOf(source.id), [...(groups.get(rootOf(source.id)) ?? []), source])
  return [...groups.values()].map((group) => originOf(group, shared))
}

/** An origin is named by the held source that most others in it depend on, else by the one that shares most words. */
function originOf(sources: readonly Source[], shared: SharedText): Origin {
  const held = sources.filter((source) => source.held)
  const rank = (source: Source) => [dependents(source, sources), wordsShared(source.id, shared)] as const
  const ranked = (held.length ? held : sources).map((source) => ({ source, rank: rank(source) }))
  const [head] = ranked.toSorted((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1])
  return { id: head!.source.id, label: labelOf(head!.source, held.length), sources: sources.map(({ id }) => id) }
}

/** A document’s own name would read as if the others came from it. */
function labelOf({ publisher, short, title }: Source, documents: number): string {
  const name = short ?? title
  return publisher ?? (documents > 1 ? `${name} and ${documents - 1} more` : name)
}

function dependents(source: Source, sources: readonly Source[]): number {
  return sources.filter(({ upstream }) => upstream.some((link) => link.source === source.id)).length
}

function wordsShared(id: Id, shared: SharedText): number {
  return shared.reduce((sum, run) => (run.sources.includes(id) ? sum + run.words : sum), 0)
}

/** Two documents that share runs of words, although neither is known to depend on what the other depends on. */
export interface UndeclaredCopy {
  readonly sources: readonly [Id, Id]
  /** How many runs, and how many words the longest of them has. */
  readonly runs: number
  readonly longest: number
}

/** Shared text that no `upstream` link explains, directly or through others; the longest runs first. */
export function undeclaredCopies(sources: readonly Source[], shared: readonly SharedRun[]): UndeclaredCopy[] {
  const declared = new Map(originsOf(sources).flatMap((origin) => origin.sources.map((id) => [id, origin.id] as const)))
  const pairs = new Map<string, UndeclaredCopy>()
  for (const { sources: pair, words } of shared) {
    if (declared.get(pair[0]) === declared.get(pair[1])) continue
    const { runs = 0, longest = 0 } = pairs.get(pair.join(' ')) ?? {}
    pairs.set(pair.join(' '), { sources: pair, runs: runs + 1, longest: Math.max(longest, words) })
  }
  return [...pairs.values()].toSorted((a, b) => b.longest - a.longest)
}
