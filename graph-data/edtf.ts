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
