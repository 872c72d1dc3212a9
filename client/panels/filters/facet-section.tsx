import { Checkbox } from '@base-ui/react/checkbox'
import { Collapsible } from '@base-ui/react/collapsible'
import { Check, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { useRovingRows } from '../../ui/roving.ts'
import { TypeMark } from '../../ui/mark.tsx'
import { numberWords } from '../../words/counts.ts'
import { afterAll, afterOnly, afterTick, type Facet, type FacetRow } from './facets.ts'

/** Rows that a long facet shows before it is asked for all. */
const USUAL_ROWS = 10

/** One facet: a heading and a row for each of its values. */
export function FacetSection({ facet }: { facet: Facet }) {
  const { title, folded, isFiltered } = facet
  const { selection } = usePlace()
  const { go } = useNavigation()
  return (
    <Collapsible.Root render={<fieldset />} className="facet" defaultOpen={!folded || isFiltered} aria-label={title}>
      <div className="facet-head">
        <h3>
          <Collapsible.Trigger className="facet-title">
            {title}
            <ChevronRight size={13} aria-hidden />
          </Collapsible.Trigger>
        </h3>
        {isFiltered && (
          <button type="button" className="quiet" onClick={() => go({ selection: afterAll(selection, facet) })}>
            All<span className="visually-hidden"> of “{title}”</span>
          </button>
        )}
      </div>
      <Collapsible.Panel>
        <FacetRows facet={facet} />
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}

function FacetRows({ facet }: { facet: Facet }) {
  const [isWhole, setWhole] = useState(false)
  const { rows } = facet
  const isLong = rows.length > USUAL_ROWS + 2
  const shown = isLong && !isWhole ? rows.filter(({ isOn }, n) => n < USUAL_ROWS || (isOn && facet.isFiltered)) : rows
  const { stop, ...roving } = useRovingRows()
  return (
    <>
      <ul className="facet-rows" {...roving}>
        {shown.map((row, n) => (
          <Row key={row.id} facet={facet} row={row} isStop={n === Math.min(stop, shown.length - 1)} />
        ))}
      </ul>
      {isLong && (
        <button type="button" className="quiet facet-more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${numberWords(rows.length)}`}
        </button>
      )}
    </>
  )
}

interface RowProps {
  readonly facet: Facet
  readonly row: FacetRow
  /** Whether Tab comes to it. */
  readonly isStop: boolean
}

function Row({ facet, row: { id, label, count, shown, isOn }, isStop }: RowProps) {
  const { selection } = usePlace()
  const { go } = useNavigation()
  const isType = facet.key === 'type'
  return (
    <li className="facet-row" data-off={(!isOn && (facet.untouched === 'all' || facet.isFiltered)) || undefined}>
      <label>
        <Checkbox.Root
          className={isType ? 'tick tick-type' : 'tick'}
          checked={isOn}
          tabIndex={isStop ? 0 : -1}
          onCheckedChange={() => go({ selection: afterTick(selection, facet, id) })}
        >
          {isType ? (
            <TypeMark type={id} isHollow={!isOn} />
          ) : (
            <Checkbox.Indicator className="tick-mark">
              <Check size={11} strokeWidth={3.5} aria-hidden />
            </Checkbox.Indicator>
          )}
        </Checkbox.Root>
        <span className="facet-label">{label}</span>
      </label>
      <button
        type="button"
        className="quiet facet-only"
        tabIndex={-1}
        aria-label={`Only “${label}”`}
        onClick={() => go({ selection: afterOnly(selection, facet, id) })}
      >
        only
      </button>
      <span className="count">
        {shown > 0 && shown < count && (
          <>
            <b>{numberWords(shown)}</b>
            <span aria-hidden> / </span>
            <span className="visually-hidden"> of </span>
          </>
        )}
        {numberWords(count)}
      </span>
    </li>
  )
}
