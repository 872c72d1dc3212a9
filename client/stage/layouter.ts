/** The page’s end of the layout worker. */
import type { Places } from '#graph-data'
import { trustedScript } from '../trusted.ts'
// oxlint-disable-next-line import/default -- Vite answers the built worker’s address
import url from './layout.worker.ts?worker&url'
import type { LayoutAnswer, LayoutDrawn, LayoutRequest } from './messages.ts'

type OnPlaces = (places: Places, isSettled: boolean) => void

export interface LayoutOrder extends Omit<LayoutRequest, 'kind' | 'id'> {
  /** Hears at least once, and last when the layout has settled. */
  readonly onPlaces: OnPlaces
}

/** One worker for the page’s life. */
let worker: Worker | null = null
let current = 0
let listener: OnPlaces | null = null

/** Starts the worker, unless it runs: before it is needed, if the page has nothing else to do. */
export function bootLayout(): void {
  worker ??= started()
}

function started(): Worker {
  const begun = new Worker(trustedScript(url), { type: 'module', name: 'layout' })
  begun.addEventListener('message', ({ data: { id, places, isSettled } }: MessageEvent<LayoutAnswer>) => {
    if (id !== current || !listener) return
    listener(places, isSettled)
    if (!isSettled) requestAnimationFrame(() => tell({ kind: 'drawn' }))
  })
  return begun
}

function tell(message: LayoutRequest | LayoutDrawn): void {
  bootLayout()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker?.postMessage(message)
}

/** Begins a layout in the worker; one under way is dropped. */
export function beginLayout({ onPlaces, ...order }: LayoutOrder): void {
  listener = onPlaces
  tell({ kind: 'layout', id: ++current, ...order })
}

/** Nobody waits for the layout any more. */
export function dropLayout(): void {
  listener = null
}
