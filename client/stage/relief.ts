import type { OpenDesk, Take } from './desk.ts'
import type { LayoutRequest } from './messages.ts'

/** A desk for which another steps in when it fails, with the layout that was asked for last; both may fail. */
export function relieved(open: OpenDesk, openOther: () => Promise<OpenDesk>): OpenDesk {
  return (onAnswer, onFailure) => {
    let last: LayoutRequest | null = null
    let isRelieved = false
    const relieve = () => {
      if (isRelieved) return
      isRelieved = true
      // Until the other is there, what comes is only remembered.
      take = () => {}
      openOther().then((other) => {
        take = other(onAnswer, onFailure)
        if (last) take(last)
      }, onFailure)
    }
    let take = opened(() => open(onAnswer, relieve), relieve)
    return (message) => {
      if (message.kind === 'layout') last = message
      take(message)
    }
  }
}

/** The desk, unless it cannot even be opened. */
function opened(open: () => Take, onFailure: () => void): Take {
  try {
    return open()
  } catch {
    queueMicrotask(onFailure)
    return () => {}
  }
}
