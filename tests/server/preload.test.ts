import { describe, expect, test } from 'vitest'
import { memoryStore, type Store } from '#graph-data'
import { urlOf, type Ask } from '#client/api.ts'
import { firstAnswers } from '#client/start/head-start.ts'
import { locate } from '#client/location.ts'
import { preloads } from '#server/preload.ts'
import { datasetOf, mill } from '#tests/builders.ts'
import { catalogOfStores, ORIGIN, serverOf } from './server.ts'

const entities = [{ id: 'bank', label: 'Bank', types: ['place'] }]
const view = { around: ['bank'], type: ['place', 'company'] }
const river = memoryStore(datasetOf({ card: { id: 'river', view }, entities }))
const stores: readonly Store[] = [mill().store, river]

/** The addresses that the page at `path` asks first, in any order. */
async function askedAt(path: string): Promise<string[]> {
  const { app } = await serverOf({ stores })
  const asked: string[] = []
  const ask: Ask = async (route, params, query) => {
    const url = urlOf(route.split(' ')[1]!, params, query)
    asked.push(url)
    return (await app.fetch(new Request(ORIGIN + url))).json()
  }
  await firstAnswers(ask, locate(new URL(ORIGIN + path)).place, 'map')
  return asked.toSorted()
}

async function linkedAt(path: string): Promise<string[]> {
  const header = await preloads(path, await catalogOfStores(stores))
  return [...header.matchAll(/<([^>]*)>; rel=preload; as=fetch; crossorigin/g)].map(([, url]) => url!).toSorted()
}

describe('what the page will ask first is linked from it', () => {
  test.each([
    '/',
    '/mill',
    '/river',
    '/river/map',
    '/mill/map?type=company,place&open=entity/orchard-mill',
    '/mill/table?around=tamsin&hops=2&q=two%20words%20%26%20more&sort=subject',
    '/river?hops=3&around=bank',
    '/river?open=entity/bank',
    '/river/table?start=1&sort=subject',
    '/river/map?start=1&hops=2',
  ])('at %s', async (path) => {
    expect(await linkedAt(path)).toEqual(await askedAt(path))
  })

  test('but nothing of a dataset that is not there', async () => {
    expect(await linkedAt('/nowhere/map')).toEqual(['/api/datasets'])
  })

  test('whatever the address holds, no header is broken', async () => {
    for (const path of ['/mill/map?q=%0d%0aSet-Cookie:x', '/mill/map?q=<>,;"', '/%0d%0a/map', '/mill/map?type=é']) {
      const header = await preloads(path, await catalogOfStores(stores))
      expect(() => new Headers({ link: header })).not.toThrow()
      expect(header.split('rel=preload')).toHaveLength((await linkedAt(path)).length + 1)
    }
  })
})
