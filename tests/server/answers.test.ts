/** What each route answers: as its schema says, and what the dataset says. */
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { MOST_CLAIMS_OF_ENTITY, routes, type RouteKey } from '#graph-data'
import { cite, claim, entity, mill, source, worldOf } from '#tests/builders.ts'
import { serverOf } from './server.ts'

const MILL = '/api/datasets/mill'

/** Asks a route and checks the answer against the route's own schema, letting nothing through that it does not name. */
async function answered<K extends RouteKey>(
  key: K,
  path: string,
  body?: unknown,
): Promise<z.output<(typeof routes)[K]['answer']>> {
  const server = await serverOf()
  const response = body === undefined ? await server.get(path) : await server.post(path, body)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json')
  const json: unknown = await response.json()
  const parsed = routes[key].answer.parse(json)
  expect(parsed).toEqual(json)
  return parsed as z.output<(typeof routes)[K]['answer']>
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

test('health', async () => {
  let now = 1_000
  const server = await serverOf({ clock: () => now, broken: [{ id: 'ruin', issues: [] }] })
  now += 61_400
  const health = routes['GET /api/health'].answer.parse(await (await server.get('/api/health')).json())
  expect(health).toMatchObject({ status: 'ok', datasets: 1, broken: 1, uptime: 61 })
  expect(health.version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('the listing of datasets', async () => {
  const listing = await answered('GET /api/datasets', '/api/datasets')
  expect(listing).toMatchObject({ datasets: [{ card: { id: 'mill', title: 'The mill' }, counts: { claims: 10 } }] })
  expect([listing.broken, listing.notices]).toEqual([[], []])
})

test('a dataset', async () => {
  const answer = await answered('GET /api/datasets/:d', MILL)
  expect(answer).toMatchObject({ card: { id: 'mill' }, revision: '1', counts: { entities: 13, passages: 11 } })
  expect(answer.sources.map(({ id, text }) => [id, text])).toEqual([
    ['report', true],
    ['gazette', true],
    ['rumor', false],
  ])
  expect(answer.labels).toEqual({ 'ada-quill': 'Ada Quill' })
  expect(Object.keys(answer.sources[0]!)).not.toContain('shape')
})

describe('a subgraph', () => {
  test('of a selection', async () => {
    const answer = await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?around=ada-quill&hops=1`)
    expect(idsOf(answer.entities).toSorted()).toEqual(['ada-quill', 'forty-tonnes', 'orchard-mill'])
    expect(answer).toMatchObject({ revision: '1', cut: false, missing: [] })
    const targets = answer.claims.find(({ relation }) => relation === 'targets')
    expect(targets).toMatchObject({
      id: 'orchard-mill-targets-forty-tonnes',
      subject: 'orchard-mill',
      relation: 'targets',
      object: 'forty-tonnes',
      hedge: 'target',
      until: '2027',
      documents: ['report'],
      origins: ['report'],
      passages: 1,
    })
  })

  test('says what a limit cut off', async () => {
    const answer = await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?limit=2`)
    expect(answer.entities).toHaveLength(2)
    expect(answer.cut).toBe(true)
  })

  test('says what falls with a source that is not believed', async () => {
    const words = { one: 'Here are the words.', two: 'There are the words.' }
    const claims = [
      claim('a', 'uses', 'b', 'one: the words', { id: 'alone' }),
      claim('b', 'uses', 'a', 'one: the words', {
        id: 'both',
        citations: [cite('one: the words'), cite('two: the words')],
      }),
    ]
    const sources = [source('one'), source('two')]
    const { store } = worldOf({ card: { id: 'mill' }, entities: [entity('a'), entity('b')], sources, claims }, words)
    const server = await serverOf({ stores: [store] })
    const { whatIf, claims: left } = await (await server.get(`${MILL}/subgraph?withoutSource=one`)).json()
    expect(whatIf).toEqual({ vanishing: ['alone'], single: ['both'] })
    expect(left).toMatchObject([{ id: 'both', documents: ['two'], origins: ['two'], passages: 1 }])
    expect(await (await server.get(`${MILL}/subgraph`)).json()).not.toHaveProperty('whatIf')
  })

  test('of a posted selection that does not believe an origin is the same', async () => {
    const posted = await answered('POST /api/datasets/:d/subgraph', `${MILL}/subgraph`, { withoutSource: ['gazette'] })
    const asked = await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?withoutSource=gazette`)
    expect(posted).toEqual(asked)
    expect(asked.whatIf?.vanishing).toContain('stonegate-measures-twenty-tonnes')
    const { claims } = await answered('GET /api/datasets/:d/claims', `${MILL}/claims?withoutSource=gazette`)
    expect(idsOf(claims).toSorted()).toEqual(idsOf(asked.claims).toSorted())
    const nobody = await answered('GET /api/datasets/:d/claims', `${MILL}/claims?withoutOrigin=report`)
    expect(nobody.claims).toEqual([])
  })

  test('names what the selection begins with and the dataset lacks', async () => {
    const query = 'entities=tamsin,atlantis&around=nobody&claims=nothing&from=ada-quill&to=nowhere'
    const answer = await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?${query}`)
    expect(answer.missing).toEqual(['atlantis', 'nobody', 'nowhere', 'nothing'])
  })

  test('names what the selection filters by and the dataset lacks', async () => {
    const names = {
      type: 'compnay',
      relation: 'owms',
      source: 'gazete',
      origin: 'orgin',
      said_by: 'noone',
      position: 'yes',
    }
    const wrong = new URLSearchParams({ ...names, withoutSource: 'none' })
    const answer = await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?${wrong}`)
    expect(answer.missing.toSorted()).toEqual([...Object.values(names), 'none'].toSorted())
    const right = 'type=company&relation=owns&source=gazette&withoutSource=report'
    expect((await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?${right}`)).missing).toEqual([])
  })

  test('of a posted selection is the same', async () => {
    const selection = { around: ['ada-quill'], hops: 1, hedge: ['stated', 'possible'] }
    const posted = await answered('POST /api/datasets/:d/subgraph', `${MILL}/subgraph`, selection)
    const asked = await answered(
      'GET /api/datasets/:d/subgraph',
      `${MILL}/subgraph?around=ada-quill&hops=1&hedge=stated,possible`,
    )
    expect(posted).toEqual(asked)
    expect(posted.claims).toHaveLength(2)
  })

  test('of a posted selection may be longer than an address', async () => {
    const others = Array.from({ length: 500 }, (_, n) => `${'entity'.repeat(15)}-${n}`)
    const answer = await answered('POST /api/datasets/:d/subgraph', `${MILL}/subgraph`, { entities: others })
    expect(answer.missing).toHaveLength(500)
  })
})

