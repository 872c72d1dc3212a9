import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react'

/** How large things turned out; nothing is known before they are on the page. */
export interface Measures {
  /** Of the whole, in px; null while nobody knows. */
  readonly width: number | null
  /** In px, by what `data-measured` calls each. */
  readonly heights: ReadonlyMap<string, number>
}

const UNKNOWN: Measures = { width: null, heights: new Map() }

/** Measures `whole` and everything in it that has a `data-measured`, as it is shown and whenever it grows or shrinks. */
export function useMeasures(whole: RefObject<HTMLElement | null>): Measures {
  const [measures, setMeasures] = useState(UNKNOWN)
  const measure = useEffectEvent(() => {
    if (!whole.current) return
    const now = measuresOf(whole.current)
    if (!isSame(now, measures)) setMeasures(now)
  })
  // After each render, for what there is to measure may be something else. What is observed anew is told of at once.
  useLayoutEffect(() => {
    if (!whole.current) return
    const resizes = new ResizeObserver(() => measure())
    for (const element of [whole.current, ...measuredIn(whole.current)]) resizes.observe(element)
    return () => resizes.disconnect()
  })
  return measures
}

function measuredIn(whole: HTMLElement): HTMLElement[] {
  return [...whole.querySelectorAll<HTMLElement>('[data-measured]')]
}

function measuresOf(whole: HTMLElement): Measures {
  const heights = measuredIn(whole).map((part) => [part.dataset['measured']!, part.offsetHeight] as const)
  return { width: whole.clientWidth, heights: new Map(heights) }
}

function isSame(a: Measures, b: Measures): boolean {
  const isEqual = [...a.heights].every(([key, height]) => b.heights.get(key) === height)
  return a.width === b.width && a.heights.size === b.heights.size && isEqual
}
