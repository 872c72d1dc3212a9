import type { LucideIcon } from 'lucide-react'
import type { SubgraphAnswer } from '../answers.ts'
import type { Part } from '../code.ts'

/** What every view is given: what the selection yields. */
export interface ViewProps {
  readonly subgraph: SubgraphAnswer
}

/** A kind of view that a dataset has: the map, the table … Its id is how URLs name it. */
export interface ViewKind extends Part<ViewProps> {
  readonly label: string
  readonly icon: LucideIcon
}
