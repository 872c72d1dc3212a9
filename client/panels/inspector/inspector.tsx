/** What is open: an entity or a claim, with the reader below when a passage is read; the dataset itself when nothing is. */
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { Opened } from '../../location.ts'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { opening } from '../../steps.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Boundary } from '../../ui/boundary.tsx'
import { Late } from '../../ui/late.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { PARTS } from '../parts.ts'
import { ClaimPanel } from './claim-panel.tsx'
import { EntityPanel } from './entity-panel.tsx'
import { OverviewPanel } from './overview-panel.tsx'
import { TitleArrival } from './panel-title.tsx'
import { useFocusKept, useTitleFocus } from './title-focus.ts'

/** `canDock`: whether there is room for the reader here. */
export function Inspector({ canDock }: { canDock: boolean }) {
  const { open, reading } = usePlace()
  const { go } = useNavigation()
  const panel = useRef<HTMLDivElement>(null)
  const arrive = useTitleFocus(open, panel)
  const isDocked = canDock && reading !== null && !reading.wide
  useFocusKept(panel, isDocked, reading?.wide ?? false)
  return (
    <div className="inspector">
      {(open || !isDocked) && (
        <div className="inspector-main" ref={panel}>
          {open && (
            <IconButton
              icon={X}
              label="Close"
              shortcut="Esc"
              className="inspector-close"
              onClick={() => go(opening(null))}
            />
          )}
          <Boundary key={open?.id}>
            <TitleArrival value={arrive}>
              <Panel open={open} />
            </TitleArrival>
          </Boundary>
        </div>
      )}
      {isDocked && (
        <Boundary>
          <Late part={PARTS.reader} given={{ reading }} waiting={<ReaderPlace />} />
        </Boundary>
      )}
    </div>
  )
}

/** As tall as the reader that is on its way. */
function ReaderPlace() {
  return (
    <div className="reader">
      <Skeleton lines={6} label="Loading the document" />
    </div>
  )
}

function Panel({ open }: { open: Opened | null }) {
  if (!open) return <OverviewPanel />
  return open.kind === 'entity' ? <EntityPanel key={open.id} id={open.id} /> : <ClaimPanel key={open.id} id={open.id} />
}
