import { TriangleAlert, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { MOST_ENTITIES } from '#graph-data'
import type { Listing, SubgraphAnswer } from '../answers.ts'
import { useLexicon } from '../dataset.tsx'
import { useLocated, useNavigation } from '../navigation.tsx'
import { atDataset } from '../steps.ts'
import { Link } from '../ui/link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { counted, numberWords } from '../words/counts.ts'
import { viewOf } from '../views/index.ts'
import { isColumn } from '../views/sorting.ts'
import { strangers } from './filters/facets.ts'

/** Datasets that could not be loaded, each with the way to what is wrong with it; and what else the server noticed. */
export function ServerTroubles({ listing: { broken, notices } }: { listing: Pick<Listing, 'broken' | 'notices'> }) {
  return (
    <>
      {broken.length > 0 && (
        <Banner title={`${counted(broken.length, 'dataset')} could not be loaded:`}>
          {broken.map(({ id, total }, n) => (
            <p key={id}>
              {n > 0 && ', '}
              {id} (<Link to={atDataset(id)}>{counted(total, 'problem')}</Link>)
            </p>
          ))}
        </Banner>
      )}
      {notices.map((notice) => (
        <Banner key={notice} title="The server says:">
          <p>{notice}</p>
        </Banner>
      ))}
    </>
  )
}

/** What this page's URL asks for that is not here, and what a limit left out. */
export function PlaceTroubles({ subgraph }: { subgraph: SubgraphAnswer | undefined }) {
  const lexicon = useLexicon()
  const { place, unread } = useLocated()
  const { go } = useNavigation()
  const unknown = [
    ...unread,
    ...(place.view !== null && !viewOf(place.view) ? [`the view “${place.view}”`] : []),
    ...(place.sort && !isColumn(place.sort.by) ? [`the column “${place.sort.by}”`] : []),
    ...strangers(lexicon, place.selection),
    ...(subgraph?.missing.map((id) => `“${id}”`) ?? []),
  ]
  return (
    <>
      {unknown.length > 0 && (
        <Banner title="This link asks for what is not here">
          <p>Not in this dataset: {unknown.join(', ')}. The rest is shown.</p>
        </Banner>
      )}
      {subgraph?.cut && (
        <Banner
          title={`Showing the ${numberWords(subgraph.entities.length)} best connected of ${counted(lexicon.answer.counts.entities, 'entity', 'entities')}`}
        >
          <p>
            Search for the others, or{' '}
            <button
              type="button"
              className="link"
              onClick={() => go({ selection: { ...place.selection, limit: MOST_ENTITIES } })}
            >
              show up to {numberWords(MOST_ENTITIES)}
            </button>
            .
          </p>
        </Banner>
      )}
    </>
  )
}

function Banner({ title, children }: { title: string; children: ReactNode }) {
  const [isClosed, setClosed] = useState(false)
  if (isClosed) return null
  return (
    <section className="banner" aria-label={title}>
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{title}</strong> {children}
      </div>
      <IconButton icon={X} label="Dismiss" onClick={() => setClosed(true)} />
    </section>
  )
}
