/** Cuts a stretch of text at the borders of everything that lies over it. */

/** From `start` up to, not including, `end`; UTF-16 units of the document. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch that no border crosses. */
export interface Segment extends Span {
  /** Indices of the layers that cover it, ascending. */
  readonly layers: readonly number[]
}

/** The segments of `whole`, in order and without gaps; layers may overlap, nest and reach beyond it. */
export function segmentsOf(whole: Span, layers: readonly Span[]): Segment[] {
  const near = layers.flatMap((layer, index) =>
    layer.start < whole.end && layer.end > whole.start ? [{ ...layer, index }] : [],
  )
  const inside = (offset: number) => Math.min(whole.end, Math.max(whole.start, offset))
  const borders = [whole.start, whole.end, ...near.flatMap(({ start, end }) => [inside(start), inside(end)])]
  const sorted = [...new Set(borders)].toSorted((a, b) => a - b)
  return sorted.slice(1).map((end, n) => {
    const start = sorted[n]!
    return {
      start,
      end,
      layers: near.filter((layer) => layer.start < end && layer.end > start).map(({ index }) => index),
    }
  })
}
