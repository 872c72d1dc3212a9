/** Places for what nobody has laid out: the same map as the page shows. */
import { describe, expect, test } from 'vitest'
import {
  collect,
  formatOf,
  formats,
  layout,
  MOST_ENTITIES,
  placed,
  preparedFor,
  sceneOf,
  subgraph,
  Unprintable,
  USUAL_ENTITIES,
  type Format,
  type LayOut,
} from '#graph-data'
import { claimCard, entityCard } from '#graph-data/api/answers/cards.ts'
import { FARTHEST } from '#graph-data/formats/excerpt.ts'
import { entity, mill, worldOf } from '#tests/builders.ts'

const gexf = formatOf('gexf')!
const svg = formatOf('svg')!

test('every format that holds places gets one for each entity; the others are spared the work', async () => {
  const { store } = mill()
  for (const format of formats) {
    const { map, scope } = await preparedFor(format, await collect(store, {}))
    const isHeld = format.carries.includes('map')
    expect([format.id, map.size, scope.map]).toEqual([format.id, ...(isHeld ? [13, 13] : [0, 0])])
  }
})

test('they are those of the page, in tenths', async () => {
  const { store, dataset } = mill()
  const { entities, claims } = await subgraph(store, {})
  const scene = sceneOf({ entities: entities.map(entityCard), claims: claims.map(claimCard) }, dataset.vocabulary)
  const { map } = await preparedFor(gexf, await collect(store, {}))
  const tenths = (value: number) => Math.round(value * 10) / 10 || 0
  const shown = [...placed(scene, 1)].map(([id, { x, y }]) => [id, { x: tenths(x), y: tenths(y) }])
  expect(Object.fromEntries(map)).toEqual(Object.fromEntries(shown))
})

test('what stands already stays', async () => {
  const spots = new Map([['ada-quill', { x: 1000, y: -2000 }]])
  const { map } = await preparedFor(gexf, await collect(mill().store, { around: ['ada-quill'] }, spots))
  expect(map.get('ada-quill')).toEqual({ x: 1000, y: -2000 })
  expect(map.size).toBeGreaterThan(1)
})

describe('a large map', () => {
  /** The document’s publisher is one of them. */
  const worldWith = (count: number) =>
    worldOf({ entities: Array.from({ length: count - 1 }, (_, n) => entity(`e${n}`)) }, { doc: 'Nothing.' }).store
  const asked: number[] = []
  const noting: LayOut = async (nodes, links, options) => {
    asked.push(nodes.length)
    return layout(nodes, links, options)
  }
  const placesIn = async (format: Format, count: number) => {
    asked.length = 0
    return (await preparedFor(format, await collect(worldWith(count), {}), noting)).map.size
  }

  test('is laid out by whoever offers to; a small one at once', async () => {
    expect([await placesIn(gexf, 20), asked]).toEqual([20, []])
    expect([await placesIn(gexf, 400), asked]).toEqual([400, [400]])
  })

  test('leaves without places, but for pictures', async () => {
    expect(await placesIn(gexf, USUAL_ENTITIES + 1)).toBe(0)
    expect(await placesIn(svg, USUAL_ENTITIES + 1)).toBe(USUAL_ENTITIES + 1)
  })

  test('becomes no picture when it is larger than anything that a selection can ask for', async () => {
    const refusal = placesIn(svg, MOST_ENTITIES + 1)
    await expect(refusal).rejects.toThrow(Unprintable)
    await expect(refusal).rejects.toThrow(
      'A picture holds at most 20,000 entities and 100,000 claims, and these are 20,001 and 0: select fewer, or set a limit.',
    )
    expect(asked).toEqual([])
  })
})

test('a picture lays out anew what stands off every map; other files take places as they are', async () => {
  const { store } = mill()
  const wild = new Map([['ada-quill', { x: FARTHEST * 2, y: 0 }]])
  const placeIn = async (format: Format) => (await preparedFor(format, await collect(store, {}, wild))).map
  expect((await placeIn(gexf)).get('ada-quill')).toEqual({ x: FARTHEST * 2, y: 0 })
  for (const { x, y } of (await placeIn(svg)).values()) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(5_000)
})
