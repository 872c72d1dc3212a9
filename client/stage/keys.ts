/** What keys do while the map has focus. The table is also what the map tells about itself. */
import { DIRECTIONS, type Direction } from './compass.ts'

export type StageCommand =
  | { readonly kind: 'step' | 'pan'; readonly direction: Direction }
  | { readonly kind: 'open' | 'expand' | 'zoomIn' | 'zoomOut' | 'fit' | 'center' }

interface StageKey {
  /** As people read it. */
  readonly keys: string
  readonly does: string
}

/** For a list of shortcuts. */
export const STAGE_KEYS: readonly StageKey[] = [
  { keys: '← ↑ → ↓', does: 'Go to the nearest entity that way' },
  { keys: 'Enter', does: 'Open the entity you are on' },
  { keys: 'Shift Enter', does: 'Show its neighbors too' },
  { keys: 'Shift ← ↑ → ↓', does: 'Move the map' },
  { keys: '+ and −', does: 'Zoom in and out' },
  { keys: '0', does: 'Fit the map' },
  { keys: '.', does: 'Center on what is open' },
]

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'metaKey' | 'ctrlKey' | 'altKey'>

/** What a key press asks of the map; null for one that is none of its business. */
export function commandOf({ key, shiftKey, metaKey, ctrlKey, altKey }: KeyPress): StageCommand | null {
  if (metaKey || ctrlKey || altKey) return null
  const direction = key.startsWith('Arrow') ? key.slice('Arrow'.length).toLowerCase() : ''
  if (isDirection(direction)) return { kind: shiftKey ? 'pan' : 'step', direction }
  if (key === 'Enter') return { kind: shiftKey ? 'expand' : 'open' }
  const kind = signs.get(key)
  return kind ? { kind } : null
}

const signs = new Map<string, 'zoomIn' | 'zoomOut' | 'fit' | 'center'>([
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['−', 'zoomOut'],
  ['0', 'fit'],
  ['.', 'center'],
])

function isDirection(text: string): text is Direction {
  return Object.hasOwn(DIRECTIONS, text)
}
