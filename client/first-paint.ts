/** What people came for comes first: panels wait until the browser has painted the view, which they would hold up. */
import { useEffect, useSyncExternalStore } from 'react'

/** Milliseconds after which they wait no longer: a window that nobody sees paints nothing. */
const PATIENCE = 500

const listeners = new Set<() => void>()
let isPainted = false

/** Whether the page has been painted once. Without a browser there is nothing to wait for. */
export function useIsPainted(): boolean {
  const painted = useSyncExternalStore(
    subscribe,
    () => isPainted,
    () => true,
  )
  useEffect(() => (painted ? undefined : afterPaint(tell)), [painted])
  return painted
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  isPainted = true
  for (const listener of listeners) listener()
}

/** Calls once the next frame is on the screen; answers how to call it off. */
function afterPaint(call: () => void): () => void {
  let timer = setTimeout(call, PATIENCE)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(call)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
