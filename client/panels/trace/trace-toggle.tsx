import { Waypoints } from 'lucide-react'
import { useNavigation, usePlace } from '../../navigation.tsx'

/** What the toggle opens: the panel's id. */
export const TRACE_ID = 'trace'

/** Opens the trace of the claim that is shown, and closes it. */
export function TraceToggle() {
  const { traced } = usePlace()
  const { go } = useNavigation()
  return (
    <button
      type="button"
      className="button"
      aria-expanded={traced}
      aria-controls={traced ? TRACE_ID : undefined}
      data-trace-toggle
      onClick={() => go({ traced: !traced })}
    >
      <Waypoints size={14} aria-hidden /> Trace
      <span className="visually-hidden"> to its origins</span>
    </button>
  )
}
