/** How items are handed to sigma: their place and look at this moment. */
import type { SceneEdge, SceneNode } from '#graph-data'
import type { Lights } from './focus.ts'
import type { Palette } from './palette.ts'
import type { FigureData } from './programs/figures.ts'
import type { LineData } from './programs/lines.ts'
import { EMPHASIS } from './programs/shader.ts'

export function figureData(
  { id, shape, ink, reach }: SceneNode,
  { nodes }: Lights,
  { paper, theme }: Palette,
): FigureData {
  const rim = ink[theme]
  const emphasis = nodes.get(id) ?? EMPHASIS.none
  return {
    shape,
    halfWidth: reach.width,
    halfHeight: reach.height,
    color: shape === 'pill' ? paper : rim,
    rim,
    emphasis,
  }
}

export function lineData(
  { id, width, dash, curvature, conflict }: SceneEdge,
  { edges }: Lights,
  palette: Palette,
): LineData & { color: string } {
  const emphasis = edges.get(id) ?? EMPHASIS.none
  const isOpen = emphasis === EMPHASIS.open
  const color = isOpen
    ? palette.accent
    : conflict
      ? palette.conflict
      : palette[emphasis === EMPHASIS.none ? 'line' : 'line-lit']
  return {
    color,
    width: isOpen ? Math.max(3, width) : emphasis === EMPHASIS.hovered ? width + 1 : width,
    ...dash,
    curvature,
    emphasis,
  }
}
