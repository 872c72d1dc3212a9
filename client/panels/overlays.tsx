/** What lies over the page when asked for. Each is loaded then, not before. */
import { lazy, Suspense, useState } from 'react'
import { usePlace } from '../navigation.tsx'
import { useEarlyKeys } from './search/early-keys.ts'
import { SearchWaiting } from './search/search-waiting.tsx'

const SearchDialog = lazy(() => import('./search/search-dialog.tsx'))
const ExportDialog = lazy(() => import('./export/export-dialog.tsx'))
const ShortcutsDialog = lazy(() => import('./shortcuts-dialog.tsx'))
const FiltersSheet = lazy(() => import('./filters/filters-sheet.tsx'))
const WideReader = lazy(() => import('./reader/wide-reader.tsx'))

export type Overlay = 'search' | 'export' | 'shortcuts' | 'filters'

interface OverlaysProps {
  readonly overlay: Overlay | null
  readonly onClose: () => void
  /** Whether the inspector has room for the reader; else it always lies over the page. */
  readonly canDock: boolean
}

export function Overlays({ overlay, onClose, canDock }: OverlaysProps) {
  const { reading } = usePlace()
  return (
    <Suspense>
      {reading && (reading.wide || !canDock) && <WideReader reading={reading} canDock={canDock} />}
      {overlay === 'search' && <Search onClose={onClose} />}
      {overlay === 'export' && <ExportDialog onClose={onClose} />}
      {overlay === 'shortcuts' && <ShortcutsDialog onClose={onClose} />}
      {overlay === 'filters' && <FiltersSheet onClose={onClose} />}
    </Suspense>
  )
}

/** The search, and what is typed before its code has come. */
function Search({ onClose }: { onClose: () => void }) {
  const [isHasty, setHasty] = useState(false)
  const [typed, setTyped] = useEarlyKeys({ onEscape: onClose, onEnter: () => setHasty(true) })
  return (
    <Suspense fallback={<SearchWaiting typed={typed} />}>
      <SearchDialog typed={typed} onTyped={setTyped} isHasty={isHasty} onHasty={setHasty} onClose={onClose} />
    </Suspense>
  )
}
