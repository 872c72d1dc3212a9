import { useSubgraph } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { usePlace } from '../../navigation.tsx'
import { reading } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import { EntityLink } from '../../ui/mark.tsx'
import { counted, numberWords } from '../../words/counts.ts'
import { dateWords } from '../../words/dates.ts'
import { worksWords } from '../../words/works.ts'
import { PanelTitle } from './panel-title.tsx'

const MOST_BEGINNINGS = 8

/** The dataset itself: what it is about, where to begin, what it was read from. */
export function OverviewPanel() {
  const { answer } = useLexicon()
  const { card, counts, origins } = answer
  return (
    <>
      <div className="panel-head">
        <PanelTitle>{card.title}</PanelTitle>
        {card.description && <p className="panel-description">{card.description}</p>}
        <p className="panel-counts">
          {counted(counts.claims, 'claim')} with {counted(counts.passages, 'passage')} from{' '}
          {counted(counts.documents, 'document')} of {counted(counts.origins, 'independent origin')}
          {card.as_of && `, as of ${dateWords(card.as_of)}`}
        </p>
      </div>
      <Beginnings />
      <section className="relations" aria-label="Documents">
        <h3>
          Documents <span className="count">{counts.documents}</span>
        </h3>
        {origins.map((origin) => (
          <OriginDocuments key={origin.id} origin={origin} isAlone={origins.length === 1} />
        ))}
        <p className="panel-note">
          {worksWords(answer.sources)} <Link to={{ view: 'sources' }}>What derives from what</Link>
        </p>
      </section>
    </>
  )
}

/** The best connected entities on the map. */
function Beginnings() {
  const { dataset } = useLexicon()
  const { data } = useSubgraph(dataset, usePlace().selection)
  const best = data?.entities.toSorted((a, b) => b.claims - a.claims).slice(0, MOST_BEGINNINGS) ?? []
  if (!best.length) return null
  return (
    <section className="relations" aria-label="Begin with">
      <h3>Begin with</h3>
      <ul>
        {best.map((entity) => (
          <li key={entity.id} className="relation relation-row">
            <EntityLink entity={entity} id={entity.id} />
            <span className="count">{numberWords(entity.claims)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OriginDocuments({
  origin,
  isAlone,
}: {
  origin: { label: string; sources: readonly string[] }
  isAlone: boolean
}) {
  const { sources } = useLexicon()
  const held = origin.sources.flatMap((id) => sources.get(id) ?? []).filter((source) => source.held)
  if (!held.length) return null
  return (
    <div className="origin-documents">
      {!isAlone && held.length > 1 && <p className="origin-label">One origin: {origin.label}</p>}
      <ul>
        {held.map(({ id, title, short, passages }) => (
          <li key={id} className="relation relation-row">
            <Link to={reading(id)}>{short ?? title}</Link>
            <span className="count">{counted(passages, 'passage')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
