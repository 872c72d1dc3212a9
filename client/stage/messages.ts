/** What the page and its layout worker say to each other. */

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

export interface LayoutAnswer {
  readonly id: number
  readonly places: Places
  readonly isSettled: boolean
}
import type { LayoutLink, LayoutNode, LayoutOptions, Places } from '#graph-data'
