/** What lies over the page when asked for. The code of each comes then, or once somebody does something. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchAhead, useCode } from '../code.ts'
import { useNavigation, usePlace } from '../navigation.tsx'
import { Boundary } from '../ui/boundary.tsx'
import { FailureDialog } from '../ui/failure-dialog.tsx'
import { Late } from '../ui/late.tsx'
import { PARTS } from './parts.ts'
import { useEarlyKeys } from './search/early-keys.ts'
import { SearchWaiting } from './search/search-waiting.tsx'

export type Overlay = 'search' | 'export' | 'shortcuts' | 'filters'

interface OverlaysProps {
  readonly overlay: Overlay | null
  readonly onClose: () => void
  /** Whether the inspector has room for the reader; else it always lies over the page. */
  readonly canDock: boolean
}

export function Overlays({ overlay, onClose, canDock }: OverlaysProps) {
  const { reading } = usePlace()
  const { go } = useNavigation()
  useCodeAhead()
  const closeAll = () => {
    onClose()
    go({ reading: null })
  }
  return (
    <Boundary key={`${overlay} ${reading?.source}`} failed={failedOver(closeAll)}>
      {reading && (reading.wide || !canDock) && (
        <Late part={PARTS.wideReader} given={{ reading, canDock }} onClose={() => go({ reading: null })} />
      )}
      {overlay === 'search' && <Search onClose={onClose} />}
      {overlay === 'export' && <Late part={PARTS.export} given={{ onClose }} onClose={onClose} />}
      {overlay === 'shortcuts' && <Late part={PARTS.shortcuts} given={{ onClose }} onClose={onClose} />}
      {overlay === 'filters' && <Late part={PARTS.filters} given={{ onClose }} onClose={onClose} />}
    </Boundary>
  )
}

/** Says over the page that a panel broke. */
function failedOver(onClose: () => void) {
  return (error: Error) => <FailureDialog error={error} onRetry={() => location.reload()} onClose={onClose} />
}

/** The search, and what is typed before its code has come. */
function Search({ onClose }: { onClose: () => void }) {
  const [isHasty, setHasty] = useState(false)
  const { failing } = useCode(PARTS.search)
  const [typed, setTyped] = useEarlyKeys({ isOff: failing !== null, onEscape: onClose, onEnter: () => setHasty(true) })
  const given = { typed, onTyped: setTyped, isHasty, onHasty: setHasty, onClose }
  return <Late part={PARTS.search} given={given} waiting={<SearchWaiting typed={typed} />} onClose={onClose} />
}

function useCodeAhead(): void {
  const answers = useQueryClient()
  useEffect(() => fetchAhead(answers, Object.values(PARTS)), [answers])
}
