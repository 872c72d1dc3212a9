/** The filters, which are the map's legend too. */
import { useMemo } from 'react'
import { useSubgraph } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { usePlace } from '../../navigation.tsx'
import { FacetSection } from './facet-section.tsx'
import { facetsOf } from './facets.ts'
import { OriginSlider } from './origin-slider.tsx'
import { PeriodFilter } from './period-filter.tsx'
import { Scope } from './scope.tsx'

export function Filters() {
  const lexicon = useLexicon()
  const { selection } = usePlace()
  const { data } = useSubgraph(lexicon.dataset, selection)
  const facets = useMemo(() => facetsOf(lexicon, selection, data), [lexicon, selection, data])
  return (
    <div className="filters">
      <Scope subgraph={data} />
      {facets.map((facet) => (
        <FacetSection key={facet.key} facet={facet} />
      ))}
      <PeriodFilter />
      {lexicon.answer.counts.origins > 1 && <OriginSlider most={lexicon.answer.counts.origins} />}
    </div>
  )
}
