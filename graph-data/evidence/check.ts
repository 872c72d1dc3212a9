/** Whether a lock still says what the dataset and the documents say. Pure: what is on disk is read elsewhere. */
import type { Citation, Claim, Dataset, Id, Source } from '../schema.ts'
import { anchor } from './anchor.ts'
import { checkConsidered, checkNoiseCited, checkShared } from './check-reading.ts'
import { LOCK_COMMAND, ofSource, RELOCK, type Finding } from './finding.ts'
import { knownPlace } from './known.ts'
import {
  isLockFor,
  LOCK_FILE,
  lockSource,
  type CitationLock,
  type HeldText,
  type Lock,
  type SourceLock,
} from './lock.ts'
import { stretchesOf } from './noise.ts'
import type { LostCitation } from './relock.ts'
import { indexText, type TextIndex } from './text-index.ts'
import { spanAt, type Span } from './text.ts'
import { isSupport, type Standing } from './verdict.ts'

/** Everything that is out of step. Sources whose text is not in `texts` are checked against the lock alone. */
export function checkLock(dataset: Dataset, lock: Lock | null, texts: ReadonlyMap<Id, HeldText>): Finding[] {
  if (!lock) return [{ kind: 'lock-missing', message: `${LOCK_FILE} is missing: ${RELOCK}` }]
  const cited = new Set(dataset.claims.flatMap(({ citations }) => citations.map(({ source }) => source)))
  const indexes = new Map([...texts].map(([id, { text }]) => [id, indexText(text)]))
  const evidence = { lock, texts, indexes, grids: gridsOf(lock) }
  return [
    ...surplus(dataset, lock),
    ...dataset.sources.flatMap((source) => checkSource(source, cited.has(source.id), evidence)),
    ...checkConsidered(dataset, lock),
    ...checkShared(dataset.sources, lock, evidence),
    ...dataset.claims.flatMap((claim) => checkClaim(claim, evidence)),
    ...checkNoiseCited(dataset, lock),
  ]
}

/** What claims are compared with. */
interface Evidence {
  readonly lock: Lock
  readonly texts: ReadonlyMap<Id, HeldText>
  readonly indexes: ReadonlyMap<Id, TextIndex>
  readonly grids: ReadonlyMap<Id, Grid>
}

/** A source's shape as the lock has it, ready for looking up places. */
interface Grid {
  readonly length: number
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
}

function gridsOf({ sources }: Lock): Map<Id, Grid> {
  return new Map(Object.entries(sources).map(([id, source]) => [id, gridOf(source)]))
}

function gridOf({ length, paragraphs, sentences }: SourceLock): Grid {
  return {
    length,
    paragraphs: paragraphs.map(([start, units]) => ({ start, end: start + units })),
    sentences: sentences.map(([start, end]) => ({ start, end })),
  }
}

/** What `stemma lock` says of a citation that it could not locate. */
export function lostFinding({ claim, index, citation, verdict, places }: LostCitation): Finding {
  const mends: Partial<Record<Standing, string>> = {
    gone: 'stands nowhere in the text: quote its words as they stand there',
    ambiguous: `stands ${places} times: add a prefix or suffix that only one place has`,
    unchecked: 'has no place yet, and the text is not at hand: put it into texts/ or name its folder in STEMMA_TEXTS',
  }
  const why = mends[verdict] ?? `stands otherwise in the text (${verdict}): quote its words as they stand there`
  return about('quote-lost', claim, index, citation, why)
}

// --- sources -------------------------------------------------------------------------------------

function surplus({ claims, sources }: Dataset, lock: Lock): Finding[] {
  const claimIds = new Set(claims.map(({ id }) => id))
  const held = new Set(sources.filter((source) => source.held).map(({ id }) => id))
  return [
    ...Object.keys(lock.citations)
      .filter((claim) => !claimIds.has(claim))
      .map((claim): Finding => ({
        kind: 'lock-outdated',
        claim,
        message: `claim “${claim}” is locked but not in the files: ${RELOCK}`,
      })),
    ...Object.keys(lock.sources)
      .filter((source) => !held.has(source))
      .map((source): Finding => ({
        kind: 'lock-outdated',
        source,
        message: `source “${source}” is locked but no document of the files: ${RELOCK}`,
      })),
  ]
}

function checkSource(source: Source, isCited: boolean, { lock, texts }: Evidence): Finding[] {
  const { id } = source
  const locked = ownRow(lock.sources, id)
  const held = texts.get(id)
  if (!locked) return isCited ? [ofSource('lock-outdated', id, `is cited but not locked: ${RELOCK}`)] : []
  if (!held) return []
  if (held.sha256 !== locked.sha256)
    return [
      ofSource(
        'text-changed',
        id,
        `is another text than the one that was locked: run ${LOCK_COMMAND} and read what changed`,
      ),
    ]
  return [...checkNoise(source, held), ...checkShape(source, held, locked)]
}

