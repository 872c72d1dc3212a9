/**
 * An excerpt as RDF, in the shape of JSON-LD: nodes whose keys are the terms of terms.ts. Each claim is a
 * nanopublication (https://nanopub.net): what is claimed, the passages that it rests on, and who publishes it.
 */
import type { Origin } from '../../evidence/origins.ts'
import type { ClaimRecord, EntityRecord, Passage, SourceRecord } from '../../records.ts'
import type { EntityType, Relation } from '../../schema.ts'
import type { Cut, Excerpt, Spot } from '../excerpt.ts'
import { CLAIM, ENTITY, ORIGIN, PASSAGE, RELATION, SOURCE, TYPE, valueOf, type Field, type Value } from '../fields.ts'
import { codePoints, type CodePoints } from './code-points.ts'
import { TERMS } from './terms.ts'

export type NodeValue = string | number | boolean | Node | readonly NodeValue[]
/** A thing and what is said of it; without `@id` it has no name. */
export interface Node {
  readonly [term: string]: NodeValue | undefined
}

/** A graph of its own name. */
export interface NamedGraph {
  readonly '@id': string
  readonly '@graph': readonly Node[]
}

/** Everything but the claims, node by node. */
export async function* contextNodes(excerpt: Excerpt): AsyncGenerator<Node> {
  const { vocabulary, sources, origins, map, mentioned } = excerpt
  yield datasetNode(excerpt)
  for (const type of vocabulary.types) yield typeNode(type)
  for (const relation of vocabulary.relations) yield relationNode(relation)
  for (const source of sources) yield sourceNode(source)
  for (const origin of origins) yield originNode(origin)
  for await (const entity of excerpt.entities()) yield entityNode(entity, true, map.get(entity.id))
  for (const entity of mentioned) yield entityNode(entity, false)
}

/** The name of the dataset itself. */
function datasetIri({ card }: Cut): string {
  return `urn:stemma:${card.id}`
}

/** How much there is tells a reader whether it has got everything: TriG may be cut off between two sentences. */
function datasetNode({ from, scope, conflicts, figures }: Excerpt): Node {
  const { title, description, license, curators } = from.card
  return {
    '@id': datasetIri(from),
    '@type': 'stemma:Dataset',
    title: fit(title),
    ...(description !== undefined && { description: fit(description) }),
    ...(license !== undefined && { license: fit(license) }),
    ...(curators.length && { curator: curators.map(fit) }),
    cut: data(from),
    scope: data(scope),
    allConflicts: data(conflicts),
    allFigures: data(figures),
  }
}

function typeNode(type: EntityType): Node {
  return {
    '@id': `typ:${type.id}`,
    '@type': 'rdfs:Class',
    ...said(type, TYPE.fields),
    ...outside('subClassOf', type.iri),
  }
}

function relationNode(relation: Relation): Node {
  const { id, iri } = relation
  return {
    '@id': `rel:${id}`,
    '@type': 'rdf:Property',
    ...said(relation, RELATION.fields),
    ...outside('subPropertyOf', iri),
  }
}

