import { Drawer } from '@base-ui/react/drawer'
import { useState } from 'react'
import { useNavigation } from '../../navigation.tsx'
import { opening } from '../../steps.ts'
import { Inspector } from './inspector.tsx'

/** Heights at which the sheet rests: a glance with the map above it, and all of the window. */
const RESTS = [0.46, 1]

/** The inspector on a phone: a sheet over the map's lower part, which stays in use. */
export default function InspectorSheet() {
  const { go } = useNavigation()
  const [rest, setRest] = useState<Drawer.Root.SnapPoint | null>(RESTS[0]!)
  return (
    <Drawer.Root
      open
      modal={false}
      disablePointerDismissal
      snapPoints={RESTS}
      snapPoint={rest}
      onSnapPointChange={setRest}
      onOpenChange={(isOpen) => !isOpen && go(opening(null))}
    >
      <Drawer.Portal>
        <Drawer.Viewport className="sheet-viewport" data-loose>
          <Drawer.Popup
            className="sheet inspector-sheet"
            data-side="bottom"
            aria-label="Details"
            initialFocus={false}
            finalFocus={false}
          >
            <button
              type="button"
              className="sheet-grip-button"
              aria-label={rest === 1 ? 'Lower the sheet' : 'Raise the sheet'}
              onClick={() => setRest(rest === 1 ? RESTS[0]! : 1)}
            >
              <span className="sheet-grip" />
            </button>
            <Drawer.Content className="sheet-content">
              <Inspector canDock={false} />
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
