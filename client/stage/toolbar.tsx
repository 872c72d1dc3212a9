import { Crosshair, Maximize, Minus, Plus, Sparkles, type LucideIcon } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'
import { TOOLS, type Tool } from './tools.ts'

interface ToolbarProps {
  /** Whether something is open that can be centered on. */
  readonly canCenter: boolean
  onUse(tool: Tool): void
}

const ICONS: Record<Tool, LucideIcon> = {
  zoomIn: Plus,
  zoomOut: Minus,
  fit: Maximize,
  center: Crosshair,
  tidy: Sparkles,
}

/** Buttons over the map’s corner. */
export function Toolbar({ canCenter, onUse }: ToolbarProps) {
  return (
    <ul className="stage-toolbar" aria-label="Map controls">
      {TOOLS.map(({ tool, ...words }) => (
        <li key={tool}>
          <IconButton
            {...words}
            icon={ICONS[tool]}
            disabled={tool === 'center' && !canCenter}
            onClick={() => onUse(tool)}
          />
        </li>
      ))}
    </ul>
  )
}
