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

/**
 * Gives focus back when what had it went away together with `part`: to what had it as `part` came, else to the panel's heading.
 * Not while `isReplaced`: then something else takes it.
 */
export function useFocusKept(panel: RefObject<HTMLElement | null>, part: boolean, isReplaced: boolean): void {
  const shown = useRef(part)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (part === shown.current) return
    shown.current = part
    const { activeElement, body } = document
    if (part && activeElement !== body) before.current = activeElement
    if (part || isReplaced || activeElement !== body) return
    const heading = panel.current?.querySelector('h2') ?? null
    focusAgain(isThere(before.current) ? before.current : heading)
  }, [panel, part, isReplaced])
}

/** Focuses what had focus before; the view where that is gone, or was the page as a whole. */
function focusAgain(element: Element | null): void {
  const target = isThere(element) ? element : document.getElementById('view')
  target?.focus({ preventScroll: true })
}

function isThere(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && element !== document.body
}
