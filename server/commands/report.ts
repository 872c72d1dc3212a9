/** What a command found in one dataset, for people and for machines. */
import {
  counted,
  issueLine,
  type Issue,
  type Finding,
  type Located,
  type QuoteChange,
  type ShownText,
  type UndeclaredCopy,
} from '#graph-data'
import type { Loaded } from '../load.ts'
import { EXIT, type Arguments, type Exit, type Terminal } from './command.ts'

export interface Report {
  readonly dataset: string
  readonly issues: readonly Issue[]
  readonly findings: readonly Located<Finding>[]
  /** source → the file that holds its text */
  readonly texts: Readonly<Record<string, string>>
  /** For `lock`: quotes that do not stand any more as they were locked. */
  readonly changes?: readonly Located<QuoteChange>[]
  /** For people: what a changed text did to its quotes. */
  readonly diff?: readonly string[]
  /** For `check`: documents that share text although no `upstream` link says so. */
  readonly copies?: readonly UndeclaredCopy[]
  /** For `check`: how much of each document its quotes show. */
  readonly shown?: readonly ShownText[]
  /** For people: what is no fault, and good to know. */
  readonly notes?: readonly string[]
  /** What was found, or done, in a few words. */
  readonly summary: string
}

/** Prints the reports, or all of them as one JSON array, and gives the exit code. */
export function tell(reports: readonly Report[], { json }: Pick<Arguments, 'json'>, terminal: Terminal): Exit {
  if (json) terminal.print(JSON.stringify(reports.map(forMachines), null, 2))
  else for (const line of reports.flatMap(linesOf)) terminal.print(line)
  return reports.every(isFine) ? EXIT.fine : EXIT.findings
}

export function isFine({ issues, findings }: Pick<Report, 'issues' | 'findings'>): boolean {
  return issues.length + findings.length === 0
}

/** A machine reads `changes`, `copies`, `shown` and `texts`. */
function forMachines({ diff: _diff, notes: _notes, ...report }: Report): Omit<Report, 'diff' | 'notes'> {
  return report
}

function linesOf(report: Report): string[] {
  const { dataset, issues, findings, changes = [], diff = [], summary } = report
  const told = new Set(changes.map(keyOf))
  const untold = findings.filter((finding) => !told.has(keyOf(finding)))
  const lines = [...diff, ...issues.map(issueLine), ...untold.map(findingLine), ...notesOf(report)]
  return [...lines.map((line) => `  ${line}`), `${dataset}: ${summary}`]
}

function notesOf({ copies = [], shown = [], notes = [] }: Report): string[] {
  return [...copies.map(copyLine), ...(shown.length ? [shownLine(shown)] : []), ...notes].map((line) => `note: ${line}`)
}

/** What `diff` says of a citation is not said again. */
function keyOf({ claim, citation }: Pick<Finding, 'claim' | 'citation'>): string {
  return `${claim} ${citation}`
}

/** A finding as one line: `claims/money.yaml:12:14 quote-lost: …`. */
function findingLine({ file, line, column, kind, message }: Located<Finding>): string {
  return `${file}:${line}:${column} ${kind}: ${message}`
}

/** Which file holds which source’s text. */
export function textFiles({ holdings }: Loaded): Record<string, string> {
  return Object.fromEntries([...holdings.texts].map(([source, { name }]) => [source, name]))
}

/** Not a fault: nobody need say where a text comes from. But it counts, so it is told. */
function copyLine({ sources: [a, b], runs, longest }: UndeclaredCopy): string {
  const what = `${counted(runs, 'run')} of words, the longest of ${longest}`
  return `“${a}” and “${b}” share ${what}, and no upstream link says why: they count as one origin`
}

/** Each quote is short; what they show together is for the curator to judge. */
function shownLine(shown: readonly ShownText[]): string {
  const parts = shown.map(({ source, share }) => `${Math.round(share * 100)} % of “${source}”`)
  return `quotes show ${parts.join(', ')}`
}
