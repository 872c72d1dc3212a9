import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  StrangeCursor,
  claimPage,
  MOST_ENTITIES,
  selectedClaims,
  subgraph,
  type ClaimRecord,
  type Selection,
  type Store,
} from '#graph-data'
import { claim, entity, mill, worldOf } from '#tests/builders.ts'

const { store, dataset } = mill()

async function listed(selection: Selection): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of selectedClaims(store, selection)) ids.push(id)
  return ids
}

async function paged(from: Store, selection: Selection, limit: number): Promise<string[][]> {
  const all: string[][] = []
  let after: string | undefined
  do {
    const page = await claimPage(from, selection, { limit, ...(after !== undefined && { after }) })
    all.push(page.items.map(({ id }: ClaimRecord) => id))
    after = page.next
  } while (after !== undefined)
  return all
}

const SELECTIONS: Selection[] = [
  {},
  { type: ['company', 'place'] },
  { without: ['orchard-mill'] },
  { type: ['person'], hedge: ['stated'] },
  { relation: ['located-in'] },
  { source: ['gazette'] },
  { minOrigins: 2 },
  { withoutSource: ['report'] },
  { withoutOrigin: ['report'], withoutSource: ['gazette'] },
  { around: ['orchard-mill'], withoutSource: ['gazette'] },
  { q: 'bakery' },
  { since: '2027' },
  { around: ['bakery'] },
  { entities: ['orchard-mill', 'tamsin', 'ada-quill'] },
  { claims: ['bakery-located-in-bruyeres'] },
  { from: 'ada-quill', to: 'tamsin' },
  { limit: 3 },
]

describe.each(SELECTIONS)('%j', (selection) => {
  test('lists what the subgraph shows', async () => {
    const shown = (await subgraph(store, { limit: MOST_ENTITIES, ...selection })).claims.map(({ id }) => id)
    expect((await listed(selection)).toSorted()).toEqual(shown.toSorted())
  })

  test('makes the same list of pages of any size', async () => {
    const all = await listed(selection)
    for (const limit of [1, 2, 3, 100]) {
      const pages = await paged(store, selection, limit)
      expect(pages.flat()).toEqual(all)
      expect(pages.every(({ length }) => length <= limit)).toBe(true)
      // Only the last page may be short.
      expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true)
    }
  })
})

test('everything comes in the dataset’s order', async () => {
  expect(await listed({})).toEqual(dataset.claims.map(({ id }) => id))
})

test('a cursor that nobody gave out is refused', async () => {
  for (const after of ['', 'x', '5', '3.what?', '-1.']) {
    await expect(claimPage(store, {}, { limit: 5, after })).rejects.toThrow(StrangeCursor)
  }
})

describe('a list that is longer than one read', () => {
  const others = Array.from({ length: 2_500 }, (_, n) => `e${n}`)
  const big = worldOf(
    {
      entities: [entity('hub'), ...others.map((id, n) => entity(id, { types: [n % 7 ? 'company' : 'place'] }))],
      claims: others.map((id) => claim('hub', 'uses', id, 'doc: words')),
    },
    {},
  )

  test('is read on across reads', async () => {
    const wanted = others.filter((_, n) => n % 7 === 0).map((id) => `hub-uses-${id}`)
    const places = await paged(big.store, { type: ['place', 'company'], without: others.filter((_, n) => n % 7) }, 100)
    expect(places.flat()).toEqual(wanted)
  })

  test('with pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 90, max: 3_000 }), async (limit) => {
        expect((await paged(big.store, {}, limit)).flat()).toHaveLength(2_500)
      }),
      { numRuns: 8 },
    )
  })

  test('is not read further than a reader goes', async () => {
    let reads = 0
    const counting: Store = { ...big.store, everyClaim: (page) => (reads++, big.store.everyClaim(page)) }
    for await (const _ of selectedClaims(counting, {})) break
    expect(reads).toBe(1)
    await claimPage(counting, {}, { limit: 10 })
    expect(reads).toBe(2)
  })

  test('a page gives up where a filter finds nothing for long, and says where to go on', async () => {
    const endless: Store = {
      ...big.store,
      everyClaim: async ({ after = '0' }) => ({ items: [], next: String(Number(after) + 1) }),
    }
    const page = await claimPage(endless, {}, { limit: 10 })
    expect(page).toEqual({ items: [], next: '0.100' })
    expect((await claimPage(endless, {}, { limit: 10, after: page.next! })).next).toBe('0.200')
  })
})
