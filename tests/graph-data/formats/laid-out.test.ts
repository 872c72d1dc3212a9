/** Places for what nobody has laid out: the same map as the page shows. */
import { expect, test } from 'vitest'
import { collect, formatOf, formats, placed, preparedFor, sceneOf, subgraph, USUAL_ENTITIES } from '#graph-data'
import { claimCard, entityCard } from '#graph-data/api/answers/cards.ts'
import { entity, mill, worldOf } from '#tests/builders.ts'

const gexf = formatOf('gexf')!

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

test('others have their turn meanwhile', async () => {
  let turns = 0
  await preparedFor(gexf, await collect(mill().store, {}), async () => turns++)
  expect(turns).toBeGreaterThan(10)
})

test('what is too large to be drawn leaves without places', async () => {
  const entities = Array.from({ length: USUAL_ENTITIES + 1 }, (_, n) => entity(`e${n}`))
  const { store } = worldOf({ entities }, { doc: 'Nothing.' })
  expect((await preparedFor(gexf, await collect(store, {}))).map.size).toBe(0)
})
