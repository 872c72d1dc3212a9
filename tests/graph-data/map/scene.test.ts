import { describe, expect, it } from 'vitest'
import { baseVocabulary } from '#graph-data'
import { EMPTY_SCENE, isVast, sceneOf } from '#graph-data/map/scene.ts'
import { claim, entity, sceneFrom } from './maps.ts'

describe('a scene', () => {
  it('draws each entity as its first type says', () => {
    const { nodes } = sceneFrom([], [entity('revenue', { label: '€1 B', types: ['figure', 'idea'] }), entity('acme')])
    const figure = baseVocabulary.types.find(({ id }) => id === 'figure')!
    expect(nodes.get('revenue')).toMatchObject({
      shape: 'pill',
      type: 'Figure',
      ink: { light: figure.color, dark: figure.dark },
      lines: ['€1 B'],
    })
    expect(nodes.get('acme')).toMatchObject({ shape: 'disc', type: 'Company' })
  })

  it('draws an unknown type all the same', () => {
    expect(sceneFrom([], [entity('x', { types: ['no-such'] })]).nodes.get('x')).toMatchObject({
      shape: 'disc',
      type: 'Entity',
    })
  })

  it('uses the light color on a dark ground when a type has no other', () => {
    const types = [{ id: 'thing', label: 'Thing', plural: 'Things', color: '#123456', shape: 'square' as const }]
    const { nodes } = sceneOf({ entities: [entity('x', { types: ['thing'] })], claims: [] }, { types, relations: [] })
    expect(nodes.get('x')?.ink).toEqual({ light: '#123456', dark: '#123456' })
  })

  it('draws bigger what has more claims', () => {
    const { nodes } = sceneFrom([], [entity('small', { claims: 1 }), entity('large', { claims: 60 })])
    expect(nodes.get('large')!.reach.width).toBeGreaterThan(2 * nodes.get('small')!.reach.width)
  })

  it('draws a claim from subject to object, by its hedge and its origins', () => {
    const { edges } = sceneFrom([claim('a targets b', { hedge: 'target', origins: ['x', 'y'] }), claim('a uses c')])
    const [target, plain] = [edges.get('a-targets-b')!, edges.get('a-uses-c')!]
    expect(target).toMatchObject({ from: 'a', to: 'b', conflict: false })
    expect(target.dash.gap).toBeGreaterThan(0)
    expect(plain.dash.gap).toBe(0)
    expect(target.width).toBeGreaterThan(plain.width)
  })

  it('captions a line with relation, object and when', () => {
    const { edges } = sceneFrom(
      [claim('a targets b', { until: '2027', as_of: '2026' }), claim('b competes-with a')],
      [entity('b', { label: 'Bee' })],
    )
    expect(edges.get('a-targets-b')).toMatchObject({ caption: 'targets Bee · 2027', relation: 'targets · 2027' })
    expect(edges.get('b-competes-with-a')?.caption).toBe('competes with a')
  })

  it('names a relation that the vocabulary lacks by its id', () => {
    expect(sceneFrom(['a no-such b']).edges.get('a-no-such-b')?.relation).toBe('no-such')
  })

  it('marks claims that are said to be at odds', () => {
    const card = { ...claim('a raised b'), conflicts: ['two-figures'] }
    expect(sceneFrom([card]).edges.get('a-raised-b')?.conflict).toBe(true)
  })

  it('leaves out claims that lack an end', () => {
    const scene = sceneOf({ entities: [entity('a')], claims: [claim('a uses b')] }, baseVocabulary)
    expect(scene.edges.size).toBe(0)
  })

  it('knows each entity’s claims, a loop once', () => {
    const { touching } = sceneFrom(['a uses b', 'c uses a', 'a owns a'])
    expect(touching.get('a')?.map(({ id }) => id)).toEqual(['a-uses-b', 'c-uses-a', 'a-owns-a'])
    expect(touching.get('b')?.length).toBe(1)
  })

  it('bends parallel claims differently', () => {
    const bent = [...sceneFrom(['a uses b', 'a owns b', 'b powers a']).edges.values()].map(({ curvature, from }) =>
      from === 'a' ? curvature : -curvature,
    )
    expect(new Set(bent).size).toBe(3)
  })

  it('is vast from a thousand entities or three thousand claims on', () => {
    const many = Array.from({ length: 1001 }, (_, i) => entity(`e${i}`))
    expect(isVast(sceneFrom([], many.slice(1)))).toBe(false)
    expect(isVast(sceneFrom([], many))).toBe(true)
    expect(isVast(EMPTY_SCENE)).toBe(false)
  })
})
