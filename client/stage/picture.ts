import type { Box, Places, Scene } from '#graph-data'
import type { View, Viewport } from './camera.ts'
import type { Focus, Lights } from './focus.ts'
import type { Palette } from './palette.ts'

/** Everything that there is to see at a moment. */
export interface Picture {
  readonly scene: Scene
  readonly places: Places
  readonly view: View
  readonly viewport: Viewport
  readonly focus: Focus
  readonly lights: Lights
  /** How far what is not lit fades just now, from 0 to 1. */
  readonly dim: number
  readonly palette: Palette
  /** Where something else lies over the map, in pixels. */
  readonly covered: readonly Box[]
}
