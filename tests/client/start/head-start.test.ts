import { describe, expect, test } from 'vitest'
import type { Ask } from '#client/api.ts'
import { askingAhead, firstAnswers } from '#client/start/head-start.ts'
import { locate } from '#client/location.ts'
import { VIEWS } from '#client/views/index.ts'

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

type Question = readonly [route: string, params: object, query: object]

/** Somebody who writes down what is asked, and answers with the question itself. */
function asker(): { ask: Ask; asked: Question[] } {
  const asked: Question[] = []
  const ask = (async (...question: Question) => {
    asked.push([question[0], question[1], question[2]])
    return question[0] === 'GET /api/datasets' ? LISTING : { asked: question[0] }
  }) as Ask
  return { ask, asked }
}

const start = async (path: string, { ask, asked } = asker()) => {
  const first = await firstAnswers(ask, locate(new URL(path, 'http://localhost')).place, 'map')
  return { first, asked }
}

describe('the head start', () => {
  test('asks at once for all that a link names', async () => {
    const { ask, asked } = asker()
    void start('/river/table?hops=2&around=bank', { ask, asked })
    expect(asked).toEqual([
      ['GET /api/datasets', {}, {}],
      ['GET /api/datasets/:d', { d: 'river' }, {}],
      ['GET /api/datasets/:d/subgraph', { d: 'river' }, { around: 'bank', hops: '2' }],
    ])
  })

  test('begins where the first dataset does when the link says nothing', async () => {
    const { asked, first } = await start('/')
    expect(asked.at(-1)).toEqual(['GET /api/datasets/:d/subgraph', { d: 'mill' }, { around: 'orchard-mill' }])
    expect(first?.place).toMatchObject({ dataset: 'mill', view: 'map', open: { kind: 'entity', id: 'orchard-mill' } })
  })

  test('knows what “start” stands for, whatever is open', async () => {
    const { asked, first } = await start('/mill/table?start=1&open=claim/a-b')
    expect(asked.at(-1)).toEqual(['GET /api/datasets/:d/subgraph', { d: 'mill' }, { around: 'orchard-mill' }])
    expect(first?.place).toMatchObject({ view: 'table', atStart: true, open: { kind: 'claim', id: 'a-b' } })
  })

  test('begins where the named dataset does', async () => {
    const { asked } = await start('/river')
    expect(asked.at(-1)).toEqual(['GET /api/datasets/:d/subgraph', { d: 'river' }, {}])
  })

  test('leaves a dataset that is not there to the page', async () => {
    const { asked, first } = await start('/nowhere')
    expect(first).toBeNull()
    expect(asked).toHaveLength(1)
  })

  test('gives what was answered', async () => {
    const { first } = await start('/river/table')
    expect(first).toMatchObject({
      dataset: { asked: 'GET /api/datasets/:d' },
      subgraph: { asked: 'GET /api/datasets/:d/subgraph' },
    })
  })

  test('fails as its questions do', async () => {
    const ask = (async () => Promise.reject(new Error('gone'))) as Ask
    await expect(start('/river/table', { ask, asked: [] })).rejects.toThrow('gone')
  })

  test('begins with the first of the views, which is the map', () => {
    expect(VIEWS[0].id).toBe('map')
  })
})

describe('asking ahead', () => {
  test('gives an answer to the first who asks the same, and asks anew for the next', async () => {
    const { ask: inner, asked } = asker()
    const { ahead, ask } = askingAhead(inner)
    const early = ahead('GET /api/datasets/:d', { d: 'mill' }, {})
    expect(await ask('GET /api/datasets/:d', { d: 'mill' }, {})).toBe(await early)
    expect(asked).toHaveLength(1)
    await ask('GET /api/datasets/:d', { d: 'mill' }, {})
    expect(asked).toHaveLength(2)
  })

  test('answers no other question with it', async () => {
    const { ask: inner, asked } = asker()
    const { ahead, ask } = askingAhead(inner)
    void ahead('GET /api/datasets/:d/subgraph', { d: 'mill' }, { hops: '2' })
    await ask('GET /api/datasets/:d/subgraph', { d: 'mill' }, { hops: '3' })
    await ask('GET /api/datasets/:d/subgraph', { d: 'river' }, { hops: '2' })
    expect(asked).toHaveLength(3)
  })

  test('lets a question that failed be asked again', async () => {
    let fails = true
    const inner = (async () => (fails ? Promise.reject(new Error('gone')) : LISTING)) as unknown as Ask
    const { ahead, ask } = askingAhead(inner)
    await expect(ahead('GET /api/datasets', {}, {})).rejects.toThrow('gone')
    await expect(ask('GET /api/datasets', {}, {})).rejects.toThrow('gone')
    fails = false
    expect(await ask('GET /api/datasets', {}, {})).toBe(LISTING)
  })
})
