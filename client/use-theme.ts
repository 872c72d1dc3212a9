import { useSyncExternalStore } from 'react'
import { currentTheme, onTheme, type Theme } from './theme.ts'

/** The theme in force, kept up to date. */
export function useTheme(): Theme {
  return useSyncExternalStore(onTheme, currentTheme, () => 'light')
}
