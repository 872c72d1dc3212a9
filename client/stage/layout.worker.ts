/** Makes layouts off the page’s thread, in slices, so that a new request can replace an old one. */
import { layout, settle, type Settling } from '#graph-data'
import type { LayoutAnswer, LayoutDrawn, LayoutRequest } from './messages.ts'

// Functions are compiled when they have run for a while: better now, while the page waits for data, than for the first map.
warmUp()

/** Milliseconds between looks at the mailbox. */
const SLICE = 24

let request: LayoutRequest | null = null
let settling: Settling | null = null
let isDrawn = true

addEventListener('message', ({ data }: MessageEvent<LayoutRequest | LayoutDrawn>) => {
  if (data.kind === 'drawn') {
    isDrawn = true
    return
  }
  const isIdle = settling === null
  request = data
  settling = settle(data.nodes, data.links, data.options)
  isDrawn = true
  if (isIdle) slice()
})

function slice(): void {
  if (!settling || !request) return
  const until = performance.now() + SLICE
  let stage = settling.next()
  while (!stage.done && performance.now() < until) stage = settling.next()
  if (stage.done) {
    settling = null
    answer(request, stage.value, true)
    return
  }
  if (request.isAnimated && isDrawn) {
    isDrawn = false
    answer(request, stage.value(), false)
  }
  setTimeout(slice, 0)
}

function answer({ id }: LayoutRequest, places: LayoutAnswer['places'], isSettled: boolean): void {
  postMessage({ id, places, isSettled } satisfies LayoutAnswer)
}

/** Lays out a small graph that nobody sees. */
function warmUp(): void {
  const ids = Array.from({ length: 48 }, (_, i) => `warm-${i}`)
  const nodes = ids.map((id) => ({ id, room: { width: 50, up: 10, down: 26 } }))
  const links = ids.slice(1).map((id, i) => ({ from: id, to: ids[i >> 2] ?? id }))
  layout(nodes, links, { aspect: 1 })
}
