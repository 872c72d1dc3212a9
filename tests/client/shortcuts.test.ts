import { describe, expect, test } from 'vitest'
import { keep, kept } from '#client/memory.ts'
import { areLettersOn, isPressed, SHORTCUTS, turnLetters } from '#client/shortcuts.ts'

const press = (key: string, held: { metaKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  ...held,
})
const pressed = (event: ReturnType<typeof press>, lettersOn = true) =>
  Object.entries(SHORTCUTS).flatMap(([id, shortcut]) => (isPressed(shortcut, event, lettersOn) ? [id] : []))

describe('a key', () => {
  test('means one thing', () => {
    expect(pressed(press('/'))).toEqual(['slash'])
    expect(pressed(press('?'))).toEqual(['help'])
    expect(pressed(press('J'))).toEqual(['nextQuote'])
    expect(pressed(press('k'))).toEqual(['previousQuote'])
    expect(pressed(press('e'))).toEqual(['export'])
    expect(pressed(press('x'))).toEqual([])
  })

  test('with ⌘ or Ctrl means another', () => {
    expect(pressed(press('k', { metaKey: true }))).toEqual(['search'])
    expect(pressed(press('K', { ctrlKey: true }))).toEqual(['search'])
    expect(pressed(press('j', { ctrlKey: true }))).toEqual([])
    expect(pressed(press('k', { altKey: true }))).toEqual([])
  })

  test('alone can be turned off, which leaves Esc and what needs ⌘ or Ctrl', () => {
    expect(pressed(press('/'), false)).toEqual([])
    expect(pressed(press('Escape'), false)).toEqual(['back'])
    expect(pressed(press('k', { ctrlKey: true }), false)).toEqual(['search'])
  })
})

describe('memory', () => {
  test('lasts as long as the page where the browser keeps nothing', () => {
    expect(kept('never')).toBeNull()
    keep('theme', 'dark')
    expect(kept('theme')).toBe('dark')
  })

  test('keys without ⌘ or Ctrl are on until they are turned off', () => {
    expect(areLettersOn()).toBe(true)
    turnLetters(false)
    expect(areLettersOn()).toBe(false)
    turnLetters(true)
    expect(areLettersOn()).toBe(true)
  })
})
