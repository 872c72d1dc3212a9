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
  /** Fetches its code, which is else fetched when it is first shown. */
  readonly load: Load
}

type Load = () => Promise<{ readonly default: ComponentType<ViewProps> }>

/** The first is where a dataset begins. */
export const VIEWS: readonly [View, ...View[]] = [
  view('map', 'Map', Waypoints, () => import('./map-view.tsx')),
  view('table', 'Table', Table2, () => import('./table-view.tsx')),
  view('sources', 'Sources', FileText, () => import('./sources-view.tsx')),
]

function view(id: string, label: string, icon: LucideIcon, fetch: Load): View {
  let code: ComponentType<ViewProps> | null = null
  let chosen: ComponentType<ViewProps> | null = null
  const load = async () => {
    const module = await fetch()
    code = module.default
    return module
  }
  return {
    id,
    label,
    icon,
    load,
    // Of what is lazy React shows the fallback for 300 ms, even when its code is there. Chosen once: another component would begin anew.
    get Component() {
      return (chosen ??= code ?? lazy(load))
    },
  }
}

/** The view of that name; null when there is none. */
export function viewOf(id: string | null): View | null {
  return VIEWS.find((view) => view.id === id) ?? null
}
