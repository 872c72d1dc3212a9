import { describe, expect, it } from 'vitest'
import { lineChips } from '#client/stage/line-chips.ts'
import { UNFOCUSED, type Focus, type Target } from '#client/stage/focus.ts'
import { boxAround, contains, overlap, type Box, type Point } from '#graph-data/map/geometry.ts'
import { claim, entity, sceneFrom } from '#tests/graph-data/map/maps.ts'

const viewport = { width: 800, height: 600 }
const view = { center: { x: 0, y: 0 }, scale: 1 }
const scene = sceneFrom(
  [claim('acme targets goal', { until: '2027' }), 'goal uses acme'],
  [entity('goal', { label: '200 MW', types: ['figure'] })],
)
const open: Target = { kind: 'claim', id: 'acme-targets-goal' }

function chips(focus: Focus, acme: Point, goal: Point, covered: Box[] = []) {
  return lineChips({
    scene,
    focus,
    view,
    viewport,
    covered,
    places: new Map([
      ['acme', acme],
      ['goal', goal],
    ]),
  })
}

describe('chips', () => {
  it('say what the open line says, on it', () => {
    const [chip, ...others] = chips({ open, hovered: null }, { x: -250, y: 0 }, { x: 250, y: 0 })
    expect(others).toEqual([])
    expect(chip).toMatchObject({ text: 'targets 200 MW · 2027', isOpen: true })
    expect(chip!.at.x).toBeCloseTo(400)
    expect(Math.abs(chip!.at.y - 300)).toBeLessThan(40)
  })

  it('speak for the hovered line too', () => {
    const hovered: Target = { kind: 'claim', id: 'goal-uses-acme' }
    const both = chips({ open, hovered }, { x: -250, y: 0 }, { x: 250, y: 0 })
    expect(both.map(({ text, isOpen }) => [text, isOpen])).toEqual([
      ['targets 200 MW · 2027', true],
      ['uses acme', false],
    ])
    expect(chips({ open, hovered: open }, { x: -250, y: 0 }, { x: 250, y: 0 })).toHaveLength(1)
  })

  it('cover neither end of a short line', () => {
    const acme = { x: -40, y: 0 }
    const goal = { x: 40, y: 0 }
    const [chip] = chips({ open, hovered: null }, acme, goal)
    expect(chip?.text).toBe('targets · 2027')
    for (const [id, at] of Object.entries({ acme, goal })) {
      expect(overlap(chip!.box, boxAround({ x: at.x + 400, y: at.y + 300 }, scene.nodes.get(id)!.reach))).toBe(false)
    }
  })

  it('come into view where the middle of the line is not', () => {
    const [chip] = chips({ open, hovered: null }, { x: 0, y: 0 }, { x: 1600, y: 0 })
    expect(contains({ left: 0, top: 0, right: 800, bottom: 600 }, chip!.box)).toBe(true)
  })

  it('keep clear of what lies over the map', () => {
    const over = boxAround({ x: 400, y: 280 }, { width: 120, height: 60 })
    const [chip] = chips({ open, hovered: null }, { x: -350, y: 0 }, { x: 350, y: 0 }, [over])
    expect(overlap(chip!.box, over)).toBe(false)
  })

  it('are not there without a claim in focus, or without places', () => {
    expect(chips(UNFOCUSED, { x: 0, y: 0 }, { x: 90, y: 0 })).toEqual([])
    expect(chips({ open: { kind: 'entity', id: 'acme' }, hovered: null }, { x: 0, y: 0 }, { x: 90, y: 0 })).toEqual([])
    expect(
      lineChips({ scene, focus: { open, hovered: null }, view, viewport, covered: [], places: new Map() }),
    ).toEqual([])
  })
})
