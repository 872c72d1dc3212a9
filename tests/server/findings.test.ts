/** What the routes answer that evidence finds: traces, conflicts, figures, questions, coverage. */
import { expect, test, describe } from 'vitest'
import type { z } from 'zod'
import { routes, type RouteKey } from '#graph-data'
import { claim, cite, entity, figure, source, worldOf } from '#tests/builders.ts'
import { serverOf } from './server.ts'

const world = worldOf(
  {
    card: { id: 'mill' },
    vocabulary: { relations: [{ id: 'weighs', label: 'weighs', inverse: 'is weighed by', functional: true }] },
    entities: [
      entity('mill'),
      entity('stone'),
      figure('ten', { amount: 10, unit: 't' }),
      figure('twenty', { amount: 20, unit: 't' }),
      figure('thrice', { amount: 3, derived: { op: 'ratio', of: ['twenty', 'ten'] } }),
      entity('q', { types: ['question'] }),
      entity('yes', { types: ['position'] }),
      entity('sturdy', { types: ['argument'] }),
    ],
    sources: [
      source('report', { considered: [{ quote: 'Nothing else is known', why: 'It says nothing.' }] }),
      source('gazette', { upstream: [{ source: 'report', how: 'credits', citation: { quote: 'says the report' } }] }),
    ],
    claims: [
      claim('stone', 'weighs', 'ten', 'report: weighs 10 tonnes', { as_of: '2026' }),
      claim('stone', 'weighs', 'twenty', 'gazette: weighs 20 tonnes', { as_of: '2026', hedge: 'reported' }),
      claim('stone', 'measures', 'thrice', 'gazette: three times'),
      claim('yes', 'answers', 'q', 'report: it does'),
      claim('sturdy', 'supports', 'yes', 'report: it is sturdy'),
      claim('mill', 'uses', 'stone', 'report: the mill uses it', {
        citations: [cite('report: the mill uses it'), cite('gazette: the mill uses it')],
      }),
    ],
    conflicts: [{ id: 'weight', label: 'The weight', claims: ['stone-weighs-ten'], explanation: 'Nobody weighed it.' }],
  },
  {
    report:
      'The stone weighs 10 tonnes. Does it turn? Yes, it does, for it is sturdy, and the mill uses it. Nothing else is known.',
    gazette: 'It weighs 20 tonnes, three times what was thought, says the report. And the mill uses it. So it goes.',
  },
)

const MILL = '/api/datasets/mill'

async function answered<K extends RouteKey>(key: K, path: string): Promise<z.output<(typeof routes)[K]['answer']>> {
  const response = await (await serverOf({ stores: [world.store] })).get(path)
  expect(response.status).toBe(200)
  const json: unknown = await response.json()
  const parsed = routes[key].answer.parse(json)
  expect(parsed).toEqual(json)
  return parsed as z.output<(typeof routes)[K]['answer']>
}

describe('a trace', () => {
  test('leads from the claim to the origins of its documents', async () => {
    const { trace } = await answered('GET /api/datasets/:d/claims/:id/trace', `${MILL}/claims/mill-uses-stone/trace`)
    expect(trace.nodes.map(({ layer, id }) => `${layer} ${id}`)).toEqual([
      'claim mill-uses-stone',
      'passage mill-uses-stone',
      'passage mill-uses-stone',
      'document report',
      'document gazette',
      'origin report',
    ])
    expect(trace.origins).toBe(1)
  })

  test('of a claim that is not there is a problem', async () => {
    const response = await (await serverOf({ stores: [world.store] })).get(`${MILL}/claims/nothing/trace`)
    expect(response.status).toBe(404)
  })
})

describe('conflicts', () => {
  test('are those that a curator saw and those that were found, with the claims that they name', async () => {
    const answer = await answered('GET /api/datasets/:d/conflicts', `${MILL}/conflicts`)
    expect(answer.conflicts.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'curated weight',
      'functional functional--stone-weighs-ten',
      'derived derived--thrice',
    ])
    expect(
      answer.conflicts[1]!.sides.map(({ value, documents, origins, hedge, as_of: asOf }) => [
        value?.amount,
        documents,
        origins,
        hedge,
        asOf,
      ]),
    ).toEqual([
      [10, ['report'], ['report'], 'stated', '2026'],
      [20, ['gazette'], ['report'], 'reported', '2026'],
    ])
    expect(answer.claims.map(({ id }) => id)).toEqual([
      'stone-weighs-ten',
      'stone-weighs-twenty',
      'stone-measures-thrice',
    ])
    expect(answer).toMatchObject({ total: 3 })
    expect(answer).not.toHaveProperty('next')
  })

  test('come a page at a time', async () => {
    const seen: string[] = []
    for (let after: string | undefined, n = 0; n < 5; n++) {
      const path = `${MILL}/conflicts?per=1${after ? `&after=${after}` : ''}`
      const { conflicts, next } = await answered('GET /api/datasets/:d/conflicts', path)
      seen.push(...conflicts.map(({ id }) => id))
      after = next
      if (!next) break
    }
    expect(seen).toEqual(['weight', 'functional--stone-weighs-ten', 'derived--thrice'])
  })

  test('are flagged on the lines of the map', async () => {
    const { claims } = await answered('GET /api/datasets/:d/subgraph', `${MILL}/subgraph?entities=stone,ten`)
    expect(claims.map(({ id, conflicts }) => [id, conflicts])).toEqual([
      ['stone-weighs-ten', ['weight', 'functional--stone-weighs-ten']],
    ])
  })
})

test('figures have what is said of them, and derived ones what their operands give', async () => {
  const answer = await answered('GET /api/datasets/:d/figures', `${MILL}/figures`)
  expect(answer.figures.map(({ id }) => id)).toEqual(['ten', 'twenty', 'thrice'])
  expect(answer.checks).toMatchObject([{ figure: 'thrice', computed: { low: 2, high: 2 }, class: 'disagrees' }])
  expect(answer.claims.map(({ id }) => id)).toEqual([
    'stone-weighs-ten',
    'stone-weighs-twenty',
    'stone-measures-thrice',
  ])
  expect(answer.entities.map(({ id }) => id)).toEqual(['stone'])
})

test('questions have positions and arguments, with their claims', async () => {
  const answer = await answered('GET /api/datasets/:d/questions', `${MILL}/questions`)
  expect(answer.questions).toMatchObject([
    { id: 'q', positions: [{ id: 'yes', arguments: [{ id: 'sturdy', stance: 'supports' }] }] },
  ])
  expect(answer.claims.map(({ id }) => id)).toEqual(['yes-answers-q', 'sturdy-supports-yes'])
  expect(answer.entities.map(({ id }) => id)).toEqual(['q', 'yes', 'sturdy'])
})

describe('coverage', () => {
  test('is on the card of each source', async () => {
    const { sources } = await answered('GET /api/datasets/:d/sources', `${MILL}/sources`)
    expect(sources.map(({ id, coverage }) => [id, coverage?.share])).toEqual([
      ['report', 0.75],
      ['gazette', 2 / 3],
    ])
  })

  test('is told sentence by sentence with the document', async () => {
    const { source: found } = await answered('GET /api/datasets/:d/sources/:id', `${MILL}/sources/report`)
    expect(found.readings).toBe('cuck')
    expect(found.coverage).toEqual({ sentences: 4, cited: 2, considered: 1, noise: 0, unread: 1, share: 0.75 })
  })
})
