/** A trace as it is drawn: four columns of boxes and the curves between them. Pure; everything is in pixels. */
import type { Trace } from '#graph-data'
import { stackHeight, stacked } from './stack.ts'

export type TraceNode = Trace['nodes'][number]
export type Layer = TraceNode['layer']

/** A box in its column. */
export interface Placed {
  readonly node: TraceNode
  readonly top: number
  readonly height: number
}

/** A line from the right of one box to the left of one in the next column, or back to one in the same column. */
export interface Curve {
  readonly from: TraceNode
  readonly to: TraceNode
  /** Middles of the two boxes. */
  readonly start: number
  readonly end: number
  /** Between documents: what one does with the other. */
  readonly how?: string
}

export interface TraceDrawing {
  readonly height: number
  readonly columns: Readonly<Record<Layer, readonly Placed[]>>
  /** The curves that leave each column. */
  readonly curves: Readonly<Record<Layer, readonly Curve[]>>
  /** Works that its documents depend on and that the claim does not cite, by the key of their origin. */
  readonly behind: ReadonlyMap<string, readonly TraceNode[]>
}

/** Boxes of each layer: how high while nobody has measured them, and how far apart. */
const MEASURES: Readonly<Record<Layer, { readonly height: number; readonly gap: number }>> = {
  claim: { height: 64, gap: 8 },
  passage: { height: 46, gap: 6 },
  document: { height: 34, gap: 8 },
  origin: { height: 46, gap: 10 },
}

const LAYERS: readonly Layer[] = ['claim', 'passage', 'document', 'origin']

/**
 * Places the boxes so that curves cross as little as may be: passages by document, the rest beside what leads to it. Works behind
 * the cited documents get no box: there may be dozens, and they tell of an origin, not of the claim. `heights`: those of the boxes,
 * by key, as far as they are known.
 */
export function drawingOf(trace: Trace, heights: ReadonlyMap<string, number> = new Map()): TraceDrawing {
  const layers = { ...layersOf(trace), passage: passagesByDocument(trace), document: citedDocuments(trace) }
  const stackOf = (layer: Layer): Stack => ({
    nodes: layers[layer],
    heights: layers[layer].map(({ key }) => heights.get(key) ?? MEASURES[layer].height),
    gap: MEASURES[layer].gap,
  })
  const height = Math.max(...LAYERS.map(stackOf).map((stack) => stackHeight(stack.heights, stack.gap)))
  const placed = new Map<string, Placed>()
  const place = (layer: Layer) => columnOf(stackOf(layer), trace, placed, height)
  // Passages first: they are the most, and everything else stands beside them.
  const passage = place('passage')
  const document = place('document')
  const columns = { claim: place('claim'), passage, document, origin: place('origin') }
  return { height, columns, curves: curvesOf(trace, placed), behind: worksBehind(trace) }
}

function layersOf({ nodes }: Trace): Record<Layer, TraceNode[]> {
  const of = (layer: Layer) => nodes.filter((node) => node.layer === layer)
  return { claim: of('claim'), passage: of('passage'), document: of('document'), origin: of('origin') }
}

function citedDocuments({ nodes, edges }: Trace): TraceNode[] {
  const passages = new Set(nodes.flatMap(({ key, layer }) => (layer === 'passage' ? [key] : [])))
  const cited = new Set(edges.flatMap(({ from, to }) => (passages.has(from) ? [to] : [])))
  return nodes.filter(({ key }) => cited.has(key))
}

function worksBehind(trace: Trace): Map<string, TraceNode[]> {
  const { document, origin } = layersOf(trace)
  const cited = new Set(citedDocuments(trace))
  const works = new Map(document.filter((node) => !cited.has(node)).map((node) => [node.key, node]))
  return new Map(
    origin.map(({ key }) => [key, trace.edges.flatMap(({ from, to }) => (to === key ? (works.get(from) ?? []) : []))]),
  )
}

function passagesByDocument({ nodes, edges }: Trace): TraceNode[] {
  const documents = nodes.flatMap(({ key, layer }) => (layer === 'document' ? [key] : []))
  const documentOf = new Map(edges.map(({ from, to }) => [from, documents.indexOf(to)]))
  const passages = nodes.filter(({ layer }) => layer === 'passage')
  return passages.toSorted((a, b) => (documentOf.get(a.key) ?? 0) - (documentOf.get(b.key) ?? 0))
}

/** Boxes of one column, from top to bottom. */
interface Stack {
  readonly nodes: readonly TraceNode[]
  /** As many as there are nodes. */
  readonly heights: readonly number[]
  readonly gap: number
}

/** Places a column's boxes beside those that are placed already, and remembers them in `placed`. */
function columnOf(
  { nodes, heights, gap }: Stack,
  { edges }: Trace,
  placed: Map<string, Placed>,
  room: number,
): readonly Placed[] {
  let free = (room - stackHeight(heights, gap)) / 2
  const boxes = nodes.map(({ key }, n) => {
    const height = heights[n]!
    const beside = edges.flatMap(({ from, to }) => middleOf(placed.get(to === key ? from : from === key ? to : '')))
    const wanted = mean(beside) ?? free + height / 2
    free += height + gap
    return { wanted, height }
  })
  const tops = stacked(boxes, gap, room)
  const column = nodes.map((node, n) => ({ node, top: tops[n]!, height: heights[n]! }))
  for (const one of column) placed.set(one.node.key, one)
  return column
}

function middleOf(placed: Placed | undefined): number[] {
  return placed ? [placed.top + placed.height / 2] : []
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : undefined
}

function curvesOf({ edges }: Trace, placed: ReadonlyMap<string, Placed>): TraceDrawing['curves'] {
  const curves: Record<Layer, Curve[]> = { claim: [], passage: [], document: [], origin: [] }
  for (const { from, to, how } of edges) {
    const [start, end] = [placed.get(from), placed.get(to)]
    if (!start || !end) continue
    curves[start.node.layer].push({
      from: start.node,
      to: end.node,
      start: start.top + start.height / 2,
      end: end.top + end.height / 2,
      ...(how !== undefined && { how }),
    })
  }
  return curves
}

/**
 * The curve as an SVG path in a gutter of `width`: across it, or out and back again between boxes of one column.
 * It leaves and arrives level.
 */
export function pathOf({ from, to, start, end }: Curve, width: number): string {
  const isLoop = from.layer === to.layer
  const bend = isLoop ? width * 0.6 : width / 2
  const arrival = isLoop ? 0 : width
  return `M0 ${round(start)}C${bend} ${round(start)} ${bend} ${round(end)} ${arrival} ${round(end)}`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