describe('an entity', () => {
  test('comes with its claims by relation, in the vocabulary’s order, and everything that they name', async () => {
    const answer = await answered('GET /api/datasets/:d/entities/:id', `${MILL}/entities/orchard-mill`)
    expect(answer.entity).toMatchObject({ id: 'orchard-mill', aliases: ['the mill'], claims: 6 })
    expect(answer.groups.map(({ relation, direction, claims }) => [relation, direction, claims.length])).toEqual([
      ['customer-of', 'in', 1],
      ['competes-with', 'in', 1],
      ['located-in', 'out', 1],
      ['leads', 'in', 1],
      ['targets', 'out', 1],
      ['measures', 'out', 1],
    ])
    expect(idsOf(answer.claims).toSorted()).toEqual(answer.groups.flatMap(({ claims }) => claims).toSorted())
    expect(idsOf(answer.entities)).toEqual(expect.arrayContaining(['orchard-mill', 'tamsin', 'bruyeres', 'ada-quill']))
    expect(idsOf(answer.sources)).toEqual(['report', 'gazette'])
    expect(answer.claims[0]!.passages[0]).toMatchObject({ verdict: 'exact', source: 'report' })
    expect(answer.next).toBeUndefined()
  })

  test('has claims in which it plays a further role, in no group', async () => {
    const answer = await answered('GET /api/datasets/:d/entities/:id', `${MILL}/entities/bruyeres`)
    expect(idsOf(answer.claims)).toEqual(['bakery-customer-of-orchard-mill', 'bakery-located-in-bruyeres'])
    expect(answer.groups).toEqual([{ relation: 'located-in', direction: 'in', claims: ['bakery-located-in-bruyeres'] }])
  })

  test('with very many claims comes in pages', async () => {
    const others = Array.from({ length: MOST_CLAIMS_OF_ENTITY + 7 }, (_, n) => `e${n}`)
    const star = worldOf(
      {
        card: { id: 'star' },
        entities: [entity('hub'), ...others.map((id) => entity(id))],
        claims: others.map((id) => claim('hub', 'uses', id, 'doc: x')),
      },
      {},
    )
    const server = await serverOf({ stores: [star.store] })
    const read = async (path: string) =>
      routes['GET /api/datasets/:d/entities/:id'].answer.parse(await (await server.get(path)).json())
    const first = await read('/api/datasets/star/entities/hub')
    const rest = await read(`/api/datasets/star/entities/hub?after=${first.next}`)
    expect([first.claims.length, rest.claims.length, rest.next]).toEqual([MOST_CLAIMS_OF_ENTITY, 7, undefined])
    expect(first.groups[0]!.claims).toHaveLength(MOST_CLAIMS_OF_ENTITY)
  })
})

