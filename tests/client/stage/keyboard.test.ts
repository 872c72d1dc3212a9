import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, nextToward } from '#client/stage/compass.ts'
import { commandOf, STAGE_KEYS } from '#client/stage/keys.ts'

const press = (key: string, held: Partial<Record<'shiftKey' | 'metaKey' | 'ctrlKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key, shiftKey: false, metaKey: false, ctrlKey: false, altKey: false, ...held })

describe('keys', () => {
  it('step with arrows, and move the map with shift', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'step', direction: 'left' })
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'pan', direction: 'down' })
  })

  it('open with Enter, and expand with shift', () => {
    expect(press('Enter')).toEqual({ kind: 'open' })
    expect(press('Enter', { shiftKey: true })).toEqual({ kind: 'expand' })
  })

  it.each([
    ['+', 'zoomIn'],
    ['=', 'zoomIn'],
    ['-', 'zoomOut'],
    ['0', 'fit'],
    ['.', 'center'],
  ])('%s: %s', (key, kind) => {
    expect(press(key)).toEqual({ kind })
  })

  it('leave everything else, and everything with a command key, to others', () => {
    for (const key of ['a', 'Tab', 'Escape', '/', 'ArrowNowhere', 'toString']) expect(press(key)).toBeNull()
    for (const held of ['metaKey', 'ctrlKey', 'altKey'] as const) expect(press('0', { [held]: true })).toBeNull()
  })

  it('hide, and open the menu, as keyboards have keys for it', () => {
    for (const key of ['Delete', 'Backspace']) expect(press(key)).toEqual({ kind: 'hide' })
    expect(press('F10', { shiftKey: true })).toEqual({ kind: 'menu' })
    expect(press('ContextMenu')).toEqual({ kind: 'menu' })
    expect(press('F10')).toBeNull()
  })

  it('mean the same where a sign needs Shift', () => {
    expect(press('+', { shiftKey: true })).toEqual({ kind: 'zoomIn' })
  })

  it('do what the table says, each key one thing', () => {
    const names = STAGE_KEYS.flatMap(({ on }) => Object.keys(on))
    expect(new Set(names).size).toBe(names.length)
    for (const { does, on } of STAGE_KEYS) {
      expect(does).toMatch(/^[A-Z]/)
      for (const [name, command] of Object.entries(on)) {
        const shiftKey = name.startsWith('Shift ')
        expect(press(name.replace('Shift ', ''), { shiftKey })).toEqual(command)
      }
    }
  })
})

describe('steps', () => {
  const cross = new Map([
    ['middle', { x: 0, y: 0 }],
    ['east', { x: 100, y: 5 }],
    ['far-east', { x: 200, y: 0 }],
    ['north', { x: 0, y: -100 }],
    ['south-west', { x: -80, y: 80 }],
  ])
  const from = { x: 0, y: 0 }

  it('go to the nearest entity straight ahead', () => {
    expect(nextToward(from, 'right', cross)).toBe('east')
    expect(nextToward(from, 'up', cross)).toBe('north')
    expect(nextToward({ x: 100, y: 5 }, 'right', cross)).toBe('far-east')
  })

  it('take what lies aside when nothing is straight ahead, and nothing behind', () => {
    expect(nextToward(from, 'left', cross)).toBe('south-west')
    expect(nextToward({ x: 200, y: 0 }, 'right', cross)).toBeNull()
  })

  it('always go the way that was asked for', () => {
    const places = fc.array(
      fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(places, (points) => {
        const map = new Map(points.map((point, i) => [`n${i}`, point]))
        const next = nextToward(from, 'down', map)
        const isBelow = next !== null && map.get(next)!.y > 0
        const isNoneBelow = next === null && !points.some(({ x, y }) => y > 0.5 && Math.abs(x) <= y)
        expect(isBelow || isNoneBelow).toBe(true)
      }),
    )
  })

  it('begin at the entity nearest to a point, the first by id of equals', () => {
    expect(nearest({ x: 160, y: 0 }, cross)).toBe('far-east')
    expect(
      nearest(
        { x: 0, y: 0 },
        new Map([
          ['b', { x: 1, y: 0 }],
          ['a', { x: -1, y: 0 }],
        ]),
      ),
    ).toBe('a')
    expect(nearest({ x: 0, y: 0 }, new Map())).toBeNull()
  })
})
