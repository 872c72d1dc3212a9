/** The page of a dossier is answered like the page of a server. */
import { describe, expect, test } from 'vitest'
import { ApiError, type Ask } from '#client/api.ts'
import { answererOf } from '#client/dossier/answerer.ts'
import {
  answers,
  collect,
  contentsOf,
  excerptStore,
  type AskedKey,
  type Params,
  type QueryInput,
  type RouteKey,
  type Selection,
} from '#graph-data'
import { claim, entity, mill, worldOf } from '#tests/builders.ts'
import { answerOf } from '../answers.ts'

/** Asks a dossier of a part of the mill; of all of it unless told otherwise. */
async function dossierOf(selection: Selection = {}): Promise<Ask> {
  const { store, texts } = mill()
  return answererOf(excerptStore(await contentsOf(await collect(store, selection)), texts))
}

interface Question<K extends RouteKey> {
  readonly params: Params<K>
  readonly query: QueryInput<K>
}

const d = 'mill'

/** What the page asks, by route. */
const QUESTIONS: { readonly [K in Extract<AskedKey, `GET ${string}`>]: readonly Question<K>[] } = {
  'GET /api/datasets/:d': [{ params: { d }, query: {} }],
  'GET /api/datasets/:d/subgraph': [
    { params: { d }, query: {} },
    { params: { d }, query: { around: 'ada-quill', hops: '2', until: '2027' } },
    { params: { d }, query: { q: 'river', entities: 'atlantis' } },
  ],
  'GET /api/datasets/:d/entities/:id': [{ params: { d, id: 'orchard-mill' }, query: {} }],
  'GET /api/datasets/:d/claims': [
    { params: { d }, query: { source: 'gazette', per: '2' } },
    { params: { d }, query: { source: 'gazette', per: '2', after: '2.0' } },
  ],
  'GET /api/datasets/:d/claims/:id': [{ params: { d, id: 'ada-quill-leads-orchard-mill' }, query: {} }],
  'GET /api/datasets/:d/claims/:id/trace': [{ params: { d, id: 'orchard-mill-located-in-tamsin' }, query: {} }],
  'GET /api/datasets/:d/sources': [{ params: { d }, query: {} }],
  'GET /api/datasets/:d/sources/:id': [{ params: { d, id: 'report' }, query: {} }],
  'GET /api/datasets/:d/conflicts': [{ params: { d }, query: { claim: 'orchard-mill-measures-twice' } }],
  'GET /api/datasets/:d/figures': [{ params: { d }, query: {} }],
  'GET /api/datasets/:d/questions': [{ params: { d }, query: {} }],
  'GET /api/datasets/:d/search': [
    { params: { d }, query: { q: 'orchard' } },
    { params: { d }, query: { q: 'mill', limit: '3' } },
  ],
}

const asked = Object.entries(QUESTIONS).flatMap(([key, questions]) =>
  questions.map((question) => [key as RouteKey, question as Question<RouteKey>] as const),
)

test('every question of the page is tried', () => {
  const gets = Object.keys(answers).filter((key) => key.startsWith('GET '))
  expect(Object.keys(QUESTIONS).toSorted()).toEqual(gets.toSorted())
})

describe('a dossier of a whole dataset', () => {
  test.each(asked)('answers %s as the server does: %j', async (route, { params, query }) => {
    const ask = await dossierOf()
    expect(jsonOf(await ask(route, params, query))).toEqual(await answerOf(route, params, query))
  })

  test('lists itself, and nothing broken', async () => {
    const ask = await dossierOf()
    expect(await ask('GET /api/datasets', {}, {})).toEqual(await answerOf('GET /api/datasets', {}, {}))
  })
})

/** As it would come over HTTP. */
function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

