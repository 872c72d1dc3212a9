import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neighborhood, shortestChains, subgraph, type Selection } from '#graph-data'
import { claim, entity, mill, worldOf } from '#tests/builders.ts'

const { store } = mill()

async function idsOf(selection: Selection): Promise<{ entities: string[]; claims: string[] }> {
  const { entities, claims } = await subgraph(store, selection)
  return { entities: entities.map(({ id }) => id).toSorted(), claims: claims.map(({ id }) => id).toSorted() }
}

describe('what to begin with', () => {
  test('nothing selected is everything, loners too', async () => {
    const { entities, claims } = await idsOf({})
    expect(entities).toContain('loner')
    expect([entities.length, claims.length]).toEqual([13, 10])
  })

  test('entities bring the claims among them', async () => {
    expect(await idsOf({ entities: ['orchard-mill', 'tamsin', 'loner'] })).toEqual({
      entities: ['loner', 'orchard-mill', 'tamsin'],
      claims: ['orchard-mill-located-in-tamsin'],
    })
  })

  test('claims bring their ends', async () => {
    expect(await idsOf({ claims: ['ada-quill-leads-orchard-mill'] })).toEqual({
      entities: ['ada-quill', 'orchard-mill'],
      claims: ['ada-quill-leads-orchard-mill'],
    })
  })

  test('around an entity: its neighbors and every claim among them', async () => {
    const { entities, claims } = await idsOf({ around: ['ada-quill'] })
    expect(entities).toEqual(['ada-quill', 'forty-tonnes', 'orchard-mill'])
    expect(claims).toEqual([
      'ada-quill-leads-orchard-mill',
      'ada-quill-says-forty-tonnes',
      'orchard-mill-targets-forty-tonnes',
    ])
  })

  test('two hops reach farther than one, none stays', async () => {
    expect((await idsOf({ around: ['ada-quill'], hops: 0 })).entities).toEqual(['ada-quill'])
    expect((await idsOf({ around: ['ada-quill'], hops: 2 })).entities).toContain('stonegate')
  })

  test('from and to: the chain between them', async () => {
    expect(await idsOf({ from: 'ada-quill', to: 'bruyeres' })).toEqual({
      entities: ['ada-quill', 'bakery', 'bruyeres', 'orchard-mill'],
      claims: ['ada-quill-leads-orchard-mill', 'bakery-customer-of-orchard-mill', 'bakery-located-in-bruyeres'],
    })
  })

  test('several ways to begin are joined', async () => {
    expect((await idsOf({ entities: ['loner'], claims: ['bakery-located-in-bruyeres'] })).entities).toEqual([
      'bakery',
      'bruyeres',
      'loner',
    ])
  })

  test('unknown names give nothing rather than everything', async () => {
    expect(await idsOf({ around: ['nobody'] })).toEqual({ entities: [], claims: [] })
    expect(await idsOf({ from: 'ada-quill', to: 'loner' })).toEqual({ entities: [], claims: [] })
  })
})

