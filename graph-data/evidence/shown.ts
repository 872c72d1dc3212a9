/** How much of each document its dataset shows: what all quotes together let anybody read who has only the dataset. */
import type { Id } from '../schema.ts'
import type { Lock } from './lock.ts'
import type { Span } from './text.ts'
import { isSupport } from './verdict.ts'

/** A document, and what quotes show of it. */
export interface ShownText {
  readonly source: Id
  /** UTF-16 units that some quote holds, each counted once. */
  readonly shown: number
  /** UTF-16 units of the whole text. */
  readonly of: number
  /** `shown` of `of`: 0 to 1. */
  readonly share: number
}

/** By document, in the lock’s order: what its citations and the sentences considered in it show. Needs no text. */
export function shownTexts({ sources, citations, considered }: Lock): ShownText[] {
  const spans = new Map(Object.keys(sources).map((source) => [source, [] as Span[]]))
  const rows = [
    ...Object.values(citations).flat(),
    ...Object.entries(considered).flatMap(([source, own]) => own.map((row) => ({ source, ...row }))),
  ]
  for (const { source, verdict, start, end } of rows) if (isSupport(verdict)) spans.get(source)?.push({ start, end })
  return Object.entries(sources).map(([source, { length: of }]) => {
    const shown = lengthOf(spans.get(source) ?? [])
    return { source, shown, of, share: of ? shown / of : 0 }
  })
}

/** Units that lie in one of the spans or more. */
function lengthOf(spans: readonly Span[]): number {
  let length = 0
  let reached = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return length
}
