/** The page as HTML, rendered without a browser over a server in this process. */
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { createAnswers } from '#client/answers.ts'
import { App } from '#client/app.tsx'
import { createNavigation, NavigationProvider } from '#client/navigation.tsx'
import type { Catalog } from '#server/catalog.ts'
import { catalogOf, fetchFrom } from './answers.ts'
import { hostAt } from './host.ts'

/** Rounds of asking that the deepest page needs: listing, dataset, what is open, what that asks for. */
const MOST_ROUNDS = 8

/** The HTML of `path` once everything that it asks for has been answered, or has failed. */
export async function pageAt(path: string, catalog: Partial<Catalog> = catalogOf()): Promise<string> {
  const answers = createAnswers()
  // A failure is final here: nobody mounts, so nobody would ask again.
  answers.setDefaultOptions({ queries: { ...answers.getDefaultOptions().queries, retryOnMount: false } })
  const navigation = createNavigation(hostAt(path))
  const page = (
    <QueryClientProvider client={answers}>
      <NavigationProvider navigation={navigation}>
        <App />
      </NavigationProvider>
    </QueryClientProvider>
  )
  const before = globalThis.fetch
  globalThis.fetch = fetchFrom(catalog)
  try {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const html = await htmlOf(page)
      const asked = answers.getQueryCache().findAll({ predicate: ({ state }) => state.status === 'pending' })
      if (!asked.length) return html
      await Promise.allSettled(asked.map((query) => query.fetch()))
    }
    throw new Error(`“${path}” never comes to rest`)
  } finally {
    globalThis.fetch = before
    answers.clear()
  }
}

async function htmlOf(page: ReactNode): Promise<string> {
  const { prelude } = await prerender(page)
  return new Response(prelude).text()
}

/** What a person reads on the page, with one space between the pieces. */
export function wordsOn(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
