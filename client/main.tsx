import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAnswers } from './answers.ts'
import { App } from './app.tsx'
import { headStart } from './head-start.ts'
import { createNavigation, NavigationProvider } from './navigation.tsx'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no #root')

const answers = createAnswers()
const navigation = createNavigation(window)
void headStart(answers, navigation.current().place)

createRoot(root).render(
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
