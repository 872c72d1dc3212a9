import { Crosshair, Maximize, Minus, Plus, Sparkles } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'

export interface ToolbarProps {
  /** Whether something is open that can be centered on. */
  readonly canCenter: boolean
  onZoomIn(): void
  onZoomOut(): void
  onFit(): void
  onCenter(): void
  onTidy(): void
}

/** Buttons over the map’s corner. */
export function Toolbar({ canCenter, onZoomIn, onZoomOut, onFit, onCenter, onTidy }: ToolbarProps) {
  const tools = [
    <IconButton key="in" icon={Plus} label="Zoom in" shortcut="+" onClick={onZoomIn} />,
    <IconButton key="out" icon={Minus} label="Zoom out" shortcut="−" onClick={onZoomOut} />,
    <IconButton key="fit" icon={Maximize} label="Fit the map" shortcut="0" onClick={onFit} />,
    <IconButton
      key="center"
      icon={Crosshair}
      label="Center on what is open"
      shortcut="."
      onClick={onCenter}
      disabled={!canCenter}
    />,
    <IconButton key="tidy" icon={Sparkles} label="Lay out anew" onClick={onTidy} />,
  ]
  return (
    <ul className="stage-toolbar" aria-label="Map controls">
      {tools.map((tool) => (
        <li key={tool.key}>{tool}</li>
      ))}
    </ul>
  )
}
