/** Queries read without zod: just what the table of routes makes of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answers, queryFrom, routes, selectionParams, type AskedKey, type QueryInput } from '#graph-data'

const keys = Object.keys(answers) as AskedKey[]

/** Queries that the page may ask, by route: as URLs have them. */
const ASKED: { readonly [K in AskedKey]?: readonly QueryInput<K>[] } = {
  'GET /api/datasets/:d/subgraph': [
    { around: 'mill,river', hops: '2' },
    { from: 'a', to: 'b' },
    { since: '2019', until: '2026-05', minOrigins: '2', limit: '20000', q: 'a, b & c' },
  ],
  'GET /api/datasets/:d/entities/:id': [{ after: '499' }],
  'GET /api/datasets/:d/sources/:id': [{ after: '4999' }],
  'GET /api/datasets/:d/claims': [{ entities: 'a,b' }, { source: 'doc', per: '3', after: '3.0' }],
  'GET /api/datasets/:d/conflicts': [{ claim: 'a-b' }, { per: '50', after: 'c' }],
  'GET /api/datasets/:d/search': [{ q: 'mill' }, { q: 'mill', limit: '60' }],
}

const cases = keys.flatMap((key) => [{}, ...(ASKED[key] ?? [])].map((query) => [key, query] as const))

describe('a query', () => {
  test.each(cases.filter(([key, query]) => !key.endsWith('/search') || 'q' in query))(
    'of %s is read like the table of routes does: %j',
    (key, query) => {
      const schema: { parse(given: unknown): unknown } = routes[key].query
      expect(queryFrom(key, query)).toEqual(schema.parse(query))
    },
  )

  test('of any selection is read like the table of routes does', () => {
    const id = fc.stringMatching(/^[a-z]{1,5}(-[a-z]{1,3})?$/)
    const ids = fc.array(id, { minLength: 1, maxLength: 4 })
    const date = fc.constantFrom('2019', '2026-05', '2026-05-17', '2019/2021', '2026-05~')
    const selection = fc.record(
      {
        entities: ids,
        around: ids,
        hops: fc.nat(6),
        type: ids,
        relation: ids,
        minOrigins: fc.integer({ min: 1, max: 1000 }),
        since: date,
        until: date,
        q: fc.string({ minLength: 1, maxLength: 20 }).filter((q) => q !== '' && q.trim() === q),
        limit: fc.integer({ min: 1, max: 20_000 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(selection, (given) => {
        const query = Object.fromEntries(selectionParams(given))
        const key = 'GET /api/datasets/:d/subgraph'
        expect(queryFrom(key, query)).toEqual(routes[key].query.parse(query))
      }),
    )
  })

  test.each([
    [{ limit: 'many' }, /“limit” takes a whole number from 1 to 20000/],
    [{ limit: '0' }, /“limit” takes/],
    [{ hops: '7' }, /“hops” takes a whole number from 0 to 6/],
    [{ hops: '1.5' }, /“hops” takes/],
    [{ since: 'yesterday' }, /“since” takes a date in EDTF/],
  ])('that the server would refuse is refused: %j', (query, message) => {
    const key = 'GET /api/datasets/:d/subgraph'
    expect(() => queryFrom(key, query)).toThrow(message)
    expect(routes[key].query.safeParse(query).success).toBe(false)
  })
})
