/** Contents with one thing in them told otherwise: what a format carries, it tells apart. */
import type { Aspect, ClaimRecord, Contents } from '#graph-data'

/** `list` with each of its items altered in turn. */
function eachAltered<T>(list: readonly T[], alter: (item: T) => T): T[][] {
  return list.map((_, n) => list.map((item, m) => (m === n ? alter(item) : item)))
}

const OTHER = 'quite another'

/** One that is drawn otherwise too. */
function otherHedge({ hedge }: ClaimRecord): ClaimRecord['hedge'] {
  return hedge === 'target' || hedge === 'planned' ? 'possible' : 'planned'
}

type Alterations = { readonly [A in Aspect]: (contents: Contents) => Partial<Contents>[] }

/** By aspect: the sample’s contents with each record of that aspect altered in turn. */
export const ALTERED: Alterations = {
  from: ({ from }) => [{ from: { ...from, card: { ...from.card, title: OTHER } } }],
  vocabulary: ({ vocabulary }) => [
    ...eachAltered(vocabulary.types, (type) => ({ ...type, plural: OTHER })).map((types) => ({
      vocabulary: { ...vocabulary, types },
    })),
    ...eachAltered(vocabulary.relations, (relation) => ({ ...relation, inverse: OTHER })).map((relations) => ({
      vocabulary: { ...vocabulary, relations },
    })),
  ],
  /** An entity that is a document is told by its source. */
  entities: ({ entities, sources }) =>
    eachAltered(entities, (entity) => ({ ...entity, label: OTHER }))
      .filter((_, n) => sources.every(({ id }) => id !== entities[n]?.id))
      .map((some) => ({ entities: some })),
  mentioned: ({ mentioned }) =>
    eachAltered(mentioned, (entity) => ({ ...entity, label: OTHER })).map((some) => ({ mentioned: some })),
  claims: ({ claims }) =>
    eachAltered(claims, (claim) => ({ ...claim, sentence: OTHER, hedge: otherHedge(claim) })).map((some) => ({
      claims: some,
    })),
  citations: ({ claims }) =>
    claims.flatMap(({ passages }, n) =>
      eachAltered(passages, (passage) => ({ ...passage, quote: OTHER })).map((some) => ({
        claims: claims.map((claim, m) => (m === n ? { ...claim, passages: some } : claim)),
      })),
    ),
  sources: ({ sources }) =>
    eachAltered(sources, (source) => ({ ...source, title: OTHER })).map((some) => ({ sources: some })),
  shapes: ({ sources }) =>
    eachAltered(sources, ({ shape, ...source }) => ({ ...source, shape: shape && { ...shape, words: 12_345 } }))
      .filter((_, n) => sources[n]?.shape)
      .map((some) => ({ sources: some })),
  origins: ({ origins }) =>
    eachAltered(origins, (origin) => ({ ...origin, label: OTHER })).map((some) => ({ origins: some })),
  conflicts: ({ conflicts }) =>
    eachAltered(conflicts, (conflict) => ({ ...conflict, label: OTHER })).map((some) => ({ conflicts: some })),
  figures: ({ figures }) =>
    eachAltered(figures, (figure) => ({ ...figure, why: OTHER })).map((some) => ({ figures: some })),
  map: ({ map }) => [...map.keys()].map((id) => ({ map: new Map(map).set(id, { x: 123, y: 4567 }) })),
}
