/** The reader's state: the document, the passage that is read, and the ways to the next one. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { answerTo, type SourceAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import type { Reading } from '../../location.ts'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { useShortcut } from '../../shortcuts.ts'
import { reading as reads, type Change } from '../../steps.ts'
import { folioOf, passageIndex, type Folio, type PlacedPassage } from './folio.ts'
import { quoteAfter, quoteIndex, quotesIn, quotesOf, type Quote } from './quotes.ts'

interface ReaderState {
  readonly answer: SourceAnswer | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly folio: Folio | null
  /** Index of the passage that is read; −1 for none. */
  readonly current: number
  readonly toPassage: (passage: PlacedPassage) => Change
  /** Reads the quote so many steps on; the claim that is open stays open. */
  readonly move: (steps: number) => void
  /** “quote 2 of 7 of this claim”; null where there is only one, or none is read. */
  readonly progress: string | null
}

export function useReader(now: Reading): ReaderState {
  const { source, passage, wide } = now
  const { dataset } = useLexicon()
  const { go } = useNavigation()
  const { data, error, refetch } = useQuery(
    answerTo('GET /api/datasets/:d/sources/:id', { d: dataset, id: source }, {}),
  )
  const folio = useMemo(() => (data ? folioOf(data) : null), [data])
  const current = folio ? passageIndex(folio, passage) : -1
  const toPassage = useCallback(
    ({ claim, index }: PlacedPassage): Change => ({
      open: { kind: 'claim', id: claim },
      ...reads(source, { claim, index }, wide),
    }),
    [source, wide],
  )
  const { quotes, whose } = useQuotes(now, folio)
  const read = quoteIndex(quotes, now)
  const move = (steps: number) => {
    const next = quoteAfter(quotes, read, steps)
    if (next) go(reads(next.source, { claim: next.claim, index: next.index }, wide), 'replace')
  }
  useShortcut('nextQuote', () => move(1))
  useShortcut('previousQuote', () => move(-1))
  const progress = read >= 0 && quotes.length > 1 ? `quote ${read + 1} of ${quotes.length} of ${whose}` : null
  return { answer: data, error, retry: () => void refetch(), folio, current, toPassage, move, progress }
}

/** What J and K go through: the claim whose quote is read from what is open, or the document where nothing is. */
function useQuotes({ source, passage }: Reading, folio: Folio | null): { quotes: readonly Quote[]; whose: string } {
  const { dataset } = useLexicon()
  const { open } = usePlace()
  const id = open && (passage?.claim ?? (open.kind === 'claim' ? open.id : null))
  const { data } = useQuery({
    ...answerTo('GET /api/datasets/:d/claims/:id', { d: dataset, id: id ?? '' }, {}),
    enabled: id !== null,
  })
  if (id !== null) return { quotes: data ? quotesOf(data.claim) : [], whose: 'this claim' }
  return { quotes: folio ? quotesIn(folio, source) : [], whose: 'this document' }
}

/** Keeps the passage that is read in sight: at once in a document just opened, gently in one that is being read. Gives the scroller's `ref`. */
export function useInSight(current: number, folio: Folio | null) {
  // State, not a ref: a dialog puts its content on the page later than it is rendered.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const seen = useRef<Folio | null>(null)
  useEffect(() => {
    if (!scroller) return
    const mark = scroller.querySelector(`[data-passages~="${current}"]`)
    const isNew = seen.current !== folio
    seen.current = folio
    if (!mark && !isNew) return
    const top = mark ? topIn(scroller, mark) - scroller.clientHeight * 0.35 : 0
    scroller.scrollTo({ top, behavior: isNew ? 'instant' : 'smooth' })
  }, [current, folio, scroller])
  return setScroller
}

function topIn(scroller: Element, element: Element): number {
  return scroller.scrollTop + element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
}
