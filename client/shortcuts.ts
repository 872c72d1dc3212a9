/** Keys that do something anywhere on the page. The table is also what the shortcuts dialog lists. */
import { useEffect, useEffectEvent } from 'react'
import { keep, kept } from './memory.ts'

interface Shortcut {
  /** As `KeyboardEvent.key` says it. */
  readonly key: string
  /** Whether ⌘ or Ctrl goes with it. */
  readonly withCommand?: true
  /** As people read it. */
  readonly keys: string
  readonly does: string
}

export const SHORTCUTS = {
  search: { key: 'k', withCommand: true, keys: '⌘ K or Ctrl K', does: 'Search entities, claims and passages' },
  slash: { key: '/', keys: '/', does: 'Search, too' },
  nextQuote: {
    key: 'j',
    keys: 'J',
    does: 'In the reader: next quote of the claim; of the document, if no claim is open',
  },
  previousQuote: { key: 'k', keys: 'K', does: 'In the reader: the quote before' },
  export: { key: 'e', keys: 'E', does: 'Export what is shown' },
  back: { key: 'Escape', keys: 'Esc', does: 'Step back: full width, reader, trace, details; what is on the map stays' },
  help: { key: '?', keys: '?', does: 'Show these shortcuts' },
} as const satisfies Record<string, Shortcut>

export type ShortcutId = keyof typeof SHORTCUTS

type KeyPress = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>

/** Whether a key press is this shortcut. `areLettersOn`: whether keys without ⌘ or Ctrl count (WCAG 2.1.4). */
export function isPressed(
  shortcut: Shortcut,
  { key, metaKey, ctrlKey, altKey }: KeyPress,
  areLettersOn: boolean,
): boolean {
  if (altKey || key.toLowerCase() !== shortcut.key.toLowerCase()) return false
  const hasCommand = metaKey || ctrlKey
  if (shortcut.withCommand) return hasCommand
  return !hasCommand && (areLettersOn || key.length > 1)
}

/** Whether shortcuts of a single letter or sign are on; people who dictate turn them off. */
export function areLettersOn(): boolean {
  return kept('letters') !== 'off'
}

export function turnLetters(isOn: boolean): void {
  keep('letters', isOn ? 'on' : 'off')
}

/** Calls `act` when the shortcut is pressed, unless somebody is typing or something else took the key. */
export function useShortcut(id: ShortcutId, act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const shortcut: Shortcut = SHORTCUTS[id]
    if (event.defaultPrevented || !isPressed(shortcut, event, areLettersOn())) return
    if (!shortcut.withCommand && (isTyping(event.target) || isInPopup(event.target))) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=range])'))
  )
}

/** Dialogs and menus close themselves; the reader's dialog is part of the page. */
function isInPopup(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('dialog, [role=dialog]:not(.wide-reader, .sheet), [role=menu], [role=listbox]') !== null
  )
}