function checkNoise({ id, noise }: Source, { text }: HeldText): Finding[] {
  return noise.flatMap((stretch, n) => {
    if (stretchesOf(text, stretch).length) return []
    const why = `has no words “${stretch.start}” to leave out as noise: correct or remove them`
    return [ofSource('noise-unfound', id, why, ['noise', n])]
  })
}

function checkShape(source: Source, held: HeldText, locked: SourceLock): Finding[] {
  if (JSON.stringify(lockSource(source, held)) === JSON.stringify(locked)) return []
  return [
    ofSource('shape-changed', source.id, `has other paragraphs, sentences or noise than the lock says: ${RELOCK}`),
  ]
}

// --- citations -----------------------------------------------------------------------------------

function checkClaim({ id, citations }: Claim, evidence: Evidence): Finding[] {
  const rows = ownRow(evidence.lock.citations, id)
  if (!rows) return [{ kind: 'lock-outdated', claim: id, message: `claim “${id}” is not locked: ${RELOCK}` }]
  const left = rows.length - citations.length
  return [
    ...(left > 0
      ? [
          {
            kind: 'lock-outdated',
            claim: id,
            message: `claim “${id}” has ${left} fewer citations than the lock: ${RELOCK}`,
          } as const,
        ]
      : []),
    ...citations.flatMap((citation, index) => {
      const fault = faultOf(citation, rows[index], evidence)
      return fault ? [about(fault.kind, id, index, citation, fault.why)] : []
    }),
  ]
}

interface Fault {
  readonly kind: Finding['kind']
  readonly why: string
}

function faultOf(citation: Citation, row: CitationLock | undefined, evidence: Evidence): Fault | null {
  const { indexes, grids } = evidence
  if (!isLockFor(row, citation)) return { kind: 'lock-outdated', why: `is not the one that was locked: ${RELOCK}` }
  if (!isSupport(row.verdict))
    return { kind: 'quote-lost', why: `was locked as ${row.verdict}: correct it and run ${LOCK_COMMAND} again` }
  if (!fits(row, grids.get(row.source)))
    return { kind: 'lock-edited', why: `has a place that its source does not have: ${RELOCK}` }
  const text = indexes.get(citation.source)
  if (!text) return null
  return misplaced(citation, row, text) ?? (isLockedText(citation.source, evidence) ? edited(row, text) : null)
}

/** Whether the text at hand is the one that the lock was written for. */
function isLockedText(source: Id, { lock, texts }: Evidence): boolean {
  return ownRow(lock.sources, source)?.sha256 === texts.get(source)?.sha256
}

/** What stands around a quote is how it is known again when its text changes, so it has to be true. */
function edited(row: CitationLock, text: TextIndex): Fault | null {
  const { before, after, twins } = knownPlace(text, row.quote, row)
  const isTrue = row.before === before && row.after === after && JSON.stringify(row.twins) === JSON.stringify(twins)
  return isTrue ? null : { kind: 'lock-edited', why: `has other words around it than the lock says: ${RELOCK}` }
}

function misplaced(citation: Citation, row: CitationLock, text: TextIndex): Fault | null {
  const found = anchor(text, citation, row)
  if ('start' in found && found.start === row.start && found.end === row.end && found.verdict === row.verdict)
    return null
  const why =
    'start' in found && isSupport(found.verdict)
      ? `stands at ${found.start} (${found.verdict}), not at ${row.start} (${row.verdict}) as the lock says`
      : `is ${found.verdict} in the text`
  return { kind: 'quote-misplaced', why: `${why}: correct it, or run ${LOCK_COMMAND} and read what changed` }
}

/** Whether the place that a row names is one that its source has. */
function fits({ quote, start, end, paragraph, sentence, verdict }: CitationLock, grid: Grid | undefined): boolean {
  if (!grid || end > grid.length) return false
  const isOneQuote = verdict === 'reworded' || end - start === quote.length
  return isOneQuote && spanAt(grid.paragraphs, start) === paragraph && spanAt(grid.sentences, start) === sentence
}

function about(kind: Finding['kind'], claim: Id, index: number, { source, quote }: Citation, why: string): Finding {
  return {
    kind,
    claim,
    citation: index + 1,
    source,
    quote,
    message: `claim “${claim}”, citation ${index + 1} in “${source}”: “${quote}” ${why}`,
  }
}

/** A row by its key, never what every object inherits: “constructor” is a fine id. */
function ownRow<T>(rows: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(rows, key) ? rows[key] : undefined
}
