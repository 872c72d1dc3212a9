/** Advertising and page furniture: stretches of a document that nothing cites. */
import type { Noise } from '../schema.ts'
import type { Span } from './text.ts'

/** The stretches that the selectors name, in order, joined where they touch. A selector that finds nothing gives nothing. */
export function noiseOf(text: string, noise: readonly Noise[]): Span[] {
  return joined(noise.flatMap((stretch) => stretchesOf(text, stretch)))
}

/** The stretches that one selector names. */
export function stretchesOf(text: string, { start, end, every }: Noise): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(start); at >= 0;) {
    const stop = end === undefined ? at + start.length : endAfter(text, end, at + start.length)
    if (stop < 0) break
    spans.push({ start: at, end: stop })
    if (!every) break
    at = text.indexOf(start, stop)
  }
  return spans
}

function endAfter(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? -1 : at + end.length
}

function joined(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else out.push({ ...span })
  }
  return out
}
