/** The page’s end of the desk at which its layouts are made. */
import type { Places } from '#graph-data'
import type { OpenDesk } from './desk.ts'
import type { LayoutAnswer, LayoutMessage, LayoutRequest } from './messages.ts'

type OnPlaces = (places: Places, isSettled: boolean) => void

export interface LayoutOrder extends Omit<LayoutRequest, 'kind' | 'id'> {
  /** Hears at least once, and last when the layout has settled. */
  readonly onPlaces: OnPlaces
}

/** One desk for the page’s life. */
let open: OpenDesk | null = null
let take: ReturnType<OpenDesk> | null = null
let current = 0
let listener: OnPlaces | null = null

/** Says where this page makes its layouts: once, before it shows a map. */
export function layOutAt(desk: OpenDesk): void {
  open = desk
}

/** Opens the desk, unless it is: before it is needed, if the page has nothing else to do. */
export function bootLayout(): void {
  if (!open) throw new Error('layouter: nobody lays out. Call layOutAt before a map is shown.')
  take ??= open(hear)
}

function hear({ id, places, isSettled }: LayoutAnswer): void {
  if (id !== current || !listener) return
  listener(places, isSettled)
  if (!isSettled) requestAnimationFrame(() => tell({ kind: 'drawn' }))
}

function tell(message: LayoutMessage): void {
  bootLayout()
  take?.(message)
}

/** Begins a layout; one under way is dropped. */
export function beginLayout({ onPlaces, ...order }: LayoutOrder): void {
  listener = onPlaces
  tell({ kind: 'layout', id: ++current, ...order })
}

/** Nobody waits for the layout any more. */
export function dropLayout(): void {
  listener = null
}
