/** What is written in a dataset's files, before it is linked. */
import type { Issue } from '../result.ts'
import type { Claim, CuratedConflict, DatasetCard, Entity, Source, Vocabulary } from '../schema.ts'

/** An item and where it was written, so that a later check can point at it. */
export interface Item<T> {
  readonly value: T
  readonly issue: (path: readonly PropertyKey[], message: string) => Issue
}

/** The items of each part, before they are linked. Items that their schema refuses are not among them. */
export interface Items {
  readonly dataset: Item<DatasetCard>[]
  readonly vocabulary: Item<Vocabulary>[]
  readonly entities: Item<Entity>[]
  readonly sources: Item<Source>[]
  readonly claims: Item<Claim>[]
  readonly conflicts: Item<CuratedConflict>[]
}