describe('a dossier of a part', () => {
  test('answers for the part', async () => {
    const ask = await dossierOf({ around: ['ada-quill'] })
    const { entities } = await ask('GET /api/datasets/:d/subgraph', { d }, {})
    expect(entities.map(({ id }) => id).toSorted()).toEqual(['ada-quill', 'forty-tonnes', 'orchard-mill'])
    const { hits } = await ask('GET /api/datasets/:d/search', { d }, { q: 'stonegate' })
    expect(hits).toEqual([])
  })

  test('lists a conflict, and of its sides the claims that came along', async () => {
    const { store } = worldOf(
      {
        entities: [entity('a'), entity('b'), entity('c')],
        claims: [claim('a', 'uses', 'b', 'x'), claim('a', 'uses', 'c', 'y')],
        conflicts: [{ id: 'odd', label: 'b or c', claims: ['a-uses-b', 'a-uses-c'], explanation: 'Not both.' }],
      },
      {},
    )
    const ask = answererOf(excerptStore(await contentsOf(await collect(store, { claims: ['a-uses-b'] }))))
    const { conflicts, claims } = await ask('GET /api/datasets/:d/conflicts', { d: 'sample' }, {})
    expect(conflicts.map((conflict) => conflict.claims)).toEqual([['a-uses-b', 'a-uses-c']])
    expect(claims.map(({ id }) => id)).toEqual(['a-uses-b'])
  })
})

describe('a map that is too large to be laid out for its answer', () => {
  const ids = Array.from({ length: 400 }, (_, n) => `e${n}`)
  const { store } = worldOf({ entities: ids.map((id) => entity(id)) }, {})
  const subgraphWith = (spots: ReadonlyMap<string, { x: number; y: number }>) =>
    answererOf(store, spots)('GET /api/datasets/:d/subgraph', { d: 'sample' }, {})
  // Sources are entities, too.
  const spots = new Map([...ids, 'doc'].map((id, n) => [id, { x: n, y: -n }]))

  test('stands where the excerpt has it', async () => {
    const { map = {}, entities } = await subgraphWith(new Map([...spots, ['another', { x: 0, y: 0 }]]))
    expect(Object.keys(map)).toEqual(entities.map(({ id }) => id))
    expect(map['e7']).toEqual([7, -7])
  })

  test('has no places where some are missing', async () => {
    expect(await subgraphWith(new Map())).not.toHaveProperty('map')
    expect(await subgraphWith(new Map([...spots].slice(1)))).not.toHaveProperty('map')
  })
})

describe('what a dossier cannot answer', () => {
  const problem = async <K extends RouteKey>(route: K, params: Params<K>, query: QueryInput<K>) => {
    const ask = await dossierOf()
    const error = await ask(route, params, query).catch((cause: unknown) => cause)
    if (!(error instanceof ApiError)) throw new Error(`not refused: ${JSON.stringify(error)}`)
    return error
  }

  test.each([
    ['GET /api/datasets/:d/claims/:id', 'claim'],
    ['GET /api/datasets/:d/entities/:id', 'entity'],
    ['GET /api/datasets/:d/sources/:id', 'source'],
  ] as const)('%s: what is not in it', async (route, kind) => {
    const error = await problem(route, { d, id: 'atlantis' }, {})
    expect(error.problem).toMatchObject({ status: 404, detail: `The dataset “mill” has no ${kind} “atlantis”.` })
    expect(error.isPassing).toBe(false)
  })

  test('another dataset', async () => {
    const error = await problem('GET /api/datasets/:d', { d: 'river' }, {})
    expect(error.problem).toMatchObject({
      status: 404,
      detail: 'This dossier is about “The mill” and holds no dataset “river”.',
    })
  })

  test('what only a server does', async () => {
    expect((await problem('GET /api/formats', {}, {})).problem.status).toBe(404)
    expect((await problem('GET /api/datasets/:d/export', { d }, { format: 'gexf' })).problem.status).toBe(404)
  })

  test('a value that no parameter takes', async () => {
    const error = await problem('GET /api/datasets/:d/subgraph', { d }, { since: 'yesterday' })
    expect(error.problem).toMatchObject({ status: 400, detail: expect.stringMatching(/^“since” takes a date/) })
  })
})