describe('what to keep of it', () => {
  test.each<[Selection, string[]]>([
    [{ relation: ['leads'] }, ['ada-quill-leads-orchard-mill']],
    [{ hedge: ['target'] }, ['orchard-mill-targets-forty-tonnes']],
    [{ source: ['gazette'], relation: ['located-in'] }, ['orchard-mill-located-in-tamsin']],
    [{ said_by: ['ada-quill'] }, ['ada-quill-says-forty-tonnes']],
    [{ origin: ['rumor'] }, []],
    [{ minOrigins: 2 }, []],
    [{ since: '2020', until: '2020', relation: ['competes-with', 'customer-of'] }, ['bakery-customer-of-orchard-mill']],
    [{ since: '2026', relation: ['competes-with'] }, ['stonegate-competes-with-orchard-mill']],
    [{ since: '2028', hedge: ['target'] }, []],
    [{ q: 'bruyeres', relation: ['located-in'] }, ['bakery-located-in-bruyeres']],
  ])('%j', async (selection, claims) => {
    expect((await idsOf(selection)).claims).toEqual(claims)
  })

  test('a filter on claims leaves out entities that no kept claim touches', async () => {
    expect((await idsOf({ relation: ['leads'] })).entities).toEqual(['ada-quill', 'orchard-mill'])
  })

  test('a named entity stays even when its claims do not', async () => {
    expect((await idsOf({ around: ['tamsin'], relation: ['leads'] })).entities).toEqual(['tamsin'])
  })

  test('a filter on types keeps entities of these types, and the claims among them', async () => {
    expect(await idsOf({ type: ['person', 'place'] })).toEqual({
      entities: ['ada-quill', 'bruyeres', 'tamsin'],
      claims: [],
    })
  })

  test('any of an entity’s types counts', async () => {
    expect((await idsOf({ type: ['customer'] })).entities).toEqual(['bakery'])
  })

  test('what is left out takes its claims with it', async () => {
    const { entities, claims } = await idsOf({ without: ['orchard-mill'] })
    expect(entities).not.toContain('orchard-mill')
    expect(claims).toContain('bakery-located-in-bruyeres')
    expect(claims).not.toContain('ada-quill-leads-orchard-mill')
  })

  test('a limit keeps the best connected and says that it cut', async () => {
    const { entities, cut } = await subgraph(store, { limit: 2 })
    expect(cut).toBe(true)
    expect(entities.map(({ id }) => id)).toContain('orchard-mill')
    expect(entities).toHaveLength(2)
  })

  test('a limit never drops what was named', async () => {
    expect((await subgraph(store, { around: ['loner', 'tamsin'], limit: 2 })).entities.map(({ id }) => id)).toEqual([
      'tamsin',
      'loner',
    ])
  })
})

// --- any graph -----------------------------------------------------------------------------------

const graphs = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 }),
    from: fc.nat(size - 1),
    to: fc.nat(size - 1),
  }),
)

function worldFrom({ size, pairs }: { size: number; pairs: [number, number][] }) {
  const entities = Array.from({ length: size }, (_, n) => entity(`e${n}`))
  const claims = pairs.map(([a, b], n) => claim(`e${a}`, 'owns', `e${b}`, 'doc: x', { id: `c${n}` }))
  return worldOf({ entities, claims }, { doc: 'x' })
}

/** Distances by relaxing every claim until nothing changes. */
function distancesFrom(start: number, size: number, pairs: [number, number][]): number[] {
  const distance = Array.from({ length: size }, (_, n) => (n === start ? 0 : Infinity))
  for (let round = 0; round < size; round++) {
    for (const [a, b] of pairs) {
      distance[a] = Math.min(distance[a]!, distance[b]! + 1)
      distance[b] = Math.min(distance[b]!, distance[a] + 1)
    }
  }
  return distance
}

describe('walks over any graph', () => {
  test('a neighborhood holds exactly what lies within its hops', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 0, max: 4 }), async (graph, hops) => {
        const { entities } = await neighborhood(worldFrom(graph).store, [`e${graph.from}`], hops)
        const near = distancesFrom(graph.from, graph.size, graph.pairs).flatMap((d, n) => (d <= hops ? [`e${n}`] : []))
        expect([...entities].toSorted()).toEqual(near)
      }),
      { numRuns: 60 },
    )
  })

  test('chains are as short as can be, and every claim on them is on some shortest chain', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const { claims, entities } = await shortestChains(worldFrom(graph).store, `e${graph.from}`, `e${graph.to}`)
        const near = distancesFrom(graph.from, graph.size, graph.pairs)
        const far = distancesFrom(graph.to, graph.size, graph.pairs)
        const length = near[graph.to]!
        const onChain = graph.pairs.flatMap(([a, b], n) =>
          Math.min(near[a]! + far[b]!, near[b]! + far[a]!) + 1 === length && Number.isFinite(length) ? [`c${n}`] : [],
        )
        expect([...claims.keys()].toSorted()).toEqual(onChain.toSorted())
        expect(entities.size > 0).toBe(Number.isFinite(length))
      }),
      { numRuns: 100 },
    )
  })

  test('a subgraph never has a claim without both its ends', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 4 }), async (graph, limit) => {
        const { entities, claims } = await subgraph(worldFrom(graph).store, {
          around: [`e${graph.from}`],
          hops: 2,
          limit,
        })
        const ids = new Set(entities.map(({ id }) => id))
        expect(claims.every(({ subject, object }) => ids.has(subject) && ids.has(object))).toBe(true)
        expect(entities.length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 60 },
    )
  })
})
