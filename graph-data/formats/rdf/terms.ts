/**
 * The words that JSON-LD and TriG share: each field of the records is a property, taken from a public vocabulary where
 * one fits. The same table is JSON-LD’s context, Turtle’s datatypes and the readers’ dictionary.
 */
import { CLAIM, ENTITY, ORIGIN, PASSAGE, RELATION, SOURCE, TYPE, type Field, type Kind } from '../fields.ts'

export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  np: 'http://www.nanopub.org/nschema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  stemma: 'urn:stemma:term:',
} as const

/** Names of a dataset’s own things, by prefix. */
export const OWN = { ent: 'entity', clm: 'claim', src: 'source', org: 'origin', typ: 'type', rel: 'relation' } as const
export type Own = keyof typeof OWN

/** Everything of a dataset is named below this. */
export function baseOf(dataset: string): string {
  return `urn:stemma:${dataset}:`
}

const PREFIX_OF = { entity: 'ent', claim: 'clm', source: 'src', origin: 'org', type: 'typ', relation: 'rel' } as const

/** How a term’s values are told: `@id` for things, `@json` for data, else a datatype; nothing for plain text. */
export interface Term {
  /** With a prefix of {@link NAMESPACES}. */
  readonly iri: string
  readonly type?: string
  readonly isList?: boolean
  /** Of the things that its values name. */
  readonly prefix?: Own
}

/** Fields that public vocabularies have a word for. The others are Stemma’s own. */
const KNOWN: Readonly<Record<string, string>> = {
  label: 'rdfs:label',
  description: 'dcterms:description',
  url: 'schema:url',
  amount: 'schema:value',
  lowest: 'schema:minValue',
  highest: 'schema:maxValue',
  unit: 'schema:unitText',
  currency: 'schema:currency',
  subject: 'rdf:subject',
  relation: 'rdf:predicate',
  object: 'rdf:object',
  sentence: 'schema:text',
  from: 'schema:startDate',
  until: 'schema:endDate',
  source: 'oa:hasSource',
  quote: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  note: 'rdfs:comment',
  title: 'dcterms:title',
  publisher: 'dc:publisher',
  author: 'dc:creator',
  published: 'dcterms:issued',
  language: 'dc:language',
  kind: 'dc:type',
}

const DATATYPES: Readonly<Record<Kind, string | undefined>> = {
  text: undefined,
  date: 'edtf:EDTF',
  list: undefined,
  number: 'xsd:decimal',
  whole: 'xsd:integer',
  flag: 'xsd:boolean',
  json: '@json',
}

function termOf({ name, kind, of }: Field): Term {
  const prefix = of && PREFIX_OF[of]
  const type = prefix ? '@id' : DATATYPES[kind]
  return {
    iri: KNOWN[name] ?? `stemma:${name}`,
    ...(type && { type }),
    ...(prefix && { prefix }),
    ...(kind === 'list' && { isList: true }),
  }
}

/** What stands beside the fields: how things hang together, and what other programs look for. */
const STRUCTURE: Readonly<Record<string, Term>> = {
  cut: { iri: 'stemma:cut', type: '@json' },
  scope: { iri: 'stemma:scope', type: '@json' },
  allConflicts: { iri: 'stemma:allConflicts', type: '@json' },
  allFigures: { iri: 'stemma:allFigures', type: '@json' },
  license: { iri: 'dc:rights' },
  curator: { iri: 'dc:contributor' },
  shown: { iri: 'stemma:shown', type: 'xsd:boolean' },
  x: { iri: 'stemma:x', type: 'xsd:decimal' },
  y: { iri: 'stemma:y', type: 'xsd:decimal' },
  subClassOf: { iri: 'rdfs:subClassOf', type: '@id' },
  subPropertyOf: { iri: 'rdfs:subPropertyOf', type: '@id' },
  hasAssertion: { iri: 'np:hasAssertion', type: '@id' },
  hasProvenance: { iri: 'np:hasProvenance', type: '@id' },
  hasPublicationInfo: { iri: 'np:hasPublicationInfo', type: '@id' },
  wasDerivedFrom: { iri: 'prov:wasDerivedFrom', type: '@id' },
  wasAttributedTo: { iri: 'prov:wasAttributedTo', type: '@id' },
  hadMember: { iri: 'prov:hadMember', type: '@id' },
  citations: { iri: 'stemma:citations', type: '@id', isList: true },
  motivation: { iri: 'oa:motivatedBy', type: '@id' },
  body: { iri: 'oa:hasBody', type: '@id' },
  target: { iri: 'oa:hasTarget' },
  selector: { iri: 'oa:hasSelector' },
  place: { iri: 'stemma:place' },
  codePointStart: { iri: 'oa:start', type: 'xsd:nonNegativeInteger' },
  codePointEnd: { iri: 'oa:end', type: 'xsd:nonNegativeInteger' },
}

const TABLES = [ENTITY, CLAIM, PASSAGE, SOURCE, ORIGIN, TYPE, RELATION]
const FIELDS = TABLES.flatMap(({ fields }) => fields).filter(({ name }) => name !== 'id')

/** Every term by its name in JSON-LD. */
export const TERMS: Readonly<Record<string, Term>> = {
  ...STRUCTURE,
  ...Object.fromEntries(FIELDS.map((field) => [field.name, termOf(field)])),
}

/** `rdfs:label` as a whole IRI; what has no known prefix is one already. */
export function expanded(name: string): string {
  const [prefix = '', ...rest] = name.split(':')
  const namespace = Object.hasOwn(NAMESPACES, prefix) ? NAMESPACES[prefix as keyof typeof NAMESPACES] : undefined
  return namespace === undefined ? name : namespace + rest.join(':')
}
