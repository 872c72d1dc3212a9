import { usePlace } from '../../navigation.tsx'
import { Boundary } from '../../ui/boundary.tsx'
import { Late } from '../../ui/late.tsx'
import { PARTS } from '../parts.ts'

/** Where the trace of the open claim shows, once it is asked for. */
export function TracePlace() {
  const { open, traced } = usePlace()
  if (!traced || open?.kind !== 'claim') return null
  return (
    <Boundary key={open.id}>
      <Late part={PARTS.trace} given={{ id: open.id }} />
    </Boundary>
  )
}
