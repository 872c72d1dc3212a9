/** The reader's state: the document, the passage that is read, and the ways to the next one. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { answerTo, type SourceAnswer } from '../../answers.ts'
import { useLexicon } from '../../dataset.tsx'
import type { Reading } from '../../location.ts'
import { useNavigation } from '../../navigation.tsx'
import { useShortcut } from '../../shortcuts.ts'
import { reading as reads, type Change } from '../../steps.ts'
import { folioOf, passageAfter, passageIndex, type Folio, type PlacedPassage } from './folio.ts'

interface ReaderState {
  readonly answer: SourceAnswer | undefined
  readonly error: Error | null
  readonly retry: () => void
  readonly folio: Folio | null
  /** Index of the passage that is read; −1 for none. */
  readonly current: number
  readonly toPassage: (passage: PlacedPassage) => Change
  /** Reads the passage so many steps on. */
  readonly move: (steps: number) => void
}

export function useReader({ source, passage, wide }: Reading): ReaderState {
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
  const move = (steps: number) => {
    const next = folio && passageAfter(folio, current, steps)
    if (next) go(toPassage(next), 'replace')
  }
  useShortcut('nextPassage', () => move(1))
  useShortcut('previousPassage', () => move(-1))
  return { answer: data, error, retry: () => void refetch(), folio, current, toPassage, move }
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
