/** The tools over the map’s corner: what each does, and the key that does the same. */
import type { StageCommand } from './keys.ts'

export type Tool = Extract<StageCommand['kind'], 'zoomIn' | 'zoomOut' | 'fit' | 'center' | 'tidy'>

interface ToolRow {
  readonly tool: Tool
  readonly label: string
  readonly shortcut?: string
}

export const TOOLS: readonly ToolRow[] = [
  { tool: 'zoomIn', label: 'Zoom in', shortcut: '+' },
  { tool: 'zoomOut', label: 'Zoom out', shortcut: '−' },
  { tool: 'fit', label: 'Fit the map', shortcut: '0' },
  { tool: 'center', label: 'Center on what is open', shortcut: '.' },
  { tool: 'tidy', label: 'Lay out anew' },
]
