import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answers, baseVocabulary, memoryStore } from '#graph-data'
import { overlap } from '#graph-data/map/geometry.ts'
import { roomBox } from '#graph-data/map/layout/cloud.ts'
import { givenMap, MOST_GIVEN, nodesOf, placed } from '#graph-data/map/places.ts'
import { sceneOf } from '#graph-data/map/scene.ts'
import { mill } from '#tests/builders.ts'
import { claim, entity, sceneFrom } from './maps.ts'

const star = (count: number) => sceneFrom(Array.from({ length: count }, (_, i) => claim(`hub uses leaf-${i}`)))

describe('places', () => {
  it('are found for every entity, loners too', () => {
    const scene = sceneFrom([claim('a uses b')], [entity('alone')])
    expect([...placed(scene, 1).keys()].toSorted()).toEqual(['a', 'alone', 'b'])
  })

  it('that stand already are kept, and nothing is laid over them', () => {
    const scene = star(6)
    const standing = new Map([
      ['hub', { x: 1000, y: -400 }],
      ['leaf-0', { x: 1200, y: -400 }],
    ])
    const places = placed(scene, 1, standing)
    for (const [id, at] of standing) expect(places.get(id)).toEqual(at)
    const boxes = nodesOf(scene, standing).map(({ id, room }) => roomBox(places.get(id)!, room))
    for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false)
  })

  it('that all stand are given back as they are', () => {
    const standing = new Map([['a', { x: 3, y: 4 }]])
    expect(placed(sceneFrom([], [entity('a')]), 1, standing)).toBe(standing)
  })
})

describe('the map that a subgraph is answered with', () => {
  it('comes back from the answer as it was laid out, to a tenth', () => {
    const scene = star(9)
    const map = givenMap(scene)!
    const subgraph = { entities: [...scene.nodes.keys()].map((id) => entity(id)), claims: [], map }
    const { given } = sceneOf(subgraph, baseVocabulary)
    for (const [id, { x, y }] of placed(scene, 1)) {
      expect(Math.abs(given.get(id)!.x - x)).toBeLessThanOrEqual(0.051)
      expect(Math.abs(given.get(id)!.y - y)).toBeLessThanOrEqual(0.051)
    }
  })

  it('depends on the claims alone, not on their order', () => {
    const words = ['a uses b', 'b uses c', 'c uses a', 'c uses d', 'x uses y']
    const whole = givenMap(sceneFrom(words))
    const order = fc.shuffledSubarray(words, { minLength: words.length })
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(givenMap(sceneFrom(shuffled))).toEqual(whole)
      }),
    )
  })

  it('is left out where there is too much to lay out', () => {
    expect(givenMap(star(MOST_GIVEN - 1))).toBeDefined()
    expect(givenMap(star(MOST_GIVEN))).toBeUndefined()
  })

  it('is part of the answer and places just its entities', async () => {
    const { dataset, lock } = mill()
    const store = memoryStore(dataset, { lock })
    const asked = { store, params: { d: 'mill' }, query: { around: ['orchard-mill'] }, body: undefined }
    const { entities, map } = await answers['GET /api/datasets/:d/subgraph'](asked)
    expect(Object.keys(map ?? {}).toSorted()).toEqual(entities.map(({ id }) => id).toSorted())
    expect(entities.length).toBeGreaterThan(3)
  })
})
