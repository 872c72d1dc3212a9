import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAnswers } from '#client/answers.ts'
import { headStart } from '#client/head-start.ts'
import { locate } from '#client/location.ts'

// The map's own code needs a browser.
vi.mock('#client/views/map-view.tsx', () => ({ default: () => null }))

const LISTING = {
  datasets: [
    {
      card: { id: 'mill', title: 'Mill', start: 'orchard-mill', view: { around: ['orchard-mill'] } },
      counts: { entities: 9 },
    },
    { card: { id: 'river', title: 'River' }, counts: { entities: 9 } },
  ],
  broken: [],
  notices: [],
}

let asked: string[] = []
const start = async (path: string) => headStart(createAnswers(), locate(new URL(path, 'http://localhost')).place)

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return Response.json(url === '/api/datasets' ? LISTING : {})
  })
})
afterEach(() => void vi.unstubAllGlobals())

describe('the head start', () => {
  test('asks at once for all that a link names', async () => {
    await start('/river/table?hops=2&around=bank')
    expect(asked.toSorted()).toEqual([
      '/api/datasets',
      '/api/datasets/river',
      '/api/datasets/river/subgraph?around=bank&hops=2',
    ])
  })

  test('begins where the first dataset does when the link says nothing', async () => {
    await start('/')
    expect(asked).toEqual(['/api/datasets', '/api/datasets/mill', '/api/datasets/mill/subgraph?around=orchard-mill'])
  })

  test('begins where the named dataset does', async () => {
    await start('/river')
    expect(asked).toContain('/api/datasets/river/subgraph')
  })

  test('leaves a dataset that is not there to the page', async () => {
    await start('/nowhere')
    expect(asked).toEqual(['/api/datasets'])
  })

  test('leaves answers in the cache, so that nobody asks twice', async () => {
    const answers = createAnswers()
    const { place } = locate(new URL('http://localhost/river/table'))
    await headStart(answers, place)
    await headStart(answers, place)
    expect(asked).toHaveLength(3)
  })

  test('fails in silence: the page asks again and tells', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ title: 'Gone' }, { status: 404 }))
    await expect(start('/river/table')).resolves.toBeUndefined()
  })
})
