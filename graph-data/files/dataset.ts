/** From a folder's files to a checked dataset: every problem at once, causes first, each with its file, line and mend. */
import type { Issue, Result } from '../result.ts'
import type { Claim, DatasetCard, Dataset, Entity, Id, Source, Upstream, Vocabulary } from '../schema.ts'
import { baseVocabulary, extendVocabulary, SOURCE_TYPE } from '../vocabulary.ts'
import type { Items } from './items.ts'
import { linkIssues } from './link-issues.ts'
import type { DatasetFile } from './parts.ts'
import { readItems } from './reading.ts'

/**
 * Reads a dataset from the text of its files. Files that are no part of a dataset are passed over. What could not be read comes
 * first, then items that are refused, then what leads nowhere: and of that only what the files that could be read leave no doubt of.
 */
export function readDataset(files: readonly DatasetFile[]): Result<Dataset> {
  const reading = readItems(files)
  const { items } = reading
  const vocabulary = vocabularyOf(items)
  const stages = [reading.unreadable, reading.refused, linkIssues(reading, vocabulary)]
  const issues = stages.flatMap((stage) => stage.toSorted(byPlace))
  const card = items.dataset[0]?.value
  return issues.length || !card ? { ok: false, issues } : { ok: true, value: assemble(card, vocabulary, items) }
}

function assemble(card: DatasetCard, vocabulary: Vocabulary, read: Items): Dataset {
  const sources = read.sources.map(({ value }) => value)
  return {
    card,
    vocabulary,
    entities: [...read.entities.map(({ value }) => value), ...sources.map(sourceEntity)],
    claims: [...read.claims.map(({ value }) => value), ...sources.flatMap(upstreamClaims)],
    sources,
    conflicts: read.conflicts.map(({ value }) => value),
  }
}

function vocabularyOf(read: Items): Vocabulary {
  return read.vocabulary.reduce((base, { value }) => extendVocabulary(base, value), baseVocabulary)
}

/** A source is an entity too, so that the map can show what credits what. */
function sourceEntity(source: Source): Entity {
  return {
    id: source.id,
    label: source.short ?? source.title,
    aliases: source.short ? [source.title] : [],
    types: [SOURCE_TYPE],
    ...(source.note && { description: source.note }),
    ...(source.url && { url: source.url }),
  }
}

/** Each link to an upstream work is a claim of its own; two links of one kind to one work are one claim. */
function upstreamClaims(source: Source): Claim[] {
  const claims = new Map<string, Claim>()
  for (const link of source.upstream) {
    const id = upstreamClaimId(source.id, link)
    const claim = claims.get(id) ?? linkClaim(id, source.id, link.how, link.source)
    claim.citations.push({ ...link.citation, source: source.id, role: 'supports' })
    claims.set(id, claim)
  }
  return [...claims.values()]
}

/** The id of the claim that a source's link to an upstream work is. */
export function upstreamClaimId(source: Id, { how, source: upstream }: Pick<Upstream, 'how' | 'source'>): Id {
  return `${source}--${how}--${upstream}`
}

function linkClaim(id: string, subject: string, relation: string, object: string): Claim {
  return { id, subject, relation, object, hedge: 'stated', in: [], with: [], for: [], citations: [] }
}

function byPlace(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}
