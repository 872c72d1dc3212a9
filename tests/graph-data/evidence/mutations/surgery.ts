/** Cutting and sewing: how mutations change a text. */
import type { Verdict } from '#graph-data'
import { runsIn, type Quoted, type Role, type Stretch, type TestDocument } from './document.ts'
import type { Random } from './random.ts'

export function replaced(text: string, { start, end }: Stretch, by: string): string {
  return text.slice(0, start) + by + text.slice(end)
}

export function inserted(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at)
}

/** Where the quote stands afterwards decides between the two. */
export function placed(quoted: Quoted, start: number): Verdict {
  return start === quoted.start ? 'exact' : 'moved'
}

export function lineAround(text: string, { start, end }: Stretch): Stretch {
  const stop = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop }
}

export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n(?=\S)/g)].map(({ index }) => index + 1)]
}

export const apart = (a: Stretch, b: Stretch) => a.end <= b.start || b.end <= a.start

/** A tagged word inside the quote. */
export function tagIn(document: TestDocument, quoted: Quoted, role: Role, random: Random): Stretch | null {
  const inside = document.tags.filter((tag) => tag.role === role && tag.start >= quoted.start && tag.end <= quoted.end)
  return inside.length ? random.pick(inside) : null
}

/** The start of a word of the quote that is not its first. */
export function gapIn(document: TestDocument, quoted: Quoted, random: Random): number | null {
  const runs = runsIn(document.text, quoted)
    .slice(1)
    .filter((run) => /^[\p{L}\p{N}]/u.test(document.text.slice(run.start, run.end)))
    .filter(({ start }) => !document.tags.some((tag) => tag.start < start && start < tag.end))
  return runs.length ? random.pick(runs).start : null
}

/** Words in lower case, of five letters and more, that have no role. */
export function plainWords({ text, tags }: TestDocument, { start, end }: Stretch): Stretch[] {
  const words = text.slice(start, end).matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}{5,}(?![\p{L}\p{N}’'-])/gu)
  return [...words]
    .map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }))
    .filter((word) => tags.every((tag) => apart(tag, word)))
}

export function withBlank(text: string, { start, end }: Stretch): Stretch {
  return text[end] === ' ' ? { start, end: end + 1 } : { start: text[start - 1] === ' ' ? start - 1 : start, end }
}