/** What no IRI may hold. */
const NO_IRI = /[\p{Cc}\p{Cs} <>"{}|^`\\]/u

function outside(term: string, iri: string | undefined): Node {
  return iri === undefined || NO_IRI.test(iri) ? {} : { [term]: iri }
}

function sourceNode(source: SourceRecord): Node {
  const upstream = [...new Set(source.upstream.map((link) => `src:${link.source}`))]
  return {
    '@id': `src:${source.id}`,
    '@type': 'stemma:Source',
    ...said(source, SOURCE.fields),
    ...(upstream.length && { wasDerivedFrom: upstream }),
  }
}

function originNode(origin: Origin): Node {
  const members = origin.sources.map((source) => `src:${source}`)
  return {
    '@id': `org:${origin.id}`,
    '@type': ['stemma:Origin', 'prov:Collection'],
    ...said(origin, ORIGIN.fields),
    ...(members.length && { hadMember: members }),
  }
}

function entityNode(entity: EntityRecord, shown: boolean, spot?: Spot): Node {
  return {
    '@id': `ent:${entity.id}`,
    '@type': ['stemma:Entity', ...entity.types.map((type) => `typ:${type}`)],
    ...said(entity, ENTITY.fields),
    shown,
    ...(spot && { x: decimal(spot.x), y: decimal(spot.y) }),
  }
}

// --- claims --------------------------------------------------------------------------------------

/** Turns claims into nanopublications. */
export function publisher({ from, sources }: Excerpt): (claim: ClaimRecord) => NamedGraph[] {
  const points = new Map(sources.map(({ id, shape }) => [id, codePoints(shape)]))
  const publication = publicationOf(from)
  return (claim) => {
    const name = `clm:${claim.id}`
    return [
      { '@id': `${name}:head`, '@graph': [headOf(name)] },
      { '@id': `${name}:assertion`, '@graph': assertionOf(name, claim) },
      { '@id': `${name}:provenance`, '@graph': provenanceOf(name, claim, points) },
      { '@id': `${name}:publication`, '@graph': [{ '@id': `${name}:nanopub`, ...publication }] },
    ]
  }
}

function headOf(name: string): Node {
  return {
    '@id': `${name}:nanopub`,
    '@type': 'np:Nanopublication',
    hasAssertion: `${name}:assertion`,
    hasProvenance: `${name}:provenance`,
    hasPublicationInfo: `${name}:publication`,
  }
}

/** The plain triple first, then how it is told. */
function assertionOf(name: string, claim: ClaimRecord): Node[] {
  return [
    { '@id': `ent:${claim.subject}`, [`rel:${claim.relation}`]: { '@id': `ent:${claim.object}` } },
    { '@id': name, '@type': 'stemma:Claim', ...said(claim, CLAIM.fields) },
  ]
}

function provenanceOf(name: string, { passages, said_by: speaker }: ClaimRecord, points: PointsBySource): Node[] {
  const cited = [...new Set(passages.map(({ source }) => `src:${source}`))]
  const citations = passages.map((passage, n) => annotationOf(`${name}:citation:${n + 1}`, name, passage, points))
  return [
    { '@id': `${name}:assertion`, wasDerivedFrom: cited, ...(speaker && { wasAttributedTo: `ent:${speaker}` }) },
    { '@id': name, citations: citations.map((citation) => citation['@id']!) },
    ...citations,
  ]
}

function publicationOf(from: Cut): Node {
  const { license, curators } = from.card
  return {
    wasDerivedFrom: datasetIri(from),
    ...(license !== undefined && { license: fit(license) }),
    ...(curators.length && { curator: curators.map(fit) }),
  }
}

type PointsBySource = ReadonlyMap<string, CodePoints | undefined>

const IN_PLACE = PASSAGE.fields.filter(({ path }) => path[0] === 'place')
const IN_QUOTE = PASSAGE.fields.filter(({ name }) => ['quote', 'prefix', 'suffix'].includes(name))
const IN_TARGET = PASSAGE.fields.filter(({ name }) => name === 'source')
const OF_CITATION = PASSAGE.fields.filter((field) => ![...IN_PLACE, ...IN_QUOTE, ...IN_TARGET].includes(field))

/** A W3C Web Annotation (https://www.w3.org/TR/annotation-model/) whose body is the claim. */
function annotationOf(name: string, claim: string, passage: Passage, points: PointsBySource): Node {
  const { place, source } = passage
  return {
    '@id': name,
    '@type': 'oa:Annotation',
    motivation: 'oa:linking',
    body: claim,
    ...said(passage, OF_CITATION),
    target: {
      '@type': 'oa:SpecificResource',
      ...said(passage, IN_TARGET),
      selector: [
        { '@type': 'oa:TextQuoteSelector', ...said(passage, IN_QUOTE) },
        ...positionOf(place, points.get(source)),
      ],
      ...(place && { place: { '@type': 'stemma:Place', ...said(passage, IN_PLACE) } }),
    },
  }
}

function positionOf(place: Passage['place'], points: CodePoints | undefined): Node[] {
  if (!place || !points) return []
  const [start, end] = [points(place.start), points(place.end)]
  return [{ '@type': 'oa:TextPositionSelector', codePointStart: start, codePointEnd: end }]
}

// --- values --------------------------------------------------------------------------------------

/** What a record says in some of its fields. */
function said(item: object, fields: readonly Field[]): Node {
  const node: Record<string, NodeValue> = {}
  for (const field of fields) {
    const value = field.name === 'id' ? undefined : valueOf(item, field)
    if (value !== undefined) node[field.name] = written(field, value)
  }
  return node
}

function written({ name, kind }: Field, value: Value): NodeValue {
  const prefix = TERMS[name]?.prefix
  if (Array.isArray(value) && kind === 'list')
    return value.map((entry: string) => (prefix ? `${prefix}:${entry}` : fit(entry)))
  if (typeof value === 'string') return prefix ? `${prefix}:${value}` : fit(value)
  if (typeof value === 'boolean') return value
  return typeof value === 'number' ? (kind === 'number' ? decimal(value) : value) : data(value)
}

/** A number as xsd:decimal has it: every digit, and no exponent. Doubles are rounded by some who read JSON-LD. */
function decimal(value: number): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value)) ?? []
  if (exponent === undefined) return String(value)
  const shift = whole.length + Number(exponent)
  const digits = whole + fraction
  if (shift <= 0) return `${sign}0.${'0'.repeat(-shift)}${digits}`
  return `${sign}${digits.padEnd(shift, '0')}`
}

/** Data is written as it is: `@json` keeps it from being read as nodes. */
function data(value: object): NodeValue {
  return value as NodeValue
}

const LONE = /\p{Cs}/u

/** Text as it is; with half of a surrogate pair in it, which RDF refuses, as JSON, which escapes it. */
function fit(text: string): NodeValue {
  return LONE.test(text) ? { '@type': '@json', '@value': text } : text
}
