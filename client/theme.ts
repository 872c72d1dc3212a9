/** Light or dark: what the person chose, else what the system says. start/at-once.js applies it before the first paint. */
import { kept, keep } from './memory.ts'

export type Theme = 'light' | 'dark'

const listeners = new Set<() => void>()
const system = () => window.matchMedia('(prefers-color-scheme: dark)')

/** The theme in force. */
export function currentTheme(): Theme {
  const chosen = kept('theme')
  if (chosen === 'light' || chosen === 'dark') return chosen
  return system().matches ? 'dark' : 'light'
}

/** Calls whenever the theme may have changed; answers how to call it off. */
export function onTheme(listener: () => void): () => void {
  const query = system()
  query.addEventListener('change', listener)
  listeners.add(listener)
  return () => {
    query.removeEventListener('change', listener)
    listeners.delete(listener)
  }
}

/** Chooses a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  keep('theme', theme)
  document.documentElement.dataset.theme = theme
  for (const listener of listeners) listener()
}
