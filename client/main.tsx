import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAnswers } from './answers.ts'
import { App } from './app.tsx'
import { headStart } from './head-start.ts'
import { createNavigation, NavigationProvider } from './navigation.tsx'
import './styles/index.css'

/** Milliseconds for which the page waits for its first answers. */
const PATIENCE = 400

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no #root')

const page = createRoot(root)
const answers = createAnswers()
const navigation = createNavigation(window)
// Rendered once with what it needs, not twice: but nobody looks at nothing for long.
void Promise.race([headStart(answers, navigation.current().place), delay(PATIENCE)]).then(render)

function render(): void {
  page.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={answers}>
          <NavigationProvider navigation={navigation}>
            <App />
          </NavigationProvider>
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  )
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
