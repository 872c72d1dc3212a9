/** Support recomputed without some sources or origins: what would be left if they were not believed. */
import type { Id } from '../schema.ts'

/** A claim as far as its support goes: a card is enough. */
export interface Supported {
  readonly id: Id
  /** Documents that back it, and their origins. */
  readonly documents: readonly Id[]
  readonly origins: readonly Id[]
}

export interface Without {
  readonly sources?: Iterable<Id>
  readonly origins?: Iterable<Id>
}

/** What is left of a claim’s support. */
export interface Remaining {
  readonly documents: readonly Id[]
  readonly origins: readonly Id[]
}

export interface WhatIf {
  /** Claims whose support changes → what is left of it. */
  readonly remaining: ReadonlyMap<Id, Remaining>
  /** Claims that had support and lose all of it. */
  readonly vanishing: readonly Id[]
  /** Claims that had several origins and fall to one. */
  readonly single: readonly Id[]
}

/** Tells whether a source is left out: by its own name, or by its origin’s. */
export function isLeftOut(
  originOf: ReadonlyMap<Id, Id>,
  { sources = [], origins = [] }: Without,
): (source: Id) => boolean {
  const [leftSources, leftOrigins] = [new Set(sources), new Set(origins)]
  return (source) => leftSources.has(source) || leftOrigins.has(originOf.get(source) ?? source)
}

/**
 * What leaving out `without` does to `claims`. `originOf` gives each source’s origin. An origin stays one when a source
 * of it is left out: that two documents depend on a third does not end because nobody believes the third.
 */
export function whatIf(claims: readonly Supported[], originOf: ReadonlyMap<Id, Id>, without: Without): WhatIf {
  const isOut = isLeftOut(originOf, without)
  const touched = claims.filter(({ documents }) => documents.some(isOut))
  const changed = touched.map((claim) => {
    const documents = claim.documents.filter((source) => !isOut(source))
    const left = [...new Set(documents.map((source) => originOf.get(source) ?? source))]
    return { claim, documents, origins: left }
  })
  return {
    remaining: new Map(changed.map(({ claim, ...remaining }) => [claim.id, remaining])),
    vanishing: changed.filter(({ documents }) => !documents.length).map(({ claim }) => claim.id),
    single: changed
      .filter(({ claim, origins: left }) => left.length === 1 && claim.origins.length > 1)
      .map(({ claim }) => claim.id),
  }
}
