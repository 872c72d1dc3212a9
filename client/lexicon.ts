/** A dataset's words, ready to be looked up: what its types, relations, sources and origins are called. */
import { byId, type EntityType, type Id, type Origin, type Relation, type SourceCard } from '#graph-data'
import type { DatasetAnswer } from './answers.ts'

export interface Lexicon {
  readonly dataset: Id
  readonly answer: DatasetAnswer
  readonly types: ReadonlyMap<Id, EntityType>
  readonly relations: ReadonlyMap<Id, Relation>
  readonly sources: ReadonlyMap<Id, SourceCard>
  /** source → the origin it belongs to */
  readonly originOf: ReadonlyMap<Id, DatasetAnswer['origins'][number]>
}

export function lexiconOf(answer: DatasetAnswer): Lexicon {
  const { card, vocabulary, sources, origins } = answer
  return {
    dataset: card.id,
    answer,
    types: byId(vocabulary.types),
    relations: byId(vocabulary.relations),
    sources: byId(sources),
    originOf: new Map(origins.flatMap((origin) => origin.sources.map((source) => [source, origin] as const))),
  }
}

/** Which way a relation is read: from its subject, or from its object. */
export type Way = 'out' | 'in'

/** A relation's words, read in one direction; its id where the vocabulary lacks it. */
export function relationWords(
  relations: ReadonlyMap<Id, Pick<Relation, 'label' | 'inverse'>>,
  id: Id,
  direction: Way = 'out',
): string {
  const relation = relations.get(id)
  if (!relation) return id
  return direction === 'out' ? relation.label : relation.inverse
}

/** A source's short name. */
export function sourceName(sources: ReadonlyMap<Id, Pick<SourceCard, 'title' | 'short'>>, id: Id): string {
  const source = sources.get(id)
  return source?.short ?? source?.title ?? id
}

/** What the things that a selection names are called. */
export interface Names {
  readonly entity: (id: Id) => string
  /** Of several entities: “Companies”. */
  readonly type: (id: Id) => string
  readonly relation: (id: Id) => string
  readonly source: (id: Id) => string
  readonly origin: (id: Id) => string
  /** All types, and all documents that are held. */
  readonly types: readonly Id[]
  readonly documents: readonly Id[]
}

/** The names of a dataset, or of an excerpt from one; what nobody knows is called by its id. */
export function namesOf({ vocabulary, sources, origins }: Named, entity: Names['entity']): Names {
  const types = byId(vocabulary.types)
  const relations = byId(vocabulary.relations)
  const known = byId(sources)
  const labels = byId(origins)
  return {
    entity,
    type: (id) => types.get(id)?.plural ?? id,
    relation: (id) => relationWords(relations, id),
    source: (id) => sourceName(known, id),
    origin: (id) => labels.get(id)?.label ?? id,
    types: [...types.keys()],
    documents: sources.filter(({ held }) => held).map(({ id }) => id),
  }
}

interface Named extends Pick<DatasetAnswer, 'vocabulary'> {
  readonly sources: readonly Pick<SourceCard, 'id' | 'title' | 'short' | 'held'>[]
  readonly origins: readonly Pick<Origin, 'id' | 'label'>[]
}
