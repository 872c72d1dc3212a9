/** A trace as a tree, for where four columns have no room: origins, their documents, and the passages in each. Pure. */
import type { Trace } from '#graph-data'
import { drawingOf, type Curve, type TraceNode } from './columns.ts'

/** An origin, with what the claim cites of it. */
export interface Branch {
  readonly origin: TraceNode
  /** Works that its documents depend on and that the claim does not cite. */
  readonly behind: readonly TraceNode[]
  readonly documents: readonly Twig[]
}

/** A document, with the passages in it. */
interface Twig {
  readonly document: TraceNode
  /** What leads on from it: to its origin, and to documents that it depends on. */
  readonly onward: readonly Curve[]
  readonly passages: readonly TraceNode[]
}

/** The branches, in the order in which the columns stand. */
export function branchesOf(trace: Trace): Branch[] {
  const { columns, curves, behind } = drawingOf(trace)
  const into = (leaving: readonly Curve[], node: TraceNode) =>
    leaving.filter(({ to }) => to.key === node.key).map(({ from }) => from)
  return columns.origin.map(({ node: origin }) => ({
    origin,
    behind: behind.get(origin.key) ?? [],
    documents: into(curves.document, origin).map((document) => ({
      document,
      onward: curves.document.filter(({ from }) => from.key === document.key),
      passages: into(curves.passage, document),
    })),
  }))
}
