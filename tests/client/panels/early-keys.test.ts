import { describe, expect, test } from 'vitest'
import { afterKey } from '#client/panels/search/early-keys.ts'

const press = (key: string, held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey', boolean>> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
})
const typed = (...keys: string[]) => keys.reduce((text, key) => afterKey(text, press(key)) ?? text, '')

describe('keys before there is a field', () => {
  test('are text, whatever alphabet they come from', () => {
    expect(typed(...'Élysée 北京')).toBe('Élysée 北京')
    expect(typed('/', '?', '“')).toBe('/?“')
  })

  test('can be taken back, a whole character at a time', () => {
    expect(typed('a', '👍', 'Backspace')).toBe('a')
    expect(typed('Backspace', 'a')).toBe('a')
  })

  test('that do something else are left alone', () => {
    for (const key of ['Shift', 'Tab', 'ArrowDown', 'F5', 'Dead']) expect(afterKey('a', press(key))).toBeNull()
    expect(afterKey('a', press('r', { metaKey: true }))).toBeNull()
    expect(afterKey('a', press('v', { ctrlKey: true }))).toBeNull()
    expect(afterKey('a', press('@', { altKey: true })), 'Alt writes letters').toBe('a@')
  })
})
