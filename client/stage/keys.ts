/** What keys do while the map has focus. The table is what the map does and what it tells about itself. */
import { DIRECTIONS, type Direction } from './compass.ts'

export type StageCommand =
  | { readonly kind: 'step' | 'pan'; readonly direction: Direction }
  | { readonly kind: 'open' | 'expand' | 'hide' | 'menu' | 'zoomIn' | 'zoomOut' | 'fit' | 'center' | 'tidy' }

interface StageKey {
  /** As people read it. */
  readonly keys: string
  readonly does: string
  /** By `KeyboardEvent.key`, behind “Shift ” where Shift goes with it. */
  readonly on: Readonly<Record<string, StageCommand>>
}

export const STAGE_KEYS: readonly StageKey[] = [
  { keys: '← ↑ → ↓', does: 'Go to the nearest entity that way', on: arrows('step', '') },
  { keys: 'Enter', does: 'Open the entity you are on', on: { Enter: { kind: 'open' } } },
  { keys: 'Shift Enter', does: 'Show its neighbors too', on: { 'Shift Enter': { kind: 'expand' } } },
  { keys: 'Delete', does: 'Hide it', on: { Delete: { kind: 'hide' }, Backspace: { kind: 'hide' } } },
  {
    keys: 'Shift F10',
    does: 'Choose what else to do with it',
    on: { 'Shift F10': { kind: 'menu' }, ContextMenu: { kind: 'menu' } },
  },
  { keys: 'Shift ← ↑ → ↓', does: 'Move the map', on: arrows('pan', 'Shift ') },
  {
    keys: '+ and −',
    does: 'Zoom in and out',
    on: { '+': { kind: 'zoomIn' }, '=': { kind: 'zoomIn' }, '-': { kind: 'zoomOut' }, '−': { kind: 'zoomOut' } },
  },
  { keys: '0', does: 'Fit the map', on: { '0': { kind: 'fit' } } },
  { keys: '.', does: 'Center on what is open', on: { '.': { kind: 'center' } } },
]

const COMMANDS = new Map(STAGE_KEYS.flatMap(({ on }) => Object.entries(on)))

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'metaKey' | 'ctrlKey' | 'altKey'>

/** What a key press asks of the map; null for one that is none of its business. */
export function commandOf({ key, shiftKey, metaKey, ctrlKey, altKey }: KeyPress): StageCommand | null {
  if (metaKey || ctrlKey || altKey) return null
  // Some keyboards need Shift for a sign, so that it means the sign; a named key with Shift is another.
  const name = shiftKey && key.length > 1 ? `Shift ${key}` : key
  return COMMANDS.get(name) ?? null
}

function arrows(kind: 'step' | 'pan', held: string): Record<string, StageCommand> {
  const names = { up: 'ArrowUp', down: 'ArrowDown', left: 'ArrowLeft', right: 'ArrowRight' }
  const directions = Object.keys(DIRECTIONS) as Direction[]
  return Object.fromEntries(directions.map((direction) => [held + names[direction], { kind, direction }]))
}
