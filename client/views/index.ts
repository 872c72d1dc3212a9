/** The views of a dataset. A new one is a file and a row here; nothing else knows their names. */
import { FileText, Table2, Waypoints } from 'lucide-react'
import type { ViewKind } from './view.ts'

/** The first is where a dataset begins. */
export const VIEWS: readonly [ViewKind, ...ViewKind[]] = [
  { id: 'map', label: 'Map', icon: Waypoints, load: () => import('./map-view.tsx') },
  { id: 'table', label: 'Table', icon: Table2, load: () => import('./table-view.tsx') },
  { id: 'sources', label: 'Sources', icon: FileText, load: () => import('./sources-view.tsx') },
]

/** The view of that name; null when there is none. */
export function viewOf(id: string | null): ViewKind | null {
  return VIEWS.find((view) => view.id === id) ?? null
}
