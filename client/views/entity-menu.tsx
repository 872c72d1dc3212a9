/** What can be done with an entity of the map, where it stands. */
import { Menu } from '@base-ui/react/menu'
import { Crosshair, EyeOff, Maximize2, Minimize2, PanelRightOpen } from 'lucide-react'
import type { Id } from '#graph-data'
import { useEntitySteps } from '../entity-steps.ts'
import { useNavigation } from '../navigation.tsx'
import { opening } from '../steps.ts'

export interface EntityMenuProps {
  readonly entity: Id
  readonly label: string
  /** In the window's pixels. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

export default function EntityMenu({ entity, label, at: { x, y }, onClose }: EntityMenuProps) {
  const { go } = useNavigation()
  const { expand, collapse, only, hide, canCollapse } = useEntitySteps()
  const actions = [
    { does: 'Open', icon: PanelRightOpen, act: () => go(opening({ kind: 'entity', id: entity })) },
    { does: 'Expand: show its neighbors', icon: Maximize2, act: () => void expand(entity) },
    {
      does: 'Collapse: hide what hangs on it alone',
      icon: Minimize2,
      act: () => collapse(entity),
      isOff: !canCollapse(entity),
    },
    { does: 'Show only this neighborhood', icon: Crosshair, act: () => only(entity) },
    { does: 'Hide', icon: EyeOff, act: () => hide(entity) },
  ]
  return (
    <Menu.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Menu.Portal container={document.getElementById('view')}>
        <Menu.Positioner
          anchor={{ getBoundingClientRect: () => DOMRect.fromRect({ x, y }) }}
          side="right"
          align="start"
          sideOffset={14}
        >
          <Menu.Popup className="menu" aria-label={label} finalFocus={stage}>
            <p className="menu-label">{label}</p>
            {actions.map(({ does, icon: Icon, act, isOff = false }) => (
              <Menu.Item key={does} className="menu-item" disabled={isOff} onClick={act}>
                <Icon size={14} aria-hidden />
                {does}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** Whoever came from the map goes on there. */
function stage(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.stage-canvas')
}
