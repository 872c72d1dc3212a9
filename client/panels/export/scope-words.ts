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
  { part: 'sources', one: 'source', many: 'sources' },
]

/** What people look for first; the other parts of a selection are told where a format leaves them out. */
export function talliesOf(counts: ScopeAnswer['counts'], { carries }: Pick<ExportFormat, 'carries'>): Tally[] {
  return PARTS.map(({ part, one, many }) => {
    const count = counts[part] ?? 0
    return { count: numberWords(count), noun: count === 1 ? one : many, isCarried: carries.includes(part) }
  })
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
