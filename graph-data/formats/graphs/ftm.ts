/** FollowTheMoney (https://followthemoney.tech): one entity a line, for Aleph and OpenSanctions. */
import type { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import { everyEntity, type Aspect, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import type { Losses } from '../losses.ts'
import { qualifiers, type NameOf } from '../prose/claim-words.ts'
import { whereabouts } from '../prose/quotes.ts'
import { valueText } from '../prose/value-text.ts'
import { partsOf } from '../references/edtf-parts.ts'
import { penFor, type Pen } from './pen.ts'

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
    'Its model has fewer types and knows plain dates only: what has no type of its own becomes a note, relations become the role of a link; how a claim is told, and figures, become text.',
  write,
}

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  const pen = penFor(excerpt, losses)
  const documents = new Set(excerpt.sources.map(({ id }) => id))
  const names = new Map<Id, string>()
  for (const source of excerpt.sources) yield line(documentOf(source))
  for await (const entity of everyEntity(excerpt)) {
    names.set(entity.id, entity.label)
    if (!documents.has(entity.id)) yield line(thingOf(entity, pen))
  }
  for await (const claim of excerpt.claims()) {
    yield line(linkOf(claim, pen, (id) => names.get(id) ?? id))
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

function schemaOf({ types }: EntityRecord, { typeOf }: Pen): string {
  const schemata = types.map((id) => SCHEMATA[typeOf([id])?.iri?.replace('https://schema.org/', '') ?? ''])
  return schemata.find((schema) => schema !== undefined) ?? OTHER
}

function thingOf(entity: EntityRecord, pen: Pen): Proxy {
  const { id, label, aliases, description, url, value } = entity
  const schema = schemaOf(entity, pen)
  const place = schema === 'Address' ? { full: [label] } : {}
  const file = schema === 'Document' ? { fileName: [label], title: [label] } : {}
  const notes = { description: [description, value && valueText(value)], sourceUrl: [url] }
  return { id, schema, properties: { name: [label], ...place, ...file, alias: aliases, ...notes } }
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
function linkOf(claim: ClaimRecord, pen: Pen, nameOf: NameOf): Proxy {
  const { start, end } = pen.daysOf(claim)
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
    description: [qualifiers(claim, nameOf).join('; ')],
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
