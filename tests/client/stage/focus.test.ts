import { describe, expect, it } from 'vitest'
import { lightsOf, UNFOCUSED, type Target } from '#client/stage/focus.ts'
import { figureData, lineData } from '#client/stage/look.ts'
import type { Palette } from '#client/stage/palette.ts'
import { EMPHASIS } from '#client/stage/programs/shader.ts'
import { claim, entity, sceneFrom } from '#tests/graph-data/map/maps.ts'

const scene = sceneFrom(['a uses b', 'b uses c', 'c uses d'], [entity('d', { types: ['figure'] })])
const on = (id: string): Target => ({ kind: 'entity', id })
const line = (id: string): Target => ({ kind: 'claim', id })

const palette: Palette = {
  theme: 'light',
  ground: 'ground',
  paper: 'paper',
  ink: 'ink',
  line: 'line',
  'line-lit': 'lit',
  accent: 'accent',
  'on-accent': 'on-accent',
  conflict: 'conflict',
}

describe('lights', () => {
  it('are even while nothing is in focus', () => {
    const { nodes, edges, dim } = lightsOf(scene, UNFOCUSED)
    expect([nodes.size, edges.size, dim]).toEqual([0, 0, 0])
  })

  it('fall on an open entity, its claims and neighbors', () => {
    const { nodes, edges, dim } = lightsOf(scene, { open: on('b'), hovered: null })
    expect(Object.fromEntries(nodes)).toEqual({ a: EMPHASIS.lit, b: EMPHASIS.open, c: EMPHASIS.lit })
    expect([...edges.keys()]).toEqual(['a-uses-b', 'b-uses-c'])
    expect(dim).toBeGreaterThan(0)
  })

  it('fall on an open claim and its ends', () => {
    const { nodes, edges } = lightsOf(scene, { open: line('b-uses-c'), hovered: null })
    expect([...nodes.keys()]).toEqual(['b', 'c'])
    expect(edges.get('b-uses-c')).toBe(EMPHASIS.open)
  })

  it('follow what is hovered, and keep what is open apart', () => {
    const { nodes, edges, dim } = lightsOf(scene, { open: on('a'), hovered: on('d') })
    expect(Object.fromEntries(nodes)).toEqual({ a: EMPHASIS.open, c: EMPHASIS.lit, d: EMPHASIS.hovered })
    expect([...edges.keys()]).toEqual(['c-uses-d'])
    expect(dim).toBeGreaterThan(lightsOf(scene, { open: on('a'), hovered: null }).dim)
  })

  it('stay even for what is not on the map', () => {
    expect(lightsOf(scene, { open: on('nobody'), hovered: line('nothing') }).dim).toBe(0)
  })
})

describe('the look', () => {
  const lights = lightsOf(scene, { open: on('b'), hovered: null })

  it('fills discs and leaves pills like paper with a rim in their color', () => {
    const disc = figureData(scene.nodes.get('a')!, lights, palette)
    const pill = figureData(scene.nodes.get('d')!, lights, palette)
    expect(disc.color).toBe(scene.nodes.get('a')!.ink.light)
    expect(pill).toMatchObject({ color: 'paper', rim: scene.nodes.get('d')!.ink.light, emphasis: EMPHASIS.none })
    expect(figureData(scene.nodes.get('a')!, lights, { ...palette, theme: 'dark' }).color).toBe(
      scene.nodes.get('a')!.ink.dark,
    )
  })

  it('draws lines plain, lit or open', () => {
    const look = (id: string, open: Target) =>
      lineData(scene.edges.get(id)!, lightsOf(scene, { open, hovered: null }), palette)
    expect(look('c-uses-d', on('b')).color).toBe('line')
    expect(look('a-uses-b', on('b')).color).toBe('lit')
    expect(look('a-uses-b', line('a-uses-b'))).toMatchObject({ color: 'accent', width: 3 })
  })

  it('keeps amber for claims at odds, until they are open', () => {
    const odd = sceneFrom([Object.assign(claim('a raised b'), { conflicts: ['two-figures'] })])
    const edge = odd.edges.get('a-raised-b')!
    expect(lineData(edge, lightsOf(odd, UNFOCUSED), palette).color).toBe('conflict')
    expect(lineData(edge, lightsOf(odd, { open: line('a-raised-b'), hovered: null }), palette).color).toBe('accent')
  })
})
