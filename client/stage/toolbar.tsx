import { Crosshair, Maximize, Minus, Plus, Sparkles, type LucideIcon } from 'lucide-react'

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
  return (
    <div className="stage-toolbar" role="toolbar" aria-label="Map" aria-orientation="vertical">
      <Tool label="Zoom in (+)" icon={Plus} onClick={onZoomIn} />
      <Tool label="Zoom out (−)" icon={Minus} onClick={onZoomOut} />
      <Tool label="Fit the map (0)" icon={Maximize} onClick={onFit} />
      <Tool label="Center on what is open (.)" icon={Crosshair} onClick={onCenter} isDisabled={!canCenter} />
      <Tool label="Lay out anew" icon={Sparkles} onClick={onTidy} />
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly isDisabled?: boolean
  onClick(): void
}

function Tool({ label, icon: Icon, isDisabled = false, onClick }: ToolProps) {
  return (
    <button type="button" aria-label={label} title={label} disabled={isDisabled} onClick={onClick}>
      <Icon size={16} strokeWidth={1.8} aria-hidden />
    </button>
  )
}
