import { MOST_ENTITIES } from '#graph-data'
import type { Listing, SubgraphAnswer } from '../answers.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { useLocated, useNavigation } from '../navigation.tsx'
import { atDataset, withParameter } from '../steps.ts'
import { Link } from '../ui/link.tsx'
import { counted, numberWords } from '../words/counts.ts'
import { viewOf } from '../views/index.ts'
import { isColumn } from '../views/sorting.ts'
import { strangers } from './filters/facets.ts'
import { TroubleBar, type Trouble } from './trouble-bar.tsx'

interface TroublesProps {
  readonly listing: Pick<Listing, 'broken' | 'notices'> | undefined
  readonly subgraph: SubgraphAnswer | undefined
}

/** What is not as it should be: first what concerns this very page, then what the server noticed. */
export function Troubles({ listing, subgraph }: TroublesProps) {
  const troubles = [...useUnknown(subgraph), ...useCut(subgraph), ...(listing ? noticed(listing) : [])]
  return <TroubleBar troubles={troubles} />
}

/** What this page's URL asks for that is not here, or that cannot be read. */
function useUnknown(subgraph: SubgraphAnswer | undefined): Trouble[] {
  const lexicon = useLexicon()
  const { place, unread } = useLocated()
  const filters = strangers(lexicon, place.selection)
  const missing = subgraph?.missing.map((id) => `“${id}”`) ?? []
  const absent = [
    ...(place.view !== null && !viewOf(place.view) ? [`the view “${place.view}”`] : []),
    ...(place.sort && !isColumn(place.sort.by) ? [`the column “${place.sort.by}”`] : []),
    ...filters,
    // What is told as a value of a filter already needs no second mention.
    ...missing.filter((id) => !filters.some((words) => words.endsWith(id))),
  ]
  if (!unread.length && !absent.length) return []
  const words = [
    ...(unread.length ? [`Not understood: ${unread.join(', ')}.`] : []),
    ...(absent.length ? [`Not in this dataset: ${absent.join(', ')}.`] : []),
  ]
  const text = `${words.join(' ')} The rest is shown.`
  return [{ key: text, title: 'This link asks for what is not here', text }]
}

/** What a limit left out. */
function useCut(subgraph: SubgraphAnswer | undefined): Trouble[] {
  const { counts } = useLexicon().answer
  const { selection } = useLocated().place
  const { go } = useNavigation()
  if (!subgraph?.cut) return []
  const showMore = () => go({ selection: withParameter(selection, 'limit', MOST_ENTITIES) })
  const title = `Showing the ${numberWords(subgraph.entities.length)} best connected of ${counted(counts.entities, 'entity', 'entities')}`
  const text = (
    <>
      Search for the others, or{' '}
      <button type="button" className="link" onClick={showMore}>
        show up to {numberWords(MOST_ENTITIES)}
      </button>
      .
    </>
  )
  return [{ key: `${title} ${JSON.stringify(selection)}`, title, text }]
}

/** Datasets that could not be loaded, each with the way to what is wrong with it; and what else the server says. */
function noticed({ broken, notices }: Pick<Listing, 'broken' | 'notices'>): Trouble[] {
  const said = [...new Set(notices)].map((text) => ({ key: text, title: 'The server says:', text }))
  if (!broken.length) return said
  const key = broken.map(({ id, total }) => `${id} ${total}`).join()
  const title = `${counted(broken.length, 'dataset')} could not be loaded:`
  return [{ key, title, text: broken.map(brokenWords) }, ...said]
}

function brokenWords({ id, total }: Listing['broken'][number], n: number) {
  return (
    <span key={id}>
      {n > 0 && ', '}
      {id} (<Link to={atDataset(id)}>{counted(total, 'problem')}</Link>)
    </span>
  )
}
