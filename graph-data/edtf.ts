/** Dates as sources tell them: EDTF levels 0 and 1, read by the `edtf` library (https://www.loc.gov/standards/datetime/). */
import edtf, { parse } from 'edtf'

const LEVEL = 1

/** The first and last instant, in milliseconds since 1970 UTC; an open end is infinite. */
export interface Period {
  readonly start: number
  readonly end: number
}

/** Whether `text` is a date or interval of EDTF level 0 or 1. */
export function isEdtf(text: string): boolean {
  try {
    parse(text, { level: LEVEL })
    return true
  } catch {
    return false
  }
}

/** The time that an EDTF expression spans. Throws when `text` is not EDTF: check with {@link isEdtf} where data enters. */
export function periodOf(text: string): Period {
  const { min, max } = edtf(text)
  return { start: min, end: max }
}

/** Whether two periods share an instant. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** When a claim holds: from–until where told, else as of, else always. */
export function periodOfClaim({ as_of: asOf, from, until }: Dated): Period {
  if (from === undefined && until === undefined) return asOf === undefined ? ALWAYS : periodOf(asOf)
  return {
    start: from === undefined ? -Infinity : periodOf(from).start,
    end: until === undefined ? Infinity : periodOf(until).end,
  }
}

/** A claim’s dates, in EDTF. */
interface Dated {
  readonly as_of?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const ALWAYS: Period = { start: -Infinity, end: Infinity }
