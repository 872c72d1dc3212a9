import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  collect,
  HEDGES,
  memoryStore,
  pages,
  selectedClaims,
  subgraph,
  type ClaimRecord,
  type Dataset,
  type Id,
  type Lock,
  type Selection,
  type Store,
} from '#graph-data'
import { believedStore } from '#graph-data/selection/believed.ts'
import { cite, claim, entity, figure, mill, source, worldOf } from '#tests/builders.ts'

const { store } = mill()

async function everyClaim(from: Store): Promise<ClaimRecord[]> {
  const all: ClaimRecord[] = []
  for await (const page of pages((request) => from.everyClaim(request), 3)) all.push(...page)
  return all
}

async function claimIds(selection: Selection, from: Store = store): Promise<string[]> {
  return (await subgraph(from, selection)).claims.map(({ id }) => id).toSorted()
}

describe('a selection that does not believe a source', () => {
  test('loses what only that source says, and the entities that nothing else is said of', async () => {
    const { entities, claims } = await subgraph(store, { withoutSource: ['report'] })
    expect(claims.map(({ id }) => id).toSorted()).toEqual([
      'gazette--credits--report',
      'orchard-mill-located-in-tamsin',
      'orchard-mill-measures-twice',
      'stonegate-competes-with-orchard-mill',
      'stonegate-measures-twenty-tonnes',
    ])
    expect(entities.map(({ id }) => id)).not.toContain('ada-quill')
  })

  test('keeps of the others only what stands elsewhere', async () => {
    const { claims } = await subgraph(store, { withoutSource: ['report'], claims: ['orchard-mill-located-in-tamsin'] })
    expect(claims).toMatchObject([{ documents: ['gazette'], passages: [{ source: 'gazette' }] }])
  })

  test('walks along nothing that only that source says', async () => {
    expect(await claimIds({ from: 'ada-quill', to: 'stonegate' })).toHaveLength(2)
    expect(await claimIds({ from: 'ada-quill', to: 'stonegate', withoutSource: ['gazette'] })).toEqual([])
    expect(await claimIds({ around: ['stonegate'], withoutSource: ['gazette'] })).toEqual([])
  })

  test('of an origin loses all of its documents', async () => {
    expect(await claimIds({ withoutOrigin: ['report'] })).toEqual([])
  })

  test('that nobody knows loses nothing', async () => {
    expect(await claimIds({ withoutSource: ['nobody'], withoutOrigin: ['nothing'] })).toEqual(await claimIds({}))
  })

  test('exports what is left, and the conflicts among that', async () => {
    const { dataset, lock } = disputedWorld
    const disputed = memoryStore(dataset, { lock })
    const told = async (selection: Selection) => {
      const { conflicts, claims, sources } = await collect(disputed, selection).then(contentsOf)
      return { conflicts: conflicts.map(({ id }) => id), claims: claims.length, sources: sources.map(({ id }) => id) }
    }
    const all = { around: ['mill'] }
    expect(await told(all)).toEqual({
      conflicts: ['seen', 'functional--one'],
      claims: 3,
      sources: ['first', 'second'],
    })
    expect(await told({ ...all, withoutSource: ['second'] })).toEqual({ conflicts: [], claims: 2, sources: ['first'] })
  })
})

const vocabulary = { relations: [{ id: 'costs', label: 'costs', inverse: 'is the price of', functional: true }] }
const disputedWorld = worldOf(
  {
    vocabulary,
    entities: [
      entity('mill'),
      entity('rival'),
      figure('one-euro', { amount: 1, currency: 'EUR' }),
      figure('two-euros', { amount: 2, currency: 'EUR' }),
    ],
    sources: [source('first'), source('second')],
    claims: [
      claim('mill', 'costs', 'one-euro', 'first: the words', { id: 'one' }),
      claim('mill', 'costs', 'two-euros', 'second: the words', { id: 'two' }),
      claim('mill', 'competes-with', 'rival', 'first: the words', { id: 'three' }),
    ],
    conflicts: [{ id: 'seen', label: 'two prices', claims: ['one', 'two'], explanation: 'One of them is old.' }],
  },
  { first: 'Here are the words.', second: 'There are the words.' },
)

async function contentsOf(excerpt: Awaited<ReturnType<typeof collect>>) {
  const claims: ClaimRecord[] = []
  for await (const one of excerpt.claims()) claims.push(one)
  return { ...excerpt, claims }
}

test('whoever believes everything asks the store itself', async () => {
  expect(await believedStore(store, { source: ['report'], minOrigins: 2 })).toBe(store)
})

// --- against a dataset that never had those passages ----------------------------------------------

const SOURCES = ['s0', 's1', 's2', 's3']
const FIGURES = ['one', 'two', 'three']

