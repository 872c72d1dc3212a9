/** Years of a dataset's dates (EDTF, levels 0 and 1), as a filter offers them. Pure. */
import type { ClaimCard, Selection } from '#graph-data'
import { withParameter } from '../../steps.ts'

/** A year at which something is dated. */
export interface Year {
  readonly year: number
  /** Claims that begin in it, or are told as of it. */
  readonly claims: number
}

const YEAR = /^-?\d{4}/
const DECADE = /^(-?\d{3})X/

/** The years of a date's or interval's ends; a decade counts by its first. */
export function yearsIn(edtf: string): number[] {
  return edtf.split('/').flatMap((end) => {
    const year = YEAR.exec(end)?.[0] ?? DECADE.exec(end)?.[1]?.concat('0')
    return year === undefined ? [] : [Number(year)]
  })
}

type Dated = Pick<ClaimCard, 'as_of' | 'from' | 'until'>

/** The years that occur, in order; those that the selection names are among them. */
export function yearsOf(claims: readonly Dated[], { since, until }: Selection): Year[] {
  const counts = new Map<number, number>()
  const count = (year: number, by: number) => counts.set(year, (counts.get(year) ?? 0) + by)
  for (const claim of claims) {
    const [first, ...others] = [claim.from, claim.as_of, claim.until].flatMap((date) => (date ? yearsIn(date) : []))
    if (first !== undefined) count(first, 1)
    for (const year of others) count(year, 0)
  }
  for (const date of [since, until]) for (const year of date ? yearsIn(date) : []) count(year, 0)
  return [...counts].map(([year, n]) => ({ year, claims: n })).toSorted((a, b) => a.year - b.year)
}

/** The indices of the first and the last year that the selection keeps. */
export function rangeOf(years: readonly Year[], { since, until }: Selection): [number, number] {
  const [first] = since ? yearsIn(since) : []
  const last = until ? yearsIn(until).at(-1) : undefined
  return [
    first === undefined ? 0 : years.findIndex(({ year }) => year === first),
    last === undefined ? years.length - 1 : years.findIndex(({ year }) => year === last),
  ]
}

/** The selection that keeps these years; an end of the scale is no limit. */
export function keeping(selection: Selection, years: readonly Year[], [first, last]: readonly number[]): Selection {
  const since = first ? edtfYear(years[first]!.year) : undefined
  const until = last !== undefined && last < years.length - 1 ? edtfYear(years[last]!.year) : undefined
  return withParameter(withParameter(selection, 'since', since), 'until', until)
}

/** Four digits, as EDTF has them. */
function edtfYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}
