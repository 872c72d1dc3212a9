/** Where layouts are made, in slices, so that a new one can replace one under way: in a worker, or in a page that has none. */
import { settle, type Settling } from '#graph-data'
import type { LayoutAnswer, LayoutMessage, LayoutRequest } from './messages.ts'

export type Take = (message: LayoutMessage) => void

/** Opens a desk: what it is given, it answers through `onAnswer`; once `onFailure` was told why, it answers no more. */
export type OpenDesk = (onAnswer: (answer: LayoutAnswer) => void, onFailure: (error: unknown) => void) => Take

/** A desk that works here, for so many milliseconds at a time. */
export function deskOf(slice: number): OpenDesk {
  return (onAnswer, onFailure) => {
    let request: LayoutRequest | null = null
    let settling: Settling | null = null
    let isDrawn = true

    const work = () => {
      if (!settling || !request) return
      const stage = worked(settling, slice)
      if (stage.done) {
        settling = null
        onAnswer({ id: request.id, places: stage.value, isSettled: true })
        return
      }
      if (request.isAnimated && isDrawn) {
        isDrawn = false
        onAnswer({ id: request.id, places: stage.value(), isSettled: false })
      }
      setTimeout(safely, 0)
    }
    const safely = () => {
      try {
        work()
      } catch (error) {
        settling = null
        onFailure(error)
      }
    }

    return (message) => {
      isDrawn = true
      if (message.kind === 'drawn') return
      const isIdle = settling === null
      request = message
      settling = settle(message.nodes, message.links, message.options)
      if (isIdle) setTimeout(safely, 0)
    }
  }
}

/** Works on a layout for so many milliseconds, or until it has settled. */
function worked(settling: Settling, slice: number): ReturnType<Settling['next']> {
  const until = performance.now() + slice
  let stage = settling.next()
  while (!stage.done && performance.now() < until) stage = settling.next()
  return stage
}
