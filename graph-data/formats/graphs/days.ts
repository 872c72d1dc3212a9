/** EDTF dates as plain days, for formats that know no others. */
import { periodOfClaim } from '../../edtf.ts'
import type { ClaimRecord } from '../../records.ts'

/** First and last day as `2026-05-30`; an end that is open, or beyond four-digit years, is absent. */
export interface Days {
  readonly start?: string
  readonly end?: string
}

type Dated = Pick<ClaimRecord, 'as_of' | 'from' | 'until'>

/** Different dates that are remembered; a dataset rarely has more. */
const REMEMBERED = 10_000

/** When claims hold. Dates repeat and are slow to read, so each is read once. */
export function calendar(): (claim: Dated) => Days {
  const known = new Map<string, Days>()
  return (claim) => {
    const key = `${claim.as_of ?? ''} ${claim.from ?? ''} ${claim.until ?? ''}`
    const days = known.get(key) ?? daysOf(claim)
    if (known.size > REMEMBERED) known.clear()
    known.set(key, days)
    return days
  }
}

function daysOf(claim: Dated): Days {
  const period = periodOfClaim(claim)
  const [start, end] = [dayOf(period.start), dayOf(period.end)]
  return { ...(start && { start }), ...(end && { end }) }
}

function dayOf(instant: number): string | undefined {
  if (!Number.isFinite(instant)) return undefined
  const [day = ''] = new Date(instant).toISOString().split('T')
  return /^(?!0000)\d{4}-/.test(day) ? day : undefined
}
