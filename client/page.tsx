import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { IN_PATH, type Addresses } from './addresses.ts'
import { createAnswers } from './answers.ts'
import { call, type Ask } from './api.ts'
import { App } from './app.tsx'
import { EditionProvider, SERVED, type Edition } from './edition.tsx'
import { headStart } from './head-start.ts'
import { createNavigation, NavigationProvider } from './navigation.tsx'
import './styles/index.css'

interface Page {
  /** Who gives the answers. */
  readonly ask?: Ask
  readonly addresses?: Addresses
  readonly edition?: Edition
}

/** Milliseconds for which the page waits for its first answers. */
const PATIENCE = 400

/** Shows the page in `root`; unless told otherwise, as a server serves it. */
export function showPage(root: Element, { ask = call, addresses = IN_PATH, edition = SERVED }: Page = {}): void {
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
                <App />
              </EditionProvider>
            </NavigationProvider>
          </QueryClientProvider>
        </CSPProvider>
      </StrictMode>,
    )
  // Rendered once with what it needs, not twice: but nobody looks at nothing for long.
  void Promise.race([headStart(answers, navigation.current().place), delay(PATIENCE)]).then(render)
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
