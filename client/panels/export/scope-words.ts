/** What a file holds and what it loses, in words. Pure. */
import type { ExportFormat, ScopeAnswer } from '../../answers.ts'
import { counted, numberWords } from '../../words/counts.ts'

/** One number of a scope and what it counts. */
interface Tally {
  readonly count: string
  readonly noun: string
  /** Whether the format holds it. */
  readonly isCarried: boolean
}

const PARTS = [
  { part: 'entities', one: 'entity', many: 'entities' },
  { part: 'claims', one: 'claim', many: 'claims' },
  { part: 'citations', one: 'citation', many: 'citations' },
]

/** What people look for first, documents counted as elsewhere on the page: those that are cited, then the works that their origins need; the other parts of a selection are told where a format leaves them out. */
export function talliesOf(counts: ScopeAnswer['counts'], { carries }: Pick<ExportFormat, 'carries'>): Tally[] {
  const { sources = 0, documents = 0 } = counts
  const hasSources = carries.includes('sources')
  return [
    ...PARTS.map(({ part, one, many }) => tally(counts[part] ?? 0, one, many, carries.includes(part))),
    tally(documents, 'document', 'documents', hasSources),
    ...(sources > documents ? [tally(sources - documents, 'further work', 'further works', hasSources)] : []),
  ]
}

function tally(count: number, one: string, many: string, isCarried: boolean): Tally {
  return { count: numberWords(count), noun: count === 1 ? one : many, isCarried }
}

/** “168 definitions of types and relations” for each kind of thing that the format leaves out. */
export function lossWords(losses: ScopeAnswer['losses']): string[] {
  return losses.map(({ count, what }) => `${numberWords(count)} ${what}`)
}

/** What the selection did not get, as sentences. */
export function gapWords({ limited, missing }: Pick<ScopeAnswer, 'limited' | 'missing'>): string[] {
  return [
    ...(limited ? ['A limit leaves out the least connected entities.'] : []),
    ...(missing.length
      ? [`The dataset no longer has ${counted(missing.length, 'thing')} that the selection names.`]
      : []),
  ]
}

const UNITS = ['bytes', 'kB', 'MB', 'GB']

/** 389101 → “389 kB”. */
export function sizeWords(bytes: number): string {
  let size = bytes
  let step = 0
  while (Math.round(size) >= 1_000 && step < UNITS.length - 1) {
    size /= 1_000
    step++
  }
  return `${numberWords(size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size))} ${UNITS[step]}`
}
