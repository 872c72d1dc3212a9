import { useSyncExternalStore } from 'react'
import { isLayoutLost, watchLayouts } from './layouter.ts'

/** Whether the map cannot be laid out, neither in a worker nor here, so that something else must show what is on it. */
export function useLayoutLost(): boolean {
  return useSyncExternalStore(watchLayouts, isLayoutLost, isLayoutLost)
}
