/** Joins a dataset with its lock: from what the files say to what stores keep. */
import { byId } from '../by-id.ts'
import { conflictsOf, contradictionsOf } from '../evidence/conflicts.ts'
import { coverageOf, readingsOf } from '../evidence/coverage.ts'
import { checkFigures } from '../evidence/figures.ts'
import { isLockFor, isPassageOf, type Lock, type SharedRun } from '../evidence/lock.ts'
import { originsBySource, originsOf, type Origin } from '../evidence/origins.ts'
import { headingOf } from '../evidence/text.ts'
import { isSupport, standing } from '../evidence/verdict.ts'
import type { Conflict, FigureCheck } from '../findings.ts'
import type { ClaimRecord, EntityRecord, Passage, PassagePlace, SharedWords, SourceRecord } from '../records.ts'
import type { Citation, Claim, Dataset, Entity, Id, Relation, Source } from '../schema.ts'

export interface Records {
  readonly entities: readonly EntityRecord[]
  readonly claims: readonly ClaimRecord[]
  readonly sources: readonly SourceRecord[]
  readonly origins: readonly Origin[]
  readonly conflicts: readonly Conflict[]
  readonly figures: readonly FigureCheck[]
}

/** Joins a dataset with its lock; without a lock every passage is `unchecked`. */
export function recordsOf(dataset: Dataset, lock: Lock | null): Records {
  const origins = originsOf(dataset.sources, lock?.shared)
  const originBySource = originsBySource(origins)
  const labels = new Map(dataset.entities.map(({ id, label }) => [id, label]))
  const relations = byId(dataset.vocabulary.relations)
  const sections = sectionsOf(lock)
  const claims = dataset.claims.map((claim) => {
    const rows = lock?.citations[claim.id]
    const passages = claim.citations.map((citation, n) => passageOf(citation, rows?.[n], sections))
    return claimRecord(claim, passages, sentenceOf(claim, relations.get(claim.relation), labels), originBySource)
  })
  const figures = checkFigures(dataset.entities)
  const { entities, conflicts: curated } = dataset
  const conflicts = conflictsOf({ claims, entities, figures, curated, relations: dataset.vocabulary.relations })
  return {
    claims: withConflicts(claims, conflicts),
    origins,
    conflicts,
    figures,
    entities: entityRecords(dataset.entities, claims),
    sources: sourceRecords(dataset.sources, claims, originBySource, lock),
  }
}

function withConflicts(claims: readonly ClaimRecord[], conflicts: readonly Conflict[]): ClaimRecord[] {
  const byClaim = contradictionsOf(conflicts)
  return claims.map((claim) => ({ ...claim, conflicts: byClaim.get(claim.id) ?? [] }))
}

type Sections = (source: Id, paragraph: number) => string | undefined

function sectionsOf(lock: Lock | null): Sections {
  const levels = new Map<Id, { level: number }[]>()
  for (const [id, { paragraphs }] of Object.entries(lock?.sources ?? {})) {
    levels.set(
      id,
      paragraphs.map(([, , , level]) => ({ level })),
    )
  }
  return (source, paragraph) => lock?.sources[source]?.headings[headingOf(levels.get(source) ?? [], paragraph)]
}

type LockRow = NonNullable<Lock['citations'][string]>[number]

function passageOf(citation: Citation, row: LockRow | undefined, sections: Sections): Passage {
  if (!isLockFor(row, citation)) return { ...citation, verdict: 'unchecked', place: null }
  if (!isSupport(row.verdict)) return { ...citation, verdict: row.verdict, place: null }
  const { verdict, start, end, paragraph, sentence } = row
  const section = sections(citation.source, paragraph)
  return { ...citation, verdict, place: { start, end, paragraph, sentence, ...(section !== undefined && { section }) } }
}

function claimRecord(
  { citations: _, ...claim }: Claim,
  passages: Passage[],
  sentence: string,
  origins: ReadonlyMap<Id, Id>,
): ClaimRecord {
  const backing = standing(passages).filter(({ role }) => role === 'supports')
  const documents = [...new Set(backing.map(({ source }) => source))]
  return {
    ...claim,
    sentence,
    passages,
    documents,
    origins: [...new Set(documents.map((id) => origins.get(id) ?? id))],
    conflicts: [],
  }
}

function sentenceOf(claim: Claim, relation: Relation | undefined, labels: ReadonlyMap<Id, string>): string {
  if (claim.sentence) return claim.sentence
  const subject = labels.get(claim.subject) ?? claim.subject
  const object = labels.get(claim.object) ?? claim.object
  const template = relation?.template ?? `{subject} ${relation?.label ?? claim.relation} {object}.`
  return template.replaceAll('{subject}', () => subject).replaceAll('{object}', () => object)
}

function entityRecords(entities: readonly Entity[], claims: readonly ClaimRecord[]): EntityRecord[] {
  const counts = countsOf(claims.flatMap(({ subject, object }) => (subject === object ? [subject] : [subject, object])))
  return entities.map((entity) => ({ ...entity, claims: counts.get(entity.id) ?? 0 }))
}

function sourceRecords(
  sources: readonly Source[],
  claims: readonly ClaimRecord[],
  origins: ReadonlyMap<Id, Id>,
  lock: Lock | null,
): SourceRecord[] {
  const cited = claims.map((claim) => standing(claim.passages).map(({ source }) => source))
  const passages = countsOf(cited.flat())
  const citing = countsOf(cited.flatMap((ids) => [...new Set(ids)]))
  const places = placesBySource(claims)
  return sources.map(({ considered, ...source }) => {
    const shape = lock?.sources[source.id] ?? null
    const noted =
      lock?.considered[source.id]?.filter((row) => considered.some((quote) => isPassageOf(row, quote))) ?? []
    const read = noted.filter(({ verdict }) => isSupport(verdict))
    const readings = shape && readingsOf(shape, places.get(source.id) ?? [], read)
    return {
      ...source,
      origin: origins.get(source.id) ?? source.id,
      passages: passages.get(source.id) ?? 0,
      claims: citing.get(source.id) ?? 0,
      coverage: readings === null ? null : coverageOf(readings),
      readings,
      shared: sharedWords(source.id, lock?.shared ?? []),
      shape,
    }
  })
}

function placesBySource(claims: readonly ClaimRecord[]): Map<Id, PassagePlace[]> {
  const places = new Map<Id, PassagePlace[]>()
  for (const { source, place } of claims.flatMap((claim) => claim.passages)) {
    if (!place) continue
    const own = places.get(source)
    if (own) own.push(place)
    else places.set(source, [place])
  }
  return places
}

/** What a document shares with others, in its own order. */
function sharedWords(source: Id, runs: readonly SharedRun[]): SharedWords[] {
  const own = runs.flatMap(({ sources: [a, b], first, second, words }): SharedWords[] => {
    if (a === source) return [{ source: b, start: first[0], end: first[1], words }]
    return b === source ? [{ source: a, start: second[0], end: second[1], words }] : []
  })
  return own.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function countsOf(ids: readonly Id[]): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
