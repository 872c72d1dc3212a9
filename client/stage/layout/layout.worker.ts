/** Makes layouts off the page’s thread, in slices, so that a new request can replace an old one. */
import { settle, type Settling } from './layout.ts'
import type { LayoutAnswer, LayoutDrawn, LayoutRequest } from './messages.ts'

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
