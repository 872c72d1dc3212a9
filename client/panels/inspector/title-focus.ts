import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { Opened } from '../../location.ts'

/** Where focus stays whatever opens: whoever walks the map or a document by keyboard goes on walking. */
const KEEPS_FOCUS = '.stage, .reader, .wide-reader'

/**
 * Brings focus to the heading of what was just opened in `panel`, and back to where it was once all is closed.
 * Gives what to call when a heading appears, for it may be loaded only after it was opened.
 */
export function useTitleFocus(
  open: Opened | null,
  panel: RefObject<HTMLElement | null>,
): (heading: HTMLElement) => void {
  const key = open && `${open.kind}/${open.id}`
  const shown = useRef(key)
  const isAwaited = useRef(false)
  const before = useRef<Element | null>(null)
  const arrive = useCallback((heading: HTMLElement) => {
    if (!isAwaited.current) return
    isAwaited.current = false
    heading.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    if (shown.current === key) return
    const { activeElement } = document
    if (shown.current === null) before.current = activeElement
    shown.current = key
    panel.current?.scrollTo({ top: 0 })
    isAwaited.current = key !== null && !activeElement?.closest(KEEPS_FOCUS)
    const heading = panel.current?.querySelector<HTMLElement>('h2')
    if (heading) arrive(heading)
    if (key === null) focusAgain(before.current)
  }, [key, panel, arrive])
  return arrive
}

/** Focuses what had focus before; the view where that is gone, or was the page as a whole. */
function focusAgain(element: Element | null): void {
  const isThere = element instanceof HTMLElement && element.isConnected && element !== document.body
  const target = isThere ? element : document.getElementById('view')
  target?.focus({ preventScroll: true })
}

/** Brings focus to the panel's heading when what had it went away together with `part`. */
export function useFocusKept(panel: RefObject<HTMLElement | null>, part: boolean): void {
  const before = useRef(part)
  useEffect(() => {
    const isGone = before.current && !part
    before.current = part
    if (isGone && document.activeElement === document.body)
      panel.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [panel, part])
}
