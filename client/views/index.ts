/** The views of a dataset. A new one is a file and a row here; nothing else knows their names. */
import { FileText, Table2, Waypoints, type LucideIcon } from 'lucide-react'
import { lazy, type ComponentType } from 'react'
import type { SubgraphAnswer } from '../answers.ts'

/** What every view is given: what the selection yields. */
export interface ViewProps {
  readonly subgraph: SubgraphAnswer
}

interface View {
  /** As URLs name it. */
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly Component: ComponentType<ViewProps>
}

/** The first is where a dataset begins. */
export const VIEWS: readonly [View, ...View[]] = [
  { id: 'map', label: 'Map', icon: Waypoints, Component: lazy(() => import('./map-view.tsx')) },
  { id: 'table', label: 'Table', icon: Table2, Component: lazy(() => import('./table-view.tsx')) },
  { id: 'sources', label: 'Sources', icon: FileText, Component: lazy(() => import('./sources-view.tsx')) },
]

/** The view of that name; null when there is none. */
export function viewOf(id: string | null): View | null {
  return VIEWS.find((view) => view.id === id) ?? null
}
