/** What the page and its layout desk say to each other. */
import type { LayoutLink, LayoutNode, LayoutOptions, Places } from '#graph-data'

/** A layout to make; a new one replaces the one under way. */
export interface LayoutRequest {
  readonly kind: 'layout'
  readonly id: number
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly LayoutLink[]
  readonly options: LayoutOptions
  /** Whether to tell of places on the way. */
  readonly isAnimated: boolean
}

/** The last places were drawn: the next may come. */
export interface LayoutDrawn {
  readonly kind: 'drawn'
}

export type LayoutMessage = LayoutRequest | LayoutDrawn

/** What a worker says before anything else: its code has come. */
export const HERE = 'here'

export interface LayoutAnswer {
  readonly id: number
  readonly places: Places
  readonly isSettled: boolean
}
