/** The page: which dataset, which view, and the panels around it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { ApiError } from './api.ts'
import { answerTo, useDatasets, type Listing } from './answers.ts'
import { beginningOf, isComplete } from './beginning.ts'
import { LexiconProvider } from './use-lexicon.tsx'
import { Frame } from './frame.tsx'
import { lexiconOf } from './lexicon.ts'
import type { Place } from './location.ts'
import { useNavigation, usePlace } from './navigation.tsx'
import { BrokenDatasets, NoDataset } from './panels/no-dataset.tsx'
import { Logo } from './ui/logo.tsx'
import { Empty, Failure } from './ui/states.tsx'
import { VIEWS } from './views/index.ts'

export function App() {
  const { dataset } = usePlace()
  const { data: listing, error, refetch } = useDatasets()
  const id = dataset ?? listing?.datasets[0]?.card.id
  if (id !== undefined) return <Dataset key={id} id={id} listing={listing} />
  return (
    <Alone>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {listing && <NoneAtAll listing={listing} />}
    </Alone>
  )
}

function Dataset({ id, listing }: { id: string; listing: Listing | undefined }) {
  const { data, error, refetch } = useQuery(answerTo('GET /api/datasets/:d', { d: id }, {}))
  const lexicon = useMemo(() => data && lexiconOf(data), [data])
  const beginning = useMemo(() => data && beginningOf(data, VIEWS[0].id), [data])
  const place = usePlace()
  useBeginning(beginning)
  // The server asks for patience with a dataset that is broken; its list tells at once.
  if (listing?.broken.some((one) => one.id === id) || (listing && isMissing(error))) {
    return (
      <Alone>
        <NoDataset id={id} listing={listing} />
      </Alone>
    )
  }
  if (error && !data) {
    return (
      <Alone>
        <Failure error={error} onRetry={() => void refetch()} />
      </Alone>
    )
  }
  if (!lexicon || !beginning || !isComplete(place, beginning)) return <Alone isBusy />
  return (
    <LexiconProvider lexicon={lexicon}>
      <Frame listing={listing} />
    </LexiconProvider>
  )
}

/** Says where links begin that do not say where in a dataset. */
function useBeginning(beginning: Place | undefined): void {
  const { beginAt } = useNavigation()
  useEffect(() => {
    if (beginning) beginAt(beginning)
  }, [beginning, beginAt])
}

/** The page while it has no dataset to show. */
function Alone({ isBusy = false, children }: { isBusy?: boolean; children?: React.ReactNode }) {
  return (
    <main className="alone" aria-busy={isBusy}>
      <h1 className="logo">
        <Logo />
        Stemma
      </h1>
      {isBusy && <span className="visually-hidden">Loading</span>}
      {children}
    </main>
  )
}

function isMissing(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.status === 404
}

function NoneAtAll({ listing: { broken } }: { listing: Listing }) {
  return (
    <>
      <Empty title="No dataset here">
        <p>
          The server holds no dataset that it could load. Name a folder of datasets in <code>STEMMA_DATASETS</code> and
          start it again.
        </p>
      </Empty>
      <BrokenDatasets broken={broken} />
    </>
  )
}
