import { Minus, Plus, X } from 'lucide-react'
import { byId } from '#graph-data'
import type { SubgraphAnswer } from '../answers.ts'
import { useLexicon } from '../dataset.tsx'
import { useNavigation, usePlace } from '../navigation.tsx'
import { withParameter } from '../steps.ts'
import { counted } from '../words/counts.ts'
import { chipsOf } from './chips.ts'

const FARTHEST = 6

/** What is shown of the whole, over the view's corner; each part can be taken back. */
export function SelectionChips({ subgraph }: { subgraph: SubgraphAnswer }) {
  const { answer } = useLexicon()
  const { selection } = usePlace()
  const { go } = useNavigation()
  const known = byId(subgraph.entities)
  const chips = chipsOf(selection, (id) => known.get(id)?.label ?? answer.labels[id] ?? id)
  if (!chips.length) return null
  return (
    <ul className="selection-chips" aria-label="Selection">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <span>{label}</span>
          <button type="button" aria-label={`Remove “${label}”`} onClick={() => go({ selection: without })}>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
      {selection.around && <Hops />}
    </ul>
  )
}

/** How far around; one step more or less. */
function Hops() {
  const { selection } = usePlace()
  const { go } = useNavigation()
  const hops = selection.hops ?? 1
  const reach = (next: number) => go({ selection: withParameter(selection, 'hops', next === 1 ? undefined : next) })
  return (
    <li>
      <button type="button" aria-label="One hop less" disabled={hops <= 0} onClick={() => reach(hops - 1)}>
        <Minus size={12} aria-hidden />
      </button>
      <span aria-live="polite">{counted(hops, 'hop')}</span>
      <button type="button" aria-label="One hop more" disabled={hops >= FARTHEST} onClick={() => reach(hops + 1)}>
        <Plus size={12} aria-hidden />
      </button>
    </li>
  )
}
