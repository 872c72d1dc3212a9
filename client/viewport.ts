/** How much room there is. The widths are those of styles/layout.css. */
import { useSyncExternalStore } from 'react'

/** Below it panels become sheets over the map. */
export const NARROW = '(max-width: 719px)'
/** Below it the filters give way to the map. */
export const MEDIUM = '(max-width: 1179px)'

/** Whether a media query matches, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
