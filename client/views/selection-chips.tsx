import { useQuery } from '@tanstack/react-query'
import { Minus, Plus, X } from 'lucide-react'
import { byId, type Selection } from '#graph-data'
import { answerTo, type SubgraphAnswer } from '../answers.ts'
import { beginningOf, isSameSelection } from '../beginning.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { namesOf, type Names } from '../lexicon.ts'
import { useNavigation, usePlace } from '../navigation.tsx'
import { withParameter } from '../steps.ts'
import { counted } from '../words/counts.ts'
import { entitiesNamed, selectionChips } from './chips.ts'
import { startWords } from './start-note.ts'

const FARTHEST = 6

/** What is shown of the whole, over the view's corner: where the dataset begins in a sentence, else part by part. */
export function SelectionChips({ subgraph }: { subgraph: SubgraphAnswer }) {
  const { answer } = useLexicon()
  const { selection, view } = usePlace()
  const isWhole = Object.keys(selection).length === 0
  if (isWhole) return null
  const isStart = isSameSelection(selection, beginningOf(answer, view ?? '').selection)
  return isStart ? <StartNote subgraph={subgraph} /> : <Chips subgraph={subgraph} />
}

function StartNote({ subgraph }: { subgraph: SubgraphAnswer }) {
  const { answer } = useLexicon()
  const { go } = useNavigation()
  return (
    <p className="selection-chips start-note">
      <span>
        {startWords(subgraph, answer)}{' '}
        <button type="button" className="link" onClick={() => go({ selection: {} })}>
          Show everything
        </button>
      </span>
    </p>
  )
}

function Chips({ subgraph }: { subgraph: SubgraphAnswer }) {
  const { selection } = usePlace()
  const { go } = useNavigation()
  const chips = selectionChips(selection, useNames(selection, subgraph))
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

/** What a selection names is called; what is not on the map is asked for. */
function useNames(selection: Selection, { entities }: SubgraphAnswer): Names {
  const { dataset, answer } = useLexicon()
  const shown = byId(entities)
  const unknown = entitiesNamed(selection).filter((id) => !shown.has(id) && answer.labels[id] === undefined)
  const { data } = useQuery({
    ...answerTo('GET /api/datasets/:d/subgraph', { d: dataset }, { entities: unknown.join(',') }),
    enabled: unknown.length > 0,
  })
  const asked = byId(data?.entities ?? [])
  return namesOf(answer, (id) => shown.get(id)?.label ?? asked.get(id)?.label ?? answer.labels[id] ?? id)
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
