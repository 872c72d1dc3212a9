import { useState } from 'react'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { opening } from '../../steps.ts'
import { Inspector } from './inspector.tsx'
import { SheetGrip } from './sheet-grip.tsx'

/** The inspector in its place: beside the view, or a sheet over the view's lower part where there is no room. */
export function Details({ isSheet }: { isSheet: boolean }) {
  const { open } = usePlace()
  const { go } = useNavigation()
  const [isHigh, setHigh] = useState(false)
  if (isSheet && !open) return null
  return (
    <aside
      className={isSheet ? 'frame-inspector sheet inspector-sheet' : 'frame-inspector'}
      data-high={(isSheet && isHigh) || undefined}
      id="details"
      tabIndex={-1}
      aria-label="Details"
    >
      {isSheet && <SheetGrip isHigh={isHigh} onRest={setHigh} onClose={() => go(opening(null))} />}
      <Inspector canDock={!isSheet} />
    </aside>
  )
}
