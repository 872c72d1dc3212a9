/** What answers a route. */
import type { Answer, Body, Id, Outgoing, Params, Query, RouteKey, Routes, Store } from '#graph-data'
import type { Catalog } from './catalog.ts'

/** What is served, and since when. */
export interface Serving {
  readonly catalog: Catalog
  /** Of Stemma. */
  readonly version: string
  /** In seconds. */
  readonly uptime: () => number
  /** The page that dossiers are printed on; null where it is not built. */
  readonly dossierPage: string | null
}

/** A checked request. */
export interface Ask<K extends RouteKey> extends Serving {
  readonly params: Params<K>
  readonly query: Query<K>
  readonly body: Body<K>
  /** Aborts when whoever asked has left. */
  readonly signal: AbortSignal
  /** The dataset that the route's `:d` names. */
  readonly store: K extends `${string}/:d${string}` ? Store : null
}

/** A file that is answered. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly outgoing: Outgoing
  /** What the order names and the dataset lacks. */
  readonly missing: readonly Id[]
}

/** Answers one route: with JSON, or with a file where the table says so. Throws `HttpProblem`, or the model’s `NotFound`. */
export type Handler<K extends RouteKey> = (
  ask: Ask<K>,
) => Promise<Routes[K] extends { file: true } ? Download : Answer<K>>

/** Answers for all routes; one that is missing does not compile. */
export type Handlers = { readonly [K in RouteKey]: Handler<K> }
