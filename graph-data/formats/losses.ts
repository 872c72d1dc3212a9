/** What an export could not hold, counted while it is written: nothing is lost in silence. */
import { ASPECTS, type Aspect, type Scope } from './excerpt.ts'

/** Something that a file could not hold. */
export interface Loss {
  /** Read after the number: `citations`. */
  readonly what: string
  readonly count: number
}

/** The tally of one export. */
export class Losses {
  private readonly counts = new Map<string, number>()

  add(what: string, count = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count)
  }

  /** In the order in which they were met. */
  list(): Loss[] {
    return [...this.counts].map(([what, count]) => ({ what, count }))
  }
}

/** What a format that carries these aspects leaves out of an excerpt: known before a byte is written. */
export function uncarried(carries: readonly Aspect[], scope: Scope): Loss[] {
  const aspects = (Object.keys(ASPECTS) as Aspect[]).filter((aspect) => !carries.includes(aspect) && scope[aspect] > 0)
  return aspects.map((aspect) => ({ what: ASPECTS[aspect], count: scope[aspect] }))
}

/** `412 citations, 5 outlines of documents`; empty when nothing is lost. */
export function lossText(losses: readonly Loss[]): string {
  return losses.map(({ what, count }) => `${count} ${what}`).join(', ')
}
