/** Answers as React sees them, whoever gives them: cached, shared and kept while the next one is on its way. */
import { keepPreviousData, QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Answer, Params, QueryInput, RouteKey, Selection } from '#graph-data'
import { ApiError, call, selectionQuery, type Ask } from './api.ts'

export type Listing = Answer<'GET /api/datasets'>
export type DatasetAnswer = Answer<'GET /api/datasets/:d'>
export type SubgraphAnswer = Answer<'GET /api/datasets/:d/subgraph'>
export type EntityAnswer = Answer<'GET /api/datasets/:d/entities/:id'>
export type ClaimAnswer = Answer<'GET /api/datasets/:d/claims/:id'>
export type ConflictsAnswer = Answer<'GET /api/datasets/:d/conflicts'>
export type SourceAnswer = Answer<'GET /api/datasets/:d/sources/:id'>
export type SearchAnswer = Answer<'GET /api/datasets/:d/search'>
export type ExportFormat = Answer<'GET /api/formats'>['formats'][number]
export type ScopeAnswer = Answer<'GET /api/datasets/:d/export/scope'>

/** Answers stay fresh for so long; after it the server says with an ETag whether they still hold. */
const FRESH_MS = 60_000
const MOST_RETRIES = 2
/** Before the first retry, and twice as long before the next: who waits wants to be told soon. */
const RETRY_MS = 250

/** How the cache knows an answer: by its question. */
type Question<K extends RouteKey = RouteKey> = readonly [route: K, params: Params<K>, query: QueryInput<K>]

/**
 * A cache of the answers that `ask` gives. It asks even when the browser believes itself offline: the server is often on the same
 * machine, or there is none.
 */
export function createAnswers(ask: Ask = call): QueryClient {
  const isWorthAnother = (failures: number, error: Error) =>
    failures < MOST_RETRIES && error instanceof ApiError && error.isPassing && !error.isLate
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: 'always',
        retry: isWorthAnother,
        retryDelay: (failures) => RETRY_MS * 2 ** failures,
        // A query without a way of its own to be asked was made by `answerTo`.
        queryFn: ({ queryKey, signal }) => ask(...(queryKey as unknown as Question), signal),
      },
    },
  })
}

/** A route's answer as a query. */
export function answerTo<K extends RouteKey>(route: K, params: Params<K>, query: QueryInput<K>) {
  return queryOptions<Answer<K>, Error, Answer<K>, Question<K>>({ queryKey: [route, params, query] })
}

export function useDatasets(): UseQueryResult<Listing> {
  return useQuery(answerTo('GET /api/datasets', {}, {}))
}

/** What is on the map. The old map stays until the next one has come. */
export function useSubgraph(d: string, selection: Selection): UseQueryResult<SubgraphAnswer> {
  const query = answerTo('GET /api/datasets/:d/subgraph', { d }, selectionQuery(selection))
  return useQuery({ ...query, placeholderData: keepPreviousData })
}
