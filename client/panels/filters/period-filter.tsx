import { Slider } from '@base-ui/react/slider'
import { useMemo, useState } from 'react'
import { useSubgraph } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { withParameter } from '../../steps.ts'
import { counted } from '../../words/counts.ts'
import { dateWords } from '../../words/dates.ts'
import { keeping, rangeOf, yearsOf, type Year } from './period.ts'

/** Keeps what holds in some years; a bar for each year tells how much begins in it. */
export function PeriodFilter() {
  const { dataset } = useLexicon()
  const { selection } = usePlace()
  const { go } = useNavigation()
  const { data } = useSubgraph(dataset, withParameter(withParameter(selection, 'since', undefined), 'until', undefined))
  const years = useMemo(() => yearsOf(data?.claims ?? [], selection), [data, selection])
  const [dragged, setDragged] = useState<readonly number[] | null>(null)
  if (years.length < 2) return null
  const range = dragged ?? rangeOf(years, selection)
  const keep = (next: readonly number[]) => {
    setDragged(null)
    go({ selection: keeping(selection, years, next) })
  }
  return (
    <Slider.Root
      className="facet slider"
      value={range}
      max={years.length - 1}
      onValueChange={setDragged}
      onValueCommitted={keep}
    >
      <div className="facet-head">
        <Slider.Label className="facet-heading">Period</Slider.Label>
        {(selection.since ?? selection.until) !== undefined && (
          <button type="button" className="quiet" onClick={() => keep([0, years.length - 1])}>
            All<span className="visually-hidden"> years</span>
          </button>
        )}
      </div>
      <Bars years={years} range={range} />
      <Slider.Control className="slider-control">
        <Slider.Track className="slider-track">
          <Slider.Indicator className="slider-indicator" />
          {['From', 'Until'].map((end, n) => (
            <Slider.Thumb
              key={end}
              index={n}
              className="slider-thumb"
              getAriaLabel={() => end}
              getAriaValueText={(_, value) => String(years[value]?.year)}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
      <p className="slider-words">{dragged ? spanWords(years, dragged) : keptWords(selection, years, range)}</p>
    </Slider.Root>
  )
}

function Bars({ years, range: [first = 0, last = 0] }: { years: readonly Year[]; range: readonly number[] }) {
  const most = Math.max(...years.map(({ claims }) => claims), 1)
  return (
    <div className="year-bars" aria-hidden>
      {years.map(({ year, claims }, n) => (
        <i
          key={year}
          data-off={n < first || n > last || undefined}
          data-hint={`${year}: ${counted(claims, 'claim')}`}
          style={{ '--share': claims / most }}
        />
      ))}
    </div>
  )
}

/** What is kept, to the day where the address says so. */
function keptWords(
  { since, until }: { since?: string | undefined; until?: string | undefined },
  years: readonly Year[],
  range: readonly number[],
) {
  if (since === undefined && until === undefined) return `${spanWords(years, range)}, and what has no date`
  return [since && `since ${dateWords(since)}`, until && `until ${dateWords(until)}`].filter(Boolean).join(', ')
}

function spanWords(years: readonly Year[], [first = 0, last = 0]: readonly number[]): string {
  return `${years[first]?.year} – ${years[last]?.year}`
}
