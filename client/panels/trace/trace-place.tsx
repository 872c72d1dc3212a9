import { lazy, Suspense } from 'react'
import { usePlace } from '../../navigation.tsx'
import { Boundary } from '../../ui/boundary.tsx'

const TracePanel = lazy(() => import('./trace-panel.tsx'))

/** Where the trace of the open claim shows, once it is asked for. */
export function TracePlace() {
  const { open, traced } = usePlace()
  if (!traced || open?.kind !== 'claim') return null
  return (
    <Boundary key={open.id}>
      <Suspense>
        <TracePanel id={open.id} />
      </Suspense>
    </Boundary>
  )
}
