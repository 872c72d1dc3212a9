import { describe, expect, it } from 'vitest'
import type { View, Viewport } from '#client/stage/camera.ts'
import { viewOfAll, viewOn } from '#client/stage/fit.ts'
import { Sight } from '#client/stage/sight.ts'
import type { Box } from '#graph-data'
import { sceneFrom } from '#tests/graph-data/map/maps.ts'

const scene = sceneFrom(['acme uses tool', 'far uses tool'])
const places = new Map([
  ['acme', { x: 0, y: 0 }],
  ['tool', { x: 120, y: 0 }],
  ['far', { x: 3000, y: 900 }],
])
const SMALL: Viewport = { width: 400, height: 300 }
const all = (viewport: Viewport) => viewOn(scene, places, viewport)
const elsewhere: View = { center: { x: 5, y: 5 }, scale: 3 }

/** A map whose camera is wherever it was last told to look, and what lies over it. */
function watched(over: readonly Box[] = []) {
  const renderer = {
    view: elsewhere,
    viewport: { width: 800, height: 600 },
    look(view: View) {
      this.view = view
    },
  }
  const time = { now: 0 }
  const sight = new Sight(
    () => ({ renderer, scene, places, over: () => over }),
    () => time.now,
  )
  return { renderer, time, sight }
}

describe('what is in view', () => {
  it('is everything when a map comes for the first time, and stays so when entities come', () => {
    const { renderer, sight } = watched()
    const view = sight.ofAll(places, true)
    expect(view).toEqual(all(renderer.viewport))
    renderer.look(view!)
    expect(sight.ofAll(places, false)).toEqual(view)
  })

  it('is clear of what lies over the map', () => {
    const over = [{ left: 0, top: 0, right: 800, bottom: 320 }]
    const { renderer, sight } = watched(over)
    sight.fit()
    expect(renderer.view).toEqual(viewOfAll(scene, places, renderer.viewport, over))
    expect(renderer.view).not.toEqual(all(renderer.viewport))
    expect(sight.ofAll(places, false)).toEqual(renderer.view)
  })

  it('is left as it is for who has moved it', () => {
    const { renderer, sight } = watched()
    sight.fit()
    renderer.look(elsewhere)
    expect(sight.ofAll(places, false)).toBeNull()
    renderer.viewport = SMALL
    expect(sight.resized(elsewhere)).toBe(elsewhere)
  })

  it('is still everything when the stage has another size', () => {
    const { renderer, sight } = watched()
    sight.fit()
    renderer.viewport = SMALL
    expect(sight.resized(renderer.view)).toEqual(all(SMALL))
  })

  it('is what was flown to when the stage gets another size on the way, and no longer than that', () => {
    const { renderer, time, sight } = watched()
    sight.flyTo(['far'])
    const { center } = renderer.view
    expect(center).not.toEqual(elsewhere.center)
    renderer.look(elsewhere)
    renderer.viewport = SMALL
    expect(sight.resized(elsewhere).center).toEqual(center)
    time.now = 10_000
    expect(sight.resized(elsewhere)).toBe(elsewhere)
  })

  it('has entities in its middle, no nearer than it was', () => {
    const { renderer, sight } = watched()
    sight.fit()
    sight.center(['acme'])
    expect(renderer.view.center.x).toBeCloseTo(0)
    expect(renderer.view.scale).toBeCloseTo(0.9)
    sight.center([])
    expect(renderer.view.center.x).toBeCloseTo(0)
  })
})
