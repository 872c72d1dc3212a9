/** Lists that are one stop for Tab: within, arrows go from row to row and along a row (WAI-ARIA APG, roving tabindex). */
import { useState, type FocusEvent, type KeyboardEvent } from 'react'

/** For a list of shortcuts. */
export const ROVING_KEYS = [
  { keys: '↑ ↓', does: 'Go from row to row', on: ['ArrowUp', 'ArrowDown'] },
  { keys: '→ ←', does: 'Go to “only”, and back', on: ['ArrowRight', 'ArrowLeft'] },
  { keys: 'Home and End', does: 'Go to the first or last row', on: ['Home', 'End'] },
  { keys: 'Space', does: 'Tick', on: [] },
] as const

const FOCUSABLE = 'a[href], button, [role=checkbox]'

interface RovingRows {
  /** The row that Tab comes to; its first control takes `tabIndex` 0, every other one −1. */
  readonly stop: number
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
}

/** Handlers for the list; its children are the rows. */
export function useRovingRows(): RovingRows {
  const [stop, setStop] = useState(0)
  return {
    stop,
    onFocus: ({ currentTarget, target }) => setStop(Math.max(0, rowOf(currentTarget, target))),
    onKeyDown: (event) => {
      const next = nextOf(event.currentTarget, event.target, event.key)
      if (!next) return
      event.preventDefault()
      next.focus()
    },
  }
}

function rowOf(list: Element, target: EventTarget): number {
  return [...list.children].findIndex((row) => target instanceof Node && row.contains(target))
}

type RovingKey = (typeof ROVING_KEYS)[number]['on'][number]

/** What an arrow leads to from `target`; undefined for other keys and at the ends. */
function nextOf(list: Element, target: EventTarget, key: string): HTMLElement | undefined {
  const rows = [...list.children].map((row) => [...row.querySelectorAll<HTMLElement>(FOCUSABLE)])
  const at = rowOf(list, target)
  const row = rows[at] ?? []
  const along = row.findIndex((control) => control === target)
  const steps: Readonly<Record<RovingKey, HTMLElement | undefined>> = {
    ArrowDown: rows[at + 1]?.[0],
    ArrowUp: rows[at - 1]?.[0],
    Home: rows[0]?.[0],
    End: rows.at(-1)?.[0],
    ArrowRight: row[along + 1],
    ArrowLeft: row[along - 1],
  }
  return Object.hasOwn(steps, key) ? steps[key as RovingKey] : undefined
}
