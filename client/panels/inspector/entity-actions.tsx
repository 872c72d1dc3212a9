import { Crosshair, EyeOff, Maximize2, Minimize2 } from 'lucide-react'
import type { EntityRecord } from '#graph-data'
import { useEntitySteps } from '../../entity-steps.ts'

/** What can be done with an entity on the map. */
export function EntityActions({ entity: { id, label } }: { entity: Pick<EntityRecord, 'id' | 'label'> }) {
  const { expand, collapse, only, hide, canCollapse } = useEntitySteps()
  return (
    <p className="panel-actions">
      <button type="button" className="button" onClick={() => void expand(id)}>
        <Maximize2 size={14} aria-hidden /> Expand
        <span className="visually-hidden"> {label} by its neighbors</span>
      </button>
      <button type="button" className="button" disabled={!canCollapse(id)} onClick={() => collapse(id)}>
        <Minimize2 size={14} aria-hidden /> Collapse
        <span className="visually-hidden"> {label}, without the neighbors that hang on it alone</span>
      </button>
      <button type="button" className="button" data-hint="Show only this neighborhood" onClick={() => only(id)}>
        <Crosshair size={14} aria-hidden /> Focus
        <span className="visually-hidden"> on {label} and its neighbors</span>
      </button>
      <button type="button" className="button" onClick={() => hide(id)}>
        <EyeOff size={14} aria-hidden /> Hide
        <span className="visually-hidden"> {label} from the map</span>
      </button>
    </p>
  )
}
