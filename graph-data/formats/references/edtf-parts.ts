/** EDTF dates in pieces, for formats that know years, months and days but not EDTF. */

/** A date of level 0 or 1 that is one point in time; `isLoose` when it is approximate or uncertain. */
export interface DateParts {
  readonly year: string
  readonly month?: string
  readonly day?: string
  readonly isLoose: boolean
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)$/

/** The pieces of a date; undefined for intervals, seasons and unspecified digits. */
export function partsOf(edtf: string): DateParts | undefined {
  const [, year, month, day, mark] = DATE.exec(edtf) ?? []
  if (year === undefined) return undefined
  return { year, ...(month && { month }), ...(day && { day }), isLoose: Boolean(mark) }
}
