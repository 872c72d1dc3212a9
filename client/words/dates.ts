/** EDTF dates (levels 0 and 1) as people read them. https://www.loc.gov/standards/datetime/ */
import type { ClaimCard, Hedge } from '#graph-data'

const DATE = /^(-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?$/
const DECADE = /^(-?\d{3})X$/
const SEASONS = ['spring', 'summer', 'autumn', 'winter']
const QUALIFIED: Readonly<Record<string, (date: string) => string>> = {
  '~': (date) => `about ${date}`,
  '?': (date) => `${date} (uncertain)`,
  '%': (date) => `about ${date} (uncertain)`,
}

const day = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })
const month = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long' })

/** `2026-05` → “May 2026”, `2023/..` → “since 2023”. What it cannot read it gives back unchanged. */
export function dateWords(edtf: string): string {
  const ends = edtf.split('/')
  return ends.length === 2 ? intervalWords(ends[0]!, ends[1]!) : pointWords(edtf)
}

function intervalWords(from: string, until: string): string {
  if (isOpen(from)) return isOpen(until) ? 'always' : `until ${pointWords(until)}`
  return isOpen(until) ? `since ${pointWords(from)}` : `${pointWords(from)} – ${pointWords(until)}`
}

function isOpen(end: string): boolean {
  return end === '' || end === '..'
}

function pointWords(edtf: string): string {
  const qualify = QUALIFIED[edtf.at(-1) ?? '']
  if (qualify) return qualify(pointWords(edtf.slice(0, -1)))
  const decade = DECADE.exec(edtf)
  if (decade) return `the ${decade[1]}0s`
  const date = DATE.exec(edtf)
  return date ? calendarWords(date[1]!, date[2], date[3], edtf) : edtf
}

function calendarWords(
  year: string,
  monthDigits: string | undefined,
  dayDigits: string | undefined,
  edtf: string,
): string {
  if (monthDigits === undefined || monthDigits === 'XX') return year
  const season = SEASONS[Number(monthDigits) - 21]
  if (season) return `${season} ${year}`
  const instant = Date.parse(`${year}-${monthDigits}-${dayDigits && dayDigits !== 'XX' ? dayDigits : '01'}`)
  if (Number.isNaN(instant)) return edtf
  return (dayDigits === undefined || dayDigits === 'XX' ? month : day).format(instant)
}

type Dated = Pick<ClaimCard, 'as_of' | 'from' | 'until' | 'hedge'>

/** Ways of telling what has not happened yet: their `until` is the day by which it is due. */
const AHEAD: ReadonlySet<Hedge> = new Set<Hedge>(['target', 'planned', 'estimated', 'possible'])

/** When a claim holds: “since 2023”, “by 2027”; null when nobody says. */
export function whenWords({ as_of: asOf, from, until, hedge }: Dated): string | null {
  if (from !== undefined)
    return until === undefined ? `since ${dateWords(from)}` : `${dateWords(from)} – ${dateWords(until)}`
  if (until !== undefined) return `${AHEAD.has(hedge) ? 'by' : 'until'} ${dateWords(until)}`
  return asOf === undefined ? null : dateWords(asOf)
}

/** Sorts claims by time as text; the undated have none. */
export function whenKey({ as_of: asOf, from, until }: Dated): string | undefined {
  return (from ?? asOf ?? until)?.replace(/^(?:\.\.)?\//, '')
}
