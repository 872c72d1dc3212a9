/** The base vocabulary that ships with Stemma, and how a dataset's own is laid over it. Nothing switches on these names. */
import type { EntityType, Relation, Vocabulary } from './schema.ts'

/** The type of the entity that each source is. */
export const SOURCE_TYPE = 'source'

/** The relations by which documents argue: who asks a question, what answers it, what speaks for and against that. */
export const DEBATE = { asks: 'asks', answers: 'answers', supports: 'supports', attacks: 'attacks' } as const

const SCHEMA = 'https://schema.org/'
const PROV = 'http://www.w3.org/ns/prov#'

const types: EntityType[] = [
  {
    id: 'company',
    label: 'Company',
    plural: 'Companies',
    color: '#2b6cb0',
    dark: '#6aa9e9',
    shape: 'disc',
    iri: SCHEMA + 'Corporation',
  },
  {
    id: 'product',
    label: 'Product',
    plural: 'Products',
    color: '#c96a0a',
    dark: '#f0a04b',
    shape: 'disc',
    iri: SCHEMA + 'Product',
  },
  { id: 'customer', label: 'Customer', plural: 'Customers', color: '#1f8a70', dark: '#4fc3a1', shape: 'disc' },
  {
    id: 'person',
    label: 'Person',
    plural: 'People',
    color: '#b13a83',
    dark: '#e77fbd',
    shape: 'disc',
    iri: SCHEMA + 'Person',
  },
  {
    id: 'figure',
    label: 'Figure',
    plural: 'Figures',
    color: '#5a55c4',
    dark: '#a5a1f5',
    shape: 'pill',
    iri: SCHEMA + 'QuantitativeValue',
  },
  {
    id: 'place',
    label: 'Place',
    plural: 'Places',
    color: '#667a1b',
    dark: '#b3c75a',
    shape: 'disc',
    iri: SCHEMA + 'Place',
  },
  {
    id: 'institution',
    label: 'Institution',
    plural: 'Institutions',
    color: '#0e8391',
    dark: '#4cc3d1',
    shape: 'disc',
    iri: SCHEMA + 'Organization',
  },
  {
    id: 'event',
    label: 'Event',
    plural: 'Events',
    color: '#8a5a2b',
    dark: '#d0a273',
    shape: 'disc',
    iri: SCHEMA + 'Event',
  },
  {
    id: 'idea',
    label: 'Idea',
    plural: 'Ideas',
    color: '#b8483a',
    dark: '#ef8d80',
    shape: 'disc',
    iri: SCHEMA + 'DefinedTerm',
  },
  {
    id: 'question',
    label: 'Question',
    plural: 'Questions',
    color: '#7a4fb5',
    dark: '#bd9af0',
    shape: 'diamond',
    iri: SCHEMA + 'Question',
  },
  { id: 'position', label: 'Position', plural: 'Positions', color: '#8b5fc2', dark: '#c8a9f2', shape: 'diamond' },
  { id: 'argument', label: 'Argument', plural: 'Arguments', color: '#a1628f', dark: '#dba3cb', shape: 'square' },
  {
    id: SOURCE_TYPE,
    label: 'Work',
    plural: 'Works',
    color: '#6b717c',
    dark: '#a9b0bc',
    shape: 'disc',
    iri: SCHEMA + 'CreativeWork',
  },
]

type Options = Partial<Omit<Relation, 'id' | 'label' | 'inverse'>>

function relation(id: string, label: string, inverse: string, options: Options = {}): Relation {
  return { id, label, inverse, subject: [], object: [], symmetric: false, functional: false, ...options }
}

const relations: Relation[] = [
  relation('develops', 'develops', 'developed by', { object: ['product'], iri: SCHEMA + 'owns' }),
  relation('customer-of', 'is a customer of', 'has as customer'),
  relation('partner-of', 'partners with', 'partners with', { symmetric: true }),
  relation('acquired', 'acquired', 'was acquired by', { iri: SCHEMA + 'subOrganization' }),
  relation('competes-with', 'competes with', 'competes with', { symmetric: true }),
  relation('uses', 'uses', 'is used by'),
  relation('powers', 'powers', 'is powered by'),
  relation('based-on', 'is based on', 'is the basis of', { iri: SCHEMA + 'isBasedOn' }),
  relation('owns', 'owns', 'is owned by', { iri: SCHEMA + 'owns' }),
  relation('located-in', 'is located in', 'is the place of', { object: ['place'], iri: SCHEMA + 'location' }),
  relation('leads', 'leads', 'is led by', { subject: ['person'] }),
  relation('took-place', 'took place in', 'was the place of', {
    subject: ['event'],
    object: ['place'],
    iri: SCHEMA + 'location',
  }),
  relation('held', 'held', 'was held by', { object: ['event'], iri: SCHEMA + 'organizer' }),
  relation('raised', 'raised', 'was raised by', { object: ['figure'] }),
  relation('targets', 'targets', 'is a target of', { object: ['figure'] }),
  relation('measures', 'measures', 'is measured by'),
  relation('asks', 'asks about', 'is asked about in'),
  relation('answers', 'answers', 'is answered by', { subject: ['position'], object: ['question'] }),
  relation('supports', 'supports', 'is supported by', { object: ['position', 'argument'] }),
  relation('attacks', 'attacks', 'is attacked by', { object: ['position', 'argument'] }),
  relation('says', 'says', 'is said by'),
  relation('published', 'published', 'was published by', { object: [SOURCE_TYPE], iri: SCHEMA + 'publisher' }),
  relation('quotes', 'quotes', 'is quoted by', { subject: [SOURCE_TYPE], iri: PROV + 'wasQuotedFrom' }),
  relation('credits', 'credits', 'is credited by', { subject: [SOURCE_TYPE], iri: SCHEMA + 'citation' }),
  relation('republishes', 'republishes', 'is republished by', { subject: [SOURCE_TYPE], iri: PROV + 'wasRevisionOf' }),
  relation('summarizes', 'summarizes', 'is summarized by', { subject: [SOURCE_TYPE], iri: PROV + 'wasDerivedFrom' }),
]

/** What every dataset starts from. */
export const baseVocabulary: Vocabulary = { types, relations }

/** `over` laid on `base`: what has a known id replaces it in place, the rest is added behind. */
export function extendVocabulary(base: Vocabulary, over: Vocabulary): Vocabulary {
  return {
    types: layered(base.types, over.types),
    relations: layered(base.relations, over.relations),
  }
}

function layered<T extends { id: string }>(base: readonly T[], over: readonly T[]): T[] {
  const byId = new Map([...base, ...over].map((item) => [item.id, item]))
  return [...byId.values()]
}
