/** A store over a part of a dataset: it answers for what came along, and counts nothing that stayed behind. */
import { describe, expect, test } from 'vitest'
import { collect, contentsOf, excerptStore, subgraph, type Selection, type Store } from '#graph-data'
import { mill } from '#tests/builders.ts'

async function storeOf(selection: Selection): Promise<Store> {
  return excerptStore(await contentsOf(await collect(mill('7').store, selection)))
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const AROUND_ADA: Selection = { around: ['ada-quill'] }

describe('a store over what lies around an entity', () => {
  test('has these entities and claims, and no others', async () => {
    const store = await storeOf(AROUND_ADA)
    const { entities, claims } = await subgraph(store, {})
    const there = await subgraph(mill().store, AROUND_ADA)
    expect([idsOf(entities), idsOf(claims)]).toEqual([idsOf(there.entities), idsOf(there.claims)])
    expect(await store.entities(['stonegate'])).toEqual([])
    expect(await store.claims(['stonegate-measures-twenty-tonnes'])).toEqual([])
  })

  test('counts anew what it has', async () => {
    const store = await storeOf(AROUND_ADA)
    const { counts, facets } = await store.summary()
    expect(counts).toMatchObject({ entities: 3, claims: 3, passages: 3, documents: 2, origins: 1 })
    expect(facets.source).toEqual({ report: 3 })
    const [mother] = await store.entities(['orchard-mill'])
    expect(mother).toMatchObject({ claims: 2 })
    const [whole] = await mill().store.entities(['orchard-mill'])
    expect(whole).toMatchObject({ claims: 6 })
  })

  test('counts the passages that came along, and keeps how far their document was read', async () => {
    const of = async (store: Store) => (await store.sources()).find(({ id }) => id === 'report')!
    const [here, there] = [await of(await storeOf(AROUND_ADA)), await of(mill().store)]
    expect([here.passages, here.claims]).toEqual([3, 3])
    expect(there.passages).toBeGreaterThan(3)
    expect(here).toMatchObject({ coverage: there.coverage, readings: there.readings, shape: there.shape })
  })

  test('keeps verdicts, places and origins as the dataset has them', async () => {
    const id = 'ada-quill-leads-orchard-mill'
    const [here] = await (await storeOf(AROUND_ADA)).claims([id])
    const [there] = await mill().store.claims([id])
    expect(here).toEqual(there)
  })

  test('is of the revision that it was cut from', async () => {
    expect((await storeOf(AROUND_ADA)).revision).toBe('7')
  })
})

describe('what is only mentioned', () => {
  // The bakery buys “in” Bruyères, which itself is not selected.
  const selection: Selection = { entities: ['bakery', 'orchard-mill'] }

  test('is found by its id', async () => {
    const [found] = await (await storeOf(selection)).entities(['bruyeres'])
    expect(found).toMatchObject({ label: 'Bruyères', claims: 0 })
  })

  test('is in no list, count or search', async () => {
    const store = await storeOf(selection)
    expect(idsOf((await store.everyEntity({ limit: 100 })).items)).toEqual(['orchard-mill', 'bakery'])
    expect((await store.summary()).counts.entities).toBe(2)
    const hits = await store.search({ q: 'bruyeres', limit: 10, kinds: ['entity'] })
    expect(hits).toEqual([])
  })
})

describe('the card', () => {
  test('of a part begins with all of it', async () => {
    const { card } = await (await storeOf(AROUND_ADA)).summary()
    expect(card).toMatchObject({ id: 'mill', start: 'orchard-mill' })
    expect(card).not.toHaveProperty('view')
  })

  test('names no start that stayed behind', async () => {
    const { card } = await (await storeOf({ entities: ['tamsin'] })).summary()
    expect(card).not.toHaveProperty('start')
  })

  test('of everything is the dataset’s own', async () => {
    const { card } = await (await storeOf({})).summary()
    expect(card).toEqual((await mill().store.summary()).card)
  })
})

test('a text is at hand where it came along', async () => {
  const contents = await contentsOf(await collect(mill().store, AROUND_ADA))
  const store = excerptStore(contents, new Map([['report', { text: 'The words' }]]))
  expect([await store.text('report'), await store.text('gazette')]).toEqual(['The words', null])
  expect(await store.atHand()).toEqual(new Set(['report']))
})
