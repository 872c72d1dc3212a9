/** What answers a route of the API from a store alone, wherever the store is: on a server, or in the page of a dossier. */
import type { Store } from '../../stores/store.ts'
import type { Answer, Body, Params, Query, RouteKey } from '../routes.ts'

/** The routes that ask one dataset and answer with JSON, except what belongs to making files: formats/ sees to that. */
export type AskedKey = Exclude<Extract<RouteKey, `${string}/:d${string}`>, `${string}/export${string}`>

/** A checked question about one dataset. */
export interface Asked<K extends AskedKey> {
  readonly store: Store
  readonly params: Params<K>
  readonly query: Query<K>
  readonly body: Body<K>
}

/** Answers one route. Throws {@link NotFound} for what the dataset lacks. */
export type Answering<K extends AskedKey> = (asked: Asked<K>) => Promise<Answer<K>>

/** The dataset has nothing of that name; its message says so in a sentence. */
export class NotFound extends Error {
  override readonly name = 'NotFound'

  constructor(dataset: string, kind: 'claim' | 'entity' | 'source', id: string) {
    super(`The dataset “${dataset}” has no ${kind} “${id}”.`)
  }
}
