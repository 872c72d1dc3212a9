/** The first store: a dataset's files in memory. Pure, so that it answers in the browser as well as on the server. */
import type { HeldText, Lock } from '../evidence/lock.ts'
import type { Dataset, Id } from '../schema.ts'
import { recordsOf } from './dataset-records.ts'
import { recordStore } from './record-store.ts'
import type { Store } from './store.ts'

interface Options {
  readonly lock?: Lock | null
  /** The documents that are at hand, by source. */
  readonly texts?: ReadonlyMap<Id, HeldText>
  readonly revision?: string
}

/** A store over one dataset that fits in memory. */
export function memoryStore(dataset: Dataset, { lock = null, texts = new Map(), revision = '1' }: Options = {}): Store {
  const { card, vocabulary } = dataset
  return recordStore({ card, vocabulary, ...recordsOf(dataset, lock), texts, revision })
}
