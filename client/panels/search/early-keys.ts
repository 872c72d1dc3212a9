/** Nobody waits for a field before typing: keys that come before it has focus are kept for it. */
import { useEffect, useEffectEvent, useState } from 'react'

type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>

/** The text after a key press; null for a key that is not for typing. */
export function afterKey(text: string, { key, metaKey, ctrlKey, altKey }: KeyPress): string | null {
  if (metaKey || ctrlKey) return null
  if (key === 'Backspace') return [...text].slice(0, -1).join('')
  // Alt writes letters on many keyboards, and such a key is still one letter long.
  const isLetter = [...key].length === 1 && !(altKey && key === ' ')
  return isLetter ? text + key : null
}

interface EarlyKeys {
  /** Whether there is something else to press keys for. */
  readonly isOff: boolean
  readonly onEscape: () => void
  readonly onEnter: () => void
}

/** What is typed, from this moment on; once a field has focus, keys are its own. */
export function useEarlyKeys({ isOff, onEscape, onEnter }: EarlyKeys) {
  const [typed, setTyped] = useState('')
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isOff) return
    if (event.key === 'Escape') onEscape()
    else if (event.key === 'Enter') onEnter()
    else if (afterKey('', event) === null) return
    else setTyped((text) => afterKey(text, event) ?? text)
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  useEffect(() => {
    const early = new AbortController()
    const isField = ({ target }: Event) => target instanceof HTMLInputElement && early.abort()
    document.addEventListener('focusin', isField, { signal: early.signal })
    document.addEventListener('keydown', (event) => onKey(event), { signal: early.signal, capture: true })
    return () => early.abort()
  }, [])
  return [typed, setTyped] as const
}
