/** A claim's passages by the origins that they come from, and why documents of one origin count once. Pure. */
import type { ClaimRecord, Id, Trace } from '#graph-data'

/** What one origin tells of a claim. */
export interface Witness {
  readonly origin: Id
  /** Its documents that the claim cites, in the order of their passages. */
  readonly documents: readonly Id[]
  /** Indices among the claim's passages. */
  readonly passages: readonly number[]
}

/** The witnesses, in the order of their first passages. */
export function witnessesOf(
  { passages }: Pick<ClaimRecord, 'passages'>,
  originOf: ReadonlyMap<Id, { readonly id: Id }>,
): Witness[] {
  const originAt = passages.map(({ source }) => originOf.get(source)?.id ?? source)
  return [...new Set(originAt)].map((origin) => {
    const indices = [...passages.keys()].filter((n) => originAt[n] === origin)
    return { origin, passages: indices, documents: [...new Set(indices.map((n) => passages[n]!.source))] }
  })
}

/**
 * Why these documents are one origin, in clauses: “Essay shares 124 words with Digest”. As few as join them all; those that only
 * works apart from the trace join have none.
 */
export function tiesOf({ nodes, edges }: Pick<Trace, 'nodes' | 'edges'>, documents: readonly Id[]): string[] {
  const known = new Map(nodes.flatMap((node) => (node.layer === 'document' ? [[node.key, node] as const] : [])))
  const links = edges.filter(({ how }) => how !== undefined)
  const isCited = (key: string) => documents.includes(known.get(key)?.id ?? '')
  const label = (key: string) => known.get(key)?.label ?? key
  const direct = links
    .filter(({ from, to }) => isCited(from) && isCited(to))
    .map(({ from, to, how }) => ({ ends: [from, to], words: `${label(from)} ${how} ${label(to)}` }))
  const works = [...known.keys()].filter((key) => !isCited(key))
  const common = works.flatMap((work) => {
    const ends = links.filter(({ from, to }) => to === work && isCited(from)).map(({ from }) => from)
    return ends.length > 1 ? [{ ends, words: `${listed(ends.map(label))} draw on ${label(work)}` }] : []
  })
  return joining([...direct, ...common])
}

/** Of some ties those that join what was apart before. */
function joining(ties: readonly { readonly ends: readonly string[]; readonly words: string }[]): string[] {
  const groups: Set<string>[] = []
  return ties.flatMap(({ ends, words }) => {
    const touched = groups.filter((group) => ends.some((end) => group.has(end)))
    if (touched.some((group) => ends.every((end) => group.has(end)))) return []
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(new Set([...ends, ...touched.flatMap((group) => [...group])]))
    return [words]
  })
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
