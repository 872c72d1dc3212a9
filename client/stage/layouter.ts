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
/** Whether somebody waits for a layout that nobody can make. */
let isLost = false
const watchers = new Set<() => void>()

/** Says where this page makes its layouts: once, before it shows a map. */
export function layOutAt(desk: OpenDesk): void {
  open = desk
}

/** Opens the desk, unless it is: before it is needed, if the page has nothing else to do. */
export function bootLayout(): void {
  if (!open) throw new Error('layouter: nobody lays out. Call layOutAt before a map is shown.')
  take ??= open(hear, lose)
}

function hear({ id, places, isSettled }: LayoutAnswer): void {
  if (id !== current || !listener) return
  const tellPlaces = listener
  if (isSettled) listener = null
  tellPlaces(places, isSettled)
  if (!isSettled) requestAnimationFrame(() => tell({ kind: 'drawn' }))
}

/** The next layout opens the desk anew; who waits for this one is told. */
function lose(): void {
  take = null
  if (!listener) return
  isLost = true
  for (const watcher of watchers) watcher()
}

/** Whether a layout was asked for that could not be made. */
export function isLayoutLost(): boolean {
  return isLost
}

/** Calls `watcher` when a layout is lost. Gives how to stop. */
export function watchLayouts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
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
