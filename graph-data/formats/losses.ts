/** What an export could not hold, counted while it is written: nothing is lost in silence. */
import { ASPECTS, EVERY_ASPECT, type Aspect, type Noun, type Scope } from './excerpt.ts'

/** Something that a file could not hold. */
export interface Loss {
  readonly count: number
  /** Read after the count: `citations`. */
  readonly what: string
}

/** What formats without a sign for it leave out. */
export const CONTROL_CHARACTER: Noun = { one: 'control character', many: 'control characters' }

/** The tally of one export. */
export class Losses {
  private readonly counts = new Map<Noun, number>()

  add(what: Noun, count = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }

  /** In the order in which they were met. */
  list(): Loss[] {
    return [...this.counts].map(([{ one, many }, count]) => ({ count, what: count === 1 ? one : many }))
  }
}

/** What a format that carries these aspects leaves out of an excerpt: known before a byte is written. */
export function uncarried(carries: readonly Aspect[], scope: Scope): Losses {
  const losses = new Losses()
  for (const aspect of EVERY_ASPECT) {
    if (!carries.includes(aspect) && scope[aspect] > 0) losses.add(ASPECTS[aspect], scope[aspect])
  }
  return losses
}

/** `412 citations, 5 outlines of documents`; empty when nothing is lost. */
export function lossText(losses: readonly Loss[]): string {
  return losses.map(({ what, count }) => `${count} ${what}`).join(', ')
}
