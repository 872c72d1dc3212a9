/** The filters, which are the map's legend too. */
import { useLexicon } from '../../dataset.tsx'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { FacetSection } from './facet-section.tsx'
import { facetsOf } from './facets.ts'
import { OriginSlider } from './origin-slider.tsx'

export function Filters() {
  const lexicon = useLexicon()
  const { selection } = usePlace()
  const { go } = useNavigation()
  const isFiltered = Object.keys(selection).length > 0
  return (
    <div className="filters">
      {facetsOf(lexicon, selection).map((facet) => (
        <FacetSection key={facet.key} facet={facet} />
      ))}
      {lexicon.answer.counts.origins > 1 && <OriginSlider most={lexicon.answer.counts.origins} />}
      {isFiltered && (
        <button type="button" className="button filters-clear" onClick={() => go({ selection: {} })}>
          Show everything
        </button>
      )}
    </div>
  )
}
