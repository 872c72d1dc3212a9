/** What a changed text did to the quotes from it, for people to read before they lock it anew. */
import type { Id } from '../schema.ts'
import type { Issue } from '../result.ts'
import type { Change as WordChange } from './changed-passage.ts'
import type { Relocation } from './relock.ts'
import { isSupport, VERDICTS, type Verdict } from './verdict.ts'

/** A quote that does not stand any more as it was locked. */
export interface QuoteChange {
  readonly source: Id
  readonly claim: Id
  /** Which of the claim’s citations, from 1. */
  readonly citation: number
  readonly quote: string
  readonly was: Verdict
  readonly now: Verdict
  /** What differs inside the quote; empty when what turned stands beside it. */
  readonly changes: readonly WordChange[]
}

/** The quotes whose verdict is another than it was, in the dataset’s order; those that only moved are not among them. */
export function quoteChanges(relocations: readonly Relocation[]): QuoteChange[] {
  return relocations
    .map(({ claim, index, citation, was, now }) => ({
      source: citation.source,
      claim,
      citation: index + 1,
      quote: citation.quote,
      was: was.verdict,
      now: now.verdict,
      changes: 'changes' in now ? now.changes : [],
    }))
    .filter(({ was, now }) => now !== was && !(now === 'moved' && isSupport(was)))
}

/** A change, and where the dataset's files cite the quote. */
type Change = QuoteChange & Partial<Pick<Issue, 'file' | 'line' | 'column'>>

/** A line for each text that was read anew, and one for each quote in it that changed. */
export function lockDiff(
  relocations: readonly Relocation[],
  changes: readonly Change[] = quoteChanges(relocations),
): string[] {
  const sources = [...new Set(relocations.map(({ citation }) => citation.source))]
  return sources.flatMap((source) => [
    `${source}: ${tally(relocations.filter(({ citation }) => citation.source === source))}`,
    ...changes.filter((change) => change.source === source).map(changeLine),
  ])
}

function tally(relocations: readonly Relocation[]): string {
  const counts = VERDICTS.map(
    (verdict) => [verdict, relocations.filter(({ now }) => now.verdict === verdict).length] as const,
  )
  const parts = counts.filter(([, count]) => count).map(([verdict, count]) => `${count} ${verdict}`)
  return `${relocations.length} ${relocations.length === 1 ? 'quote' : 'quotes'} located anew: ${parts.join(', ')}`
}

function changeLine({ file, line, column, claim, citation, quote, was, now, changes }: Change): string {
  const turned = isSupport(was) === isSupport(now) ? '' : isSupport(now) ? ' (mended)' : ' (lost)'
  const place = file === undefined ? '' : `${file}:${line}:${column} `
  return `  ${place}${was} → ${now}${turned}: claim “${claim}”, citation ${citation}: “${quote}”${detail(now, changes)}`
}

function detail(now: Verdict, changes: readonly WordChange[]): string {
  if (isSupport(now) || now === 'gone' || now === 'ambiguous') return ''
  const what = now.replace('-changed', '')
  return changes.length ? `: ${changes.map(changeWords).join(', ')}` : `: a ${what} came or went beside these words`
}

function changeWords({ was, now }: WordChange): string {
  if (!was) return `“${now}” was put in`
  return now ? `“${was}” is now “${now}”` : `“${was}” is missing`
}