const worlds = fc
  .record({
    upstream: fc.array(fc.tuple(fc.constantFrom(...SOURCES), fc.constantFrom(...SOURCES)), { maxLength: 2 }),
    claims: fc.array(
      fc.record({
        relation: fc.constantFrom('costs', 'measures', 'develops'),
        subject: fc.constantFrom('a', 'b'),
        object: fc.constantFrom(...FIGURES),
        hedge: fc.constantFrom(...HEDGES),
        citations: fc.uniqueArray(fc.tuple(fc.constantFrom(...SOURCES), fc.constantFrom('supports', 'disputes')), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    curated: fc.subarray([0, 1, 2], { minLength: 1 }),
  })
  .map(({ upstream, claims, curated }) => {
    const rows = claims.map(({ citations, ...rest }, n) => ({
      id: `c${n}`,
      ...rest,
      citations: citations.map(([from, role]) => cite(`${from}: the words`, { role })),
    }))
    const links = (id: string) => upstream.filter(([from, to]) => from === id && to !== id)
    return worldOf(
      {
        vocabulary: {
          relations: [...vocabulary.relations, { id: 'develops', label: 'develops', inverse: 'is developed by' }],
        },
        entities: [entity('a'), entity('b'), ...FIGURES.map((id, n) => figure(id, { amount: n + 1, unit: 'kg' }))],
        sources: SOURCES.map((id) =>
          source(id, {
            upstream: links(id).map(([, to]) => ({ source: to, how: 'credits', citation: { quote: 'the words' } })),
          }),
        ),
        claims: rows,
        conflicts: curated.every((n) => n < rows.length)
          ? [{ id: 'seen', label: 'odd', claims: curated.map((n) => `c${n}`), explanation: 'Odd.' }]
          : [],
      },
      Object.fromEntries(SOURCES.map((id) => [id, `Here in ${id} are the words.`])),
    )
  })

const left = fc.subarray(SOURCES, { minLength: 1 })

/** The store over a dataset in which those passages were never cited. */
async function bereft({ dataset, lock }: { dataset: Dataset; lock: Lock }, out: readonly Id[]): Promise<Store> {
  const isIn = ({ source: from }: { source: Id }) => !out.includes(from)
  const before = new Map((await everyClaim(memoryStore(dataset, { lock }))).map((one) => [one.id, one]))
  const backs = ({ id }: { id: Id }) => before.get(id)!.documents.some((from) => !out.includes(from))
  const claims = dataset.claims
    .filter((one) => (before.get(one.id)!.documents.length ? backs(one) : one.citations.some(isIn)))
    .map((one) => ({ ...one, citations: one.citations.filter(isIn) }))
  const ids = new Set(claims.map(({ id }) => id))
  const conflicts = dataset.conflicts.flatMap((one) => {
    const sides = one.claims.filter((id) => ids.has(id))
    return sides.length >= Math.min(2, one.claims.length) ? [{ ...one, claims: sides }] : []
  })
  const citations = Object.fromEntries(
    Object.entries(lock.citations).flatMap(([id, rows]) => (ids.has(id) ? [[id, rows.filter(isIn)]] : [])),
  )
  return memoryStore({ ...dataset, claims, conflicts }, { lock: { ...lock, citations } })
}

describe('whatever is not believed', () => {
  test('it is as if nobody had ever cited it', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, left, async (world, out) => {
        const [believed, expected] = [
          await believedStore(world.store, { withoutSource: out }),
          await bereft(world, out),
        ]
        expect(await everyClaim(believed)).toEqual(await everyClaim(expected))
        expect(await believed.conflicts()).toEqual(await expected.conflicts())
        const ids = ['a', 'one', ...SOURCES]
        expect(await believed.touching(ids, { limit: 99 })).toEqual(await expected.touching(ids, { limit: 99 }))
        for (const id of SOURCES)
          expect((await believed.citing(id, { limit: 99 })).items).toEqual(
            (await expected.citing(id, { limit: 99 })).items,
          )
      }),
      { numRuns: 300 },
    )
  })

  test('it changes nothing to disbelieve it twice', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, left, async ({ store: whole }, out) => {
        const once = await believedStore(whole, { withoutSource: out })
        const twice = await believedStore(once, { withoutSource: out })
        expect(await everyClaim(twice)).toEqual(await everyClaim(once))
        expect(await twice.conflicts()).toEqual(await once.conflicts())
      }),
    )
  })

  test('the list of claims is that of the subgraph, and no claim is without a passage', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, left, fc.nat(2), async ({ store: whole }, out, minOrigins) => {
        const selection: Selection = { withoutSource: out, ...(minOrigins && { minOrigins }) }
        const listed: ClaimRecord[] = []
        for await (const one of selectedClaims(whole, selection)) listed.push(one)
        expect(listed).toEqual((await subgraph(whole, selection)).claims)
        for (const { passages, origins } of listed) {
          expect(passages.length).toBeGreaterThan(0)
          expect(passages.some(({ source: from }) => out.includes(from))).toBe(false)
          expect(origins.length).toBeGreaterThanOrEqual(minOrigins)
        }
      }),
    )
  })
})
