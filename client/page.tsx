import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { IN_PATH, type Addresses } from './addresses.ts'
import { answerTo, createAnswers } from './answers.ts'
import { call, type Ask } from './api.ts'
import { App } from './app.tsx'
import { beginningOf } from './beginning.ts'
import { codeOf } from './code.ts'
import { EditionProvider, SERVED, type Edition } from './edition.tsx'
import { firstAnswers, patiently } from './start/head-start.ts'
import { createNavigation, NavigationProvider, type Navigation } from './navigation.tsx'
import './styles/index.css'
import { Boundary } from './ui/boundary.tsx'
import { PageFailure } from './ui/page-failure.tsx'
import { viewOf, VIEWS } from './views/index.ts'

interface Page {
  /** Who gives the answers. */
  readonly ask?: Ask
  readonly addresses?: Addresses
  readonly edition?: Edition
  /** Called once it is there. */
  readonly onShown?: () => void
}

/** Shows the page in `root`; unless told otherwise, as a server serves it. */
export function showPage(
  root: Element,
  { ask = call, addresses = IN_PATH, edition = SERVED, onShown = () => {} }: Page = {},
): void {
  const page = createRoot(root)
  const answers = createAnswers(ask)
  const navigation = createNavigation(window, addresses)
  const render = () =>
    page.render(
      <StrictMode>
        <CSPProvider disableStyleElements>
          <QueryClientProvider client={answers}>
            <NavigationProvider navigation={navigation}>
              <EditionProvider edition={edition}>
                <Shown onShown={onShown}>
                  <Boundary failed={(error) => <PageFailure error={error} />}>
                    <App />
                  </Boundary>
                </Shown>
              </EditionProvider>
            </NavigationProvider>
          </QueryClientProvider>
        </CSPProvider>
      </StrictMode>,
    )
  // Rendered once with what it needs, not twice; what fails here is told by the page.
  void patiently(begin(answers, navigation)).then(render, render)
}

/** Fills the cache with the first answers and the view’s code, and says where they begin. Failures are left to who asks again. */
async function begin(answers: QueryClient, { current, beginAt }: Navigation): Promise<void> {
  const { place } = current()
  const ask: Ask = async (route, params, query) => answers.fetchQuery(answerTo(route, params, query))
  const view = viewOf(place.view) ?? VIEWS[0]
  const [first] = await Promise.allSettled([firstAnswers(ask, place, VIEWS[0].id), answers.prefetchQuery(codeOf(view))])
  if (first.status === 'fulfilled' && first.value) beginAt(beginningOf(first.value.dataset, VIEWS[0].id))
}

/** Tells when what it holds is there, its effects included. */
function Shown({ onShown, children }: { onShown: () => void; children: ReactNode }) {
  useEffect(onShown, [onShown])
  return children
}