describe('claims', () => {
  test('come a page at a time, filtered, with everything that they name', async () => {
    const first = await answered('GET /api/datasets/:d/claims', `${MILL}/claims?source=gazette&per=3`)
    expect(first.claims).toHaveLength(3)
    const second = await answered(
      'GET /api/datasets/:d/claims',
      `${MILL}/claims?source=gazette&per=3&after=${first.next}`,
    )
    expect(idsOf([...first.claims, ...second.claims])).toEqual([
      'orchard-mill-located-in-tamsin',
      'stonegate-competes-with-orchard-mill',
      'stonegate-measures-twenty-tonnes',
      'orchard-mill-measures-twice',
      'gazette--credits--report',
    ])
    expect(second.next).toBeUndefined()
    expect(idsOf(second.entities)).toEqual(expect.arrayContaining(['twice', 'gazette', 'report']))
    expect(idsOf(second.sources)).toEqual(['gazette'])
  })

  test('one of them', async () => {
    const answer = await answered('GET /api/datasets/:d/claims/:id', `${MILL}/claims/bakery-customer-of-orchard-mill`)
    expect(answer.claim).toMatchObject({
      from: '2019',
      in: ['bruyeres'],
      passages: [{ quote: 'A bakery in Bruyères buys half' }],
    })
    expect(idsOf(answer.entities).toSorted()).toEqual(['bakery', 'bruyeres', 'orchard-mill'])
    expect(idsOf(answer.sources)).toEqual(['report'])
  })
})

describe('sources', () => {
  test('all of them, with their origins', async () => {
    const answer = await answered('GET /api/datasets/:d/sources', `${MILL}/sources`)
    expect(idsOf(answer.sources)).toEqual(['report', 'gazette', 'rumor'])
    expect(answer.origins).toMatchObject([{ id: 'report', sources: ['report', 'gazette'] }, { id: 'rumor' }])
  })

  test('one of them: its shape, its text, its passages in the order of the document', async () => {
    const answer = await answered('GET /api/datasets/:d/sources/:id', `${MILL}/sources/report`)
    const { text, passages, claims } = answer
    expect(text).toBe(mill().texts.get('report')!.text)
    expect(answer.source.shape!.paragraphs.length).toBeGreaterThan(3)
    expect(passages.map(({ quote, place }) => text!.slice(place!.start, place!.end) === quote)).not.toContain(false)
    const starts = passages.map(({ place }) => place!.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(new Set(idsOf(claims))).toEqual(new Set(passages.map((passage) => passage.claim)))
    expect(passages[0]).toMatchObject({ claim: 'orchard-mill-located-in-tamsin', index: 0, source: 'report' })
  })

  test('a work without a text has none', async () => {
    const answer = await answered('GET /api/datasets/:d/sources/:id', `${MILL}/sources/rumor`)
    expect(answer).toMatchObject({ text: null, passages: [], claims: [], source: { held: false, shape: null } })
  })
})

describe('search', () => {
  const search = (q: string) => answered('GET /api/datasets/:d/search', `${MILL}/search?q=${encodeURIComponent(q)}`)

  test('shows an entity with its types and description', async () => {
    expect((await search('orchard')).hits[0]).toMatchObject({
      kind: 'entity',
      id: 'orchard-mill',
      title: 'Orchard Mill',
      types: ['company'],
      detail: 'A water mill that grinds barley.',
      terms: ['orchard'],
    })
  })

  test('shows a passage with its document and section, and the claim that it backs', async () => {
    const { hits } = await search('double its output')
    expect(hits.find(({ kind }) => kind === 'passage')).toMatchObject({
      id: 'ada-quill-says-forty-tonnes',
      passage: 0,
      title: 'could double its output by 2027',
      detail: 'Quarterly report › The mill and its river',
      source: 'report',
    })
  })

  test('shows a claim by its sentence, with its documents', async () => {
    const { hits } = await search('located tamsin')
    expect(hits.find(({ kind }) => kind === 'claim')).toMatchObject({
      id: 'orchard-mill-located-in-tamsin',
      title: 'Orchard Mill is located in River Tamsin.',
      detail: 'Quarterly report, The Gazette',
    })
  })

  test('is as long as asked for', async () => {
    const { hits } = await answered('GET /api/datasets/:d/search', `${MILL}/search?q=mill&limit=2`)
    expect(hits).toHaveLength(2)
  })
})
