import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { SubgraphAnswer } from '../answers.ts'

/** What every view is given: what the selection yields. */
export interface ViewProps {
  readonly subgraph: SubgraphAnswer
}

/** A kind of view that a dataset has: the map, the table … */
export interface ViewKind {
  /** As URLs name it. */
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  /** Fetches its code. */
  readonly load: () => Promise<{ readonly default: ComponentType<ViewProps> }>
}
