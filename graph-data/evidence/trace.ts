/** From a claim to its passages, their documents, and the origins of those. */
import type { Trace } from '../findings.ts'
import type { ClaimRecord, SourceRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import type { Origin } from './origins.ts'
import { stands } from './verdict.ts'

/** What a trace needs to know of a source. */
export type TracedSource = Pick<SourceRecord, 'id' | 'title' | 'short' | 'held' | 'origin' | 'upstream' | 'shared'>

type Node = Trace['nodes'][number]
type Edge = Trace['edges'][number]

/**
 * A claim’s trace. Works that its documents depend on are there as documents too, with an edge that says how, so that
 * a chain of copies shows as a chain; so do documents that have the same words. Passages that dispute the claim or have lost their place keep role and verdict.
 */
export function traceOf(
  claim: ClaimRecord,
  sources: ReadonlyMap<Id, TracedSource>,
  origins: ReadonlyMap<Id, Origin>,
): Trace {
  const documents = withUpstream(
    claim.passages.map(({ source }) => source),
    sources,
  )
  const passages = claim.passages.map((passage, n): Node => {
    const { quote: label, verdict, role } = passage
    return { key: `passage ${n}`, layer: 'passage', id: claim.id, label, passage: n, verdict, role }
  })
  return {
    nodes: [
      { key: CLAIM, layer: 'claim', id: claim.id, label: claim.sentence },
      ...passages,
      ...documents.map(documentNode),
      ...originsAmong(documents, origins).map(originNode),
    ],
    edges: [
      ...passages.map(({ key }) => ({ from: CLAIM, to: key })),
      ...claim.passages.map(({ source }, n) => ({ from: `passage ${n}`, to: documentKey(source) })),
      ...documents.flatMap((source) => upstreamEdges(source, documents)),
      ...documents.flatMap((source, n) => sharedEdges(source, documents.slice(n + 1))),
      ...documents.map(({ id, origin }) => ({ from: documentKey(id), to: originKey(origin) })),
    ],
    origins: claim.origins.length,
  }
}

/** Whether what stands at a node backs the claim. */
export function backs({ verdict, role }: Pick<Node, 'verdict' | 'role'>): boolean {
  return role === 'supports' && verdict !== undefined && stands(verdict)
}

const CLAIM = 'claim'
const documentKey = (id: Id) => `document ${id}`
const originKey = (id: Id) => `origin ${id}`

/** The sources, and everything that they depend on, each once. */
function withUpstream(ids: readonly Id[], sources: ReadonlyMap<Id, TracedSource>): TracedSource[] {
  const found = new Map<Id, TracedSource>()
  const queue = [...ids]
  for (let at = 0; at < queue.length; at++) {
    const source = sources.get(queue[at]!)
    if (!source || found.has(source.id)) continue
    found.set(source.id, source)
    queue.push(...source.upstream.map((link) => link.source))
  }
  return [...found.values()]
}

function documentNode({ id, title, short, held }: TracedSource): Node {
  return { key: documentKey(id), layer: 'document', id, label: short ?? title, held }
}

function upstreamEdges({ id, upstream }: TracedSource, documents: readonly TracedSource[]): Edge[] {
  const known = new Set(documents.map((source) => source.id))
  return upstream
    .filter((link) => known.has(link.source))
    .map(({ source, how }) => ({ from: documentKey(id), to: documentKey(source), how }))
}

/** One edge to each of `others` that has words of this document too, however many runs they share. */
function sharedEdges({ id, shared }: TracedSource, others: readonly TracedSource[]): Edge[] {
  return others.flatMap((other) => {
    const words = Math.max(0, ...shared.filter((run) => run.source === other.id).map((run) => run.words))
    return words ? [{ from: documentKey(id), to: documentKey(other.id), how: `shares ${words} words with` }] : []
  })
}

function originsAmong(documents: readonly TracedSource[], origins: ReadonlyMap<Id, Origin>): Origin[] {
  const ids = new Set(documents.map(({ origin }) => origin))
  return [...ids].flatMap((id) => origins.get(id) ?? [])
}

function originNode({ id, label }: Origin): Node {
  return { key: originKey(id), layer: 'origin', id, label }
}
