/** Says aloud, to screen readers, what people see happen. */
import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** Announces something once the reader is done with what it says now. */
export function announce(text: string): void {
  // The same words twice in a row are no change, and so would stay unsaid.
  message = text === message ? `${text}\u00A0` : text
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The live region; once per page. */
export function Announcer() {
  return (
    <output className="visually-hidden" aria-live="polite">
      {useSyncExternalStore(
        subscribe,
        () => message,
        () => message,
      )}
    </output>
  )
}
