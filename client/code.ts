/** Code that comes over the network when it is asked for: a query like any answer, which can fail and be asked for again. */
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState, type ComponentType } from 'react'
import { answerTo } from './answers.ts'
import { ApiError, NO_ANSWER } from './api.ts'

/** A part of the page whose code comes later. */
export interface Part<P> {
  /** Unique among parts. */
  readonly id: string
  /** Fetches its code. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>
}

/**
 * A part's component as a query. Not React's `lazy`: that never asks again for what did not come, and of what is lazy
 * React shows the fallback for 300 ms at least, however soon the code is there.
 */
export function codeOf<P>({ id, load }: Part<P>) {
  return queryOptions({
    queryKey: ['code', id] as const,
    queryFn: async () => (await arrived(load)).default,
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })
}

async function arrived<T>(load: () => Promise<T>): Promise<T> {
  return load().catch((cause: unknown) => {
    throw new ApiError({ ...NO_ANSWER, detail: NOT_THERE }, { cause })
  })
}

const NOT_THERE =
  'This part of the page could not be fetched. The server may have stopped or been updated, or this machine is offline.'

/** Code that did not come, and how to try again. */
export interface Failing {
  readonly error: Error
  readonly onRetry: () => void
}

interface Arrival<P> {
  /** Once it is there. */
  readonly Component: ComponentType<P> | undefined
  /** From the moment it fails until it is there. */
  readonly failing: Failing | null
}

/** Fetches a part's code. */
export function useCode<P>(part: Part<P>): Arrival<P> {
  const answers = useQueryClient()
  const { data: Component, error, refetch } = useQuery(codeOf(part))
  const [last, setLast] = useState(error)
  if (error && error !== last) setLast(error)
  const retry = async () => {
    const { isError } = await refetch()
    // Some browsers never ask again for code that did not come, and an update has renamed it. A new page knows; its address
    // brings everything back.
    if (isError && (await isServerThere(answers))) location.reload()
  }
  return { Component, failing: last && !Component ? { error: last, onRetry: () => void retry() } : null }
}

async function isServerThere(answers: QueryClient): Promise<boolean> {
  const health = { ...answerTo('GET /api/health', {}, {}), staleTime: 0, retry: false }
  return answers.fetchQuery(health).then(
    () => true,
    () => false,
  )
}

/** By which people show that they are there. */
const FIRST_SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * Fetches the code of parts ahead: once somebody does something, one part after another, whenever the page has nothing else to do.
 * Who only looks at a page is sent no more than that. Ends when one does not come. Gives how to stop.
 */
export function fetchAhead(answers: QueryClient, parts: readonly Part<never>[]): () => void {
  const stop = new AbortController()
  const begun = new AbortController()
  const fetchAll = async () => {
    begun.abort()
    for (const part of parts) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, so that whatever people do comes first
      await idle()
      if (stop.signal.aborted) return
      // oxlint-disable-next-line no-await-in-loop -- as above
      await answers.fetchQuery(codeOf(part))
    }
  }
  const signal = AbortSignal.any([stop.signal, begun.signal])
  for (const sign of FIRST_SIGNS)
    addEventListener(sign, () => void fetchAll().catch(() => {}), { passive: true, signal })
  return () => stop.abort()
}

async function idle(): Promise<void> {
  // Safari has no word for it.
  const whenIdle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 200))
  await new Promise<void>((resolve) => whenIdle(() => resolve()))
}
