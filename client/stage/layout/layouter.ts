/** The page’s end of the layout worker. */
import { trustedScript } from '../../trusted.ts'
import type { LayoutLink, LayoutNode } from './graph.ts'
import type { LayoutOptions, Places } from './layout.ts'
// oxlint-disable-next-line import/default -- Vite answers the built worker’s address
import url from './layout.worker.ts?worker&url'
import type { LayoutAnswer, LayoutDrawn, LayoutRequest } from './messages.ts'

export interface Layouter {
  /** Begins a layout; one under way is dropped. `onPlaces` hears of it at least once, last when it has settled. */
  begin(
    nodes: readonly LayoutNode[],
    links: readonly LayoutLink[],
    options: LayoutOptions,
    onPlaces: OnPlaces,
    isAnimated: boolean,
  ): void
  stop(): void
}

type OnPlaces = (places: Places, isSettled: boolean) => void

export function startLayouter(): Layouter {
  const worker = new Worker(trustedScript(url), { type: 'module', name: 'layout' })
  let current = 0
  let listener: OnPlaces = () => {}
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.id !== current) return
    listener(data.places, data.isSettled)
    if (!data.isSettled) requestAnimationFrame(() => tell({ kind: 'drawn' }))
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const tell = (message: LayoutRequest | LayoutDrawn) => worker.postMessage(message)
  return {
    begin(nodes, links, options, onPlaces, isAnimated) {
      listener = onPlaces
      tell({ kind: 'layout', id: ++current, nodes, links, options, isAnimated })
    },
    stop: () => worker.terminate(),
  }
}
