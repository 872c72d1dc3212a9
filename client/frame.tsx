/** The frame of look.png: filters, view and inspector between a header and a footer; sheets where there is less room. */
import { useEffect, useMemo, useState, type MouseEvent } from 'react'
import { useSubgraph, type Listing, type SubgraphAnswer } from './answers.ts'
import { Announcer, announce } from './announce.tsx'
import { useLexicon } from './use-lexicon.tsx'
import { useEdition } from './edition.tsx'
import { useNavigation, usePlace } from './navigation.tsx'
import { Filters } from './panels/filters/filters.tsx'
import { Footer } from './panels/footer.tsx'
import { Header } from './panels/header.tsx'
import { Imprint } from './panels/imprint.tsx'
import { Details } from './panels/inspector/details.tsx'
import { Overlays, type Overlay } from './panels/overlays.tsx'
import { talliesOf } from './panels/tallies.ts'
import { TracePlace } from './panels/trace/trace-place.tsx'
import { Troubles } from './panels/troubles.tsx'
import { useShortcut } from './shortcuts.ts'
import { stepBack } from './steps.ts'
import { Boundary } from './ui/boundary.tsx'
import { Hints } from './ui/hints.tsx'
import { Late } from './ui/late.tsx'
import { Link } from './ui/link.tsx'
import { Empty, Failure } from './ui/states.tsx'
import { useMedia } from './use-media.ts'
import { MEDIUM, NARROW } from './viewport.ts'
import { viewOf, VIEWS } from './views/index.ts'

export function Frame({ listing }: { listing: Listing | undefined }) {
  const place = usePlace()
  const { dataset } = useLexicon()
  const subgraph = useSubgraph(dataset, place.selection)
  const isNarrow = useMedia(NARROW)
  const isMedium = useMedia(MEDIUM)
  const [overlay, setOverlay] = useOverlay()
  useTitle(subgraph.data)
  const tallies = useTallies(subgraph.data)
  useAnnouncement(subgraph.isPlaceholderData ? undefined : tallies)
  return (
    <div className="frame" data-sheet={(isNarrow && place.open !== null) || undefined}>
      <SkipLinks />
      <Header listing={listing} hasFiltersButton={isMedium} onOverlay={setOverlay} />
      <div className="frame-banners">
        {isMedium && <Imprint />}
        <Troubles listing={listing} subgraph={subgraph.data} />
      </div>
      <div className="frame-body">
        {!isMedium && (
          <aside className="frame-filters" aria-label="Filters">
            <h2 className="visually-hidden">Filters</h2>
            <Filters />
          </aside>
        )}
        <div className="frame-middle">
          <main className="frame-view" id="view" tabIndex={-1} aria-busy={subgraph.isFetching}>
            <ViewArea subgraph={subgraph} />
          </main>
          {!isNarrow && <TracePlace />}
        </div>
        <Details isSheet={isNarrow} />
      </div>
      <Footer tallies={tallies} />
      <Overlays overlay={overlay} onClose={() => setOverlay(null)} canDock={!isNarrow} />
      <Hints />
      <Announcer />
    </div>
  )
}

function ViewArea({ subgraph: { data, error, refetch } }: { subgraph: ReturnType<typeof useSubgraph> }) {
  const { view, selection } = usePlace()
  const { go } = useNavigation()
  const clear = Object.keys(selection).length > 0 && (
    <button type="button" className="button" onClick={() => go({ selection: {} })}>
      Show everything
    </button>
  )
  if (error && !data) {
    return (
      <Failure error={error} onRetry={() => void refetch()}>
        {clear}
      </Failure>
    )
  }
  if (!data) return <Loading />
  if (!data.entities.length) {
    return (
      <Empty title="Nothing matches">
        <p>No claim passes every filter.</p>
        {clear}
      </Empty>
    )
  }
  return (
    <Boundary key={view}>
      <Late part={viewOf(view) ?? VIEWS[0]} given={{ subgraph: data }} waiting={<Loading />} />
    </Boundary>
  )
}

function Loading() {
  return <output className="view-loading" aria-label="Loading" />
}

function SkipLinks() {
  return (
    <nav className="skip-links" aria-label="Skip">
      <a href="#view" onClick={skip}>
        Skip to the view
      </a>
      <Link to={{ view: 'table' }}>Read the map as a table</Link>
      <a href="#details" onClick={skip}>
        Skip to the details
      </a>
    </nav>
  )
}

/** Moves the focus and nothing else: in a file, what follows the `#` says where we are. */
function skip(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  document.getElementById(event.currentTarget.hash.slice(1))?.focus()
}

/** Overlays and the keys that open them; Esc steps back where none is open. */
function useOverlay() {
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const { current, go } = useNavigation()
  const { makesFiles } = useEdition()
  useShortcut('search', () => setOverlay('search'))
  useShortcut('slash', () => setOverlay('search'))
  useShortcut('export', () => makesFiles && setOverlay('export'))
  useShortcut('help', () => setOverlay('shortcuts'))
  useShortcut('back', () => {
    // One whose code is still on its way cannot close itself.
    if (overlay) return setOverlay(null)
    const back = stepBack(current().place)
    if (back) go(back)
  })
  return [overlay, setOverlay] as const
}

/** Names the window after what is open. */
function useTitle(subgraph: SubgraphAnswer | undefined): void {
  const { card } = useLexicon().answer
  const { open } = usePlace()
  const label = open?.kind === 'entity' ? subgraph?.entities.find(({ id }) => id === open.id)?.label : undefined
  useEffect(() => {
    document.title = [label, card.title, 'Stemma'].filter(Boolean).join(' — ')
  }, [label, card.title])
}

/** What is shown, counted once for each answer: there may be many thousands of claims. */
function useTallies(subgraph: SubgraphAnswer | undefined): readonly string[] | undefined {
  const { answer } = useLexicon()
  return useMemo(() => subgraph && talliesOf(subgraph, answer), [subgraph, answer])
}

/** Says what a changed selection shows. */
function useAnnouncement(tallies: readonly string[] | undefined): void {
  const { selection } = usePlace()
  const [first] = useState(selection)
  const tally = tallies?.slice(0, 2).join(', ')
  useEffect(() => {
    if (tally !== undefined && selection !== first) announce(`Showing ${tally}`)
  }, [tally, selection, first])
}
