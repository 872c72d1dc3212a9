/** Asks what a file would hold, before it is made. */
import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ScopeAnswer } from '../../answers.ts'
import { call, post } from '../../api.ts'
import { bodyOf, isLinkable, queryOf, type Order } from './order.ts'

/** The file's scope. The last one stays until the next has come. */
export function useScope(order: Order): UseQueryResult<ScopeAnswer> {
  return useQuery({ ...scopeOf(order), placeholderData: keepPreviousData })
}

/** The scope as a query; a long order is posted. */
export function scopeOf(order: Order) {
  const params = { d: order.dataset }
  return queryOptions({
    queryKey: ['export scope', order] as const,
    queryFn: ({ signal }) =>
      isLinkable(order)
        ? call('GET /api/datasets/:d/export/scope', params, queryOf(order), signal)
        : post('POST /api/datasets/:d/export/scope', params, bodyOf(order), signal),
  })
}
