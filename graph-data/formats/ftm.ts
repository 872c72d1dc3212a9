/** FollowTheMoney (https://followthemoney.tech): one entity a line, for Aleph and OpenSanctions. */
import type { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../records.ts'
import type { EntityType, Id } from '../schema.ts'
import { calendar, type Days } from './days.ts'
import { partsOf } from './edtf-parts.ts'
import type { Aspect, Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { penFor, type Pen } from './pen.ts'
import type { Losses } from './losses.ts'
import { whereabouts } from './quotes.ts'

const CARRIES: readonly Aspect[] = ['entities', 'mentioned', 'claims', 'citations', 'sources']

export const ftm: Format = {
  id: 'ftm',
  label: 'FollowTheMoney',
  audience: 'graph tools',
  use: 'Load entities, links and documentation into Aleph or any tool that speaks FollowTheMoney.',
  mediaType: 'application/x-ndjson',
  extension: '.ftm.jsonl',
  carries: CARRIES,
  cannot:
    'Its model has fewer types and knows plain dates only: what has no type of its own becomes a note, relations become the role of a link.',
  write,
}

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  const pen = penFor(excerpt, losses)
  const daysOf = calendar()
  const types = new Map(excerpt.vocabulary.types.map((type) => [type.id, type]))
  const documents = new Set(excerpt.sources.map(({ id }) => id))
  for (const source of excerpt.sources) yield line(documentOf(source))
  for await (const entity of excerpt.entities()) if (!documents.has(entity.id)) yield line(thingOf(entity, types))
  for (const entity of excerpt.mentioned) if (!documents.has(entity.id)) yield line(thingOf(entity, types))
  for await (const claim of excerpt.claims()) {
    yield line(linkOf(claim, pen, daysOf(claim)))
    for (const [n, passage] of claim.passages.entries()) yield line(documentationOf(claim, n, passage, pen))
  }
}

type Properties = Readonly<Record<string, readonly (string | undefined)[]>>

interface Proxy {
  readonly id: string
  readonly schema: string
  readonly properties: Properties
}

/** Properties that have no value are left out: FollowTheMoney has no empty ones. */
function line({ id, schema, properties }: Proxy): string {
  const said = Object.entries(properties).flatMap(([name, values]) => {
    const present = values.filter(Boolean)
    return present.length ? [[name, present]] : []
  })
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(said) })}\n`
}

/** Schemata by what a type stands for in schema.org. */
const SCHEMATA: Readonly<Record<string, string>> = {
  Person: 'Person',
  Corporation: 'Company',
  Organization: 'Organization',
  GovernmentOrganization: 'PublicBody',
  Place: 'Address',
  Event: 'Event',
  Product: 'Asset',
  CreativeWork: 'Document',
}
const OTHER = 'Note'

function schemaOf({ types }: EntityRecord, known: ReadonlyMap<Id, EntityType>): string {
  const schemata = types.map((id) => SCHEMATA[known.get(id)?.iri?.replace('https://schema.org/', '') ?? ''])
  return schemata.find((schema) => schema !== undefined) ?? OTHER
}

function thingOf(entity: EntityRecord, types: ReadonlyMap<Id, EntityType>): Proxy {
  const { id, label, aliases, description, url } = entity
  const schema = schemaOf(entity, types)
  const place = schema === 'Address' ? { full: [label] } : {}
  const file = schema === 'Document' ? { fileName: [label], title: [label] } : {}
  return {
    id,
    schema,
    properties: { name: [label], ...place, ...file, alias: aliases, description: [description], sourceUrl: [url] },
  }
}

function documentOf({ id, title, short, author, publisher, published, accessed, url, note }: SourceRecord): Proxy {
  const properties = {
    name: [title],
    title: [title],
    fileName: [title],
    alias: [short],
    author: [author],
    publisher: [publisher],
    publishedAt: [dateOf(published)],
    retrievedAt: [dateOf(accessed)],
    sourceUrl: [url],
    description: [note],
  }
  return { id, schema: 'Article', properties }
}

/** Ids of entities have no dots in them, so these are nobody else’s. */
function linkOf(claim: ClaimRecord, pen: Pen, { start, end }: Days): Proxy {
  const { id, subject, object, hedge, as_of: asOf, from, until, sentence } = claim
  const isPeriod = from !== undefined || until !== undefined
  const properties = {
    subject: [subject],
    object: [object],
    role: [pen.relationOf(claim)],
    status: [hedge],
    startDate: [isPeriod ? start : undefined],
    endDate: [isPeriod ? end : undefined],
    date: [dateOf(asOf)],
    summary: [sentence],
  }
  return { id: `claim.${id}`, schema: 'UnknownLink', properties }
}

/** Documentation is of things, so it is of the claim’s subject, and names the claim as its record. */
function documentationOf({ id, subject }: ClaimRecord, index: number, passage: Passage, { titles }: Pen): Proxy {
  const { source, quote, role, note } = passage
  const properties = {
    document: [source],
    entity: [subject],
    role: [role],
    summary: [quote],
    description: [whereabouts(passage, titles), note],
    recordId: [`claim.${id}`],
  }
  return { id: `claim.${id}.citation.${index + 1}`, schema: 'Documentation', properties }
}

/** `2026`, `2026-05`, `2026-05-30`. */
function dateOf(edtf: string | undefined): string | undefined {
  const parts = edtf === undefined ? undefined : partsOf(edtf)
  return parts && [parts.year, parts.month, parts.day].filter(Boolean).join('-')
}
