import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  collect,
  contentsOf,
  excerptOf,
  fileName,
  formatOf,
  subgraph,
  USUAL_ENTITIES,
  type Contents,
  type Selection,
} from '#graph-data'
import { datasets } from '#tests/arbitraries.ts'
import { entity, mill, worldOf } from '#tests/builders.ts'
import { danglers } from '#graph-data/formats/links.ts'
import { scopeOf } from '#graph-data/formats/excerpt.ts'
import { textOf } from './files.ts'
import { sampleWorld } from './sample.ts'
import { sample, sampleContents } from './sample.ts'

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

/** What conflicts name that is not among the contents. */
function unnamed({ conflicts, entities, mentioned, sources, origins }: Contents): string[] {
  const known = new Set(idsOf([...entities, ...mentioned, ...sources, ...origins]))
  const sides = conflicts.flatMap((conflict) => conflict.sides)
  const named = sides.flatMap(({ object, documents, origins: own }) => [object, ...documents, ...own])
  return [...named, ...conflicts.flatMap(({ figure }) => figure ?? [])].filter((id) => !known.has(id))
}

async function excerpted(selection: Selection) {
  return contentsOf(await collect(sampleWorld().store, selection))
}

describe('collect', () => {
  test('nothing selected is the whole dataset, as the store has it', async () => {
    const { dataset } = sampleWorld()
    const contents = await excerpted({})
    expect(idsOf(contents.entities)).toEqual(idsOf(dataset.entities))
    expect(idsOf(contents.claims)).toEqual(idsOf(dataset.claims))
    expect(idsOf(contents.sources)).toEqual(idsOf(dataset.sources))
    expect(contents.mentioned).toEqual([])
  })

  test('can be read more than once', async () => {
    const excerpt = await collect(sampleWorld().store, {})
    expect(await contentsOf(excerpt)).toEqual(await contentsOf(excerpt))
  })

  test('takes along whom claims name in passing, and what figures are computed from', async () => {
    const { entities, mentioned } = await excerpted({ entities: ['bakery', 'orchard-mill', 'twice'] })
    expect(idsOf(entities)).toEqual(['orchard-mill', 'bakery', 'twice'])
    expect(idsOf(mentioned).toSorted()).toEqual([
      'ada-quill',
      'bruyeres',
      'forty-tonnes',
      'stonegate',
      'twenty-tonnes',
      'wheel',
    ])
  })

  test('takes along every source of an origin that is cited, and no other', async () => {
    const { sources, origins } = await excerpted({ entities: ['ada-quill', 'orchard-mill'] })
    expect(idsOf(sources)).toEqual(['report', 'gazette', 'rumor'])
    expect(origins.map((origin) => origin.sources)).toEqual([['report', 'gazette', 'rumor']])
    expect(idsOf((await excerpted({ entities: ['wheel'] })).sources)).toEqual(['leaflet', 'ledger', 'reprint'])
  })

  test('takes along what the other side of a conflict names, so that people read names and no ids', async () => {
    const contents = await excerpted({ claims: ['wheel-turns-tamsin'] })
    const how = contents.conflicts.find(({ id }) => id === 'how-much')!
    expect(how.sides.map(({ object }) => object)).toContain('ten-to-fifteen')
    expect(idsOf(contents.mentioned)).toContain('ten-to-fifteen')
    expect(idsOf(contents.sources)).toEqual(expect.arrayContaining(['ledger', 'gazette', 'report']))
    const report = await textOf(formatOf('markdown')!, excerptOf(contents))
    const conflicts = report.slice(report.indexOf('## Conflicts'), report.indexOf('## Origins'))
    expect(conflicts).toContain('10–15 t')
    expect(conflicts).toContain('The Gazette')
    expect(conflicts).not.toMatch(/ten-to-fifteen|: gazette/)
  })

  test('keeps the places of what is shown', async () => {
    const places = new Map([
      ['wheel', { x: 1, y: 2 }],
      ['tamsin', { x: 3, y: 4 }],
    ])
    const { map, scope } = await collect(sampleWorld().store, { entities: ['wheel'] }, places)
    expect([...map]).toEqual([['wheel', { x: 1, y: 2 }]])
    expect(scope.map).toBe(1)
  })

  test('holds what the map of the same address shows, within the same limit; no selection is bounded by none', async () => {
    const many = Array.from({ length: USUAL_ENTITIES + 5 }, (_, n) => entity(`e${n}`))
    const { store } = worldOf({ entities: many }, {})
    const selections: Selection[] = [{ type: ['company'] }, { limit: 3 }, { limit: USUAL_ENTITIES + 2 }]
    for (const selection of selections) {
      const { entities, from } = await contentsOf(await collect(store, selection))
      const shown = await subgraph(store, selection)
      expect(idsOf(entities)).toEqual(idsOf(shown.entities))
      expect(entities).toHaveLength(selection.limit ?? USUAL_ENTITIES)
      expect(from.limited).toBe(true)
    }
    expect((await collect(store, {})).scope.entities).toBe((await store.summary()).counts.entities)
  })

  test('says when a limit left something out', async () => {
    expect((await excerpted({ limit: 2 })).from.limited).toBe(true)
    expect((await excerpted({ around: ['wheel'] })).from.limited).toBe(false)
  })

  test('an excerpt is closed, and its scope is what is in it, whatever is selected', async () => {
    const selections = fc.record(
      {
        around: fc.constant(['e0']),
        hops: fc.nat(2),
        hedge: fc.constant(['stated', 'target']),
        minOrigins: fc.integer({ min: 1, max: 2 }),
        limit: fc.integer({ min: 1, max: 4 }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(datasets, selections, async ({ parts, texts }, selection) => {
        const excerpt = await collect(worldOf(parts, texts).store, selection)
        const contents = await contentsOf(excerpt)
        expect([...danglers(contents)]).toEqual([])
        expect(unnamed(contents)).toEqual([])
        expect(excerpt.scope).toEqual(scopeOf(contents))
      }),
    )
  })
})

test('a quote that was given up leaves with its claim, and counts nowhere', async () => {
  const [{ scope }, contents] = [await sample(), await sampleContents()]
  const all = contents.claims.flatMap(({ passages }) => passages)
  const givenUp = all.filter(({ verdict }) => verdict === 'gone')
  expect(scope).toEqual(scopeOf(contents))
  expect([givenUp.length > 0, scope.citations < all.length]).toEqual([true, true])
})

describe('fileName', () => {
  const named = async (selection: Selection) =>
    fileName(await collect(mill().store, selection), formatOf('stemma')!).replace('.stemma.json', '')

  test.each<[string, Selection]>([
    ['mill', {}],
    ['mill.ada-quill', { around: ['ada-quill'], hops: 2 }],
    ['mill.ada-quill-and-1-more', { entities: ['ada-quill', 'tamsin'] }],
    ['mill.ada-quill-to-tamsin', { from: 'ada-quill', to: 'tamsin' }],
    ['mill.selection', { hedge: ['target'] }],
  ])('%s', async (name, selection) => {
    expect(await named(selection)).toBe(name)
  })

  test('stays short', async () => {
    expect((await named({ around: ['a'.repeat(120)] })).length).toBeLessThanOrEqual(80)
  })
})

test('the whole dataset keeps no place of what it lacks, so that all else is laid out', async () => {
  const { store } = mill()
  const strange = new Map([
    ['tamsin', { x: 1, y: 2 }],
    ...Array.from({ length: 100 }, (_, n) => [`nobody-${n}`, { x: n, y: n }] as const),
  ])
  const { map, scope } = await collect(store, {}, strange)
  expect([...map]).toEqual([['tamsin', { x: 1, y: 2 }]])
  expect(scope.map).toBe(1)
})

test('a document whose quotes were all given up is cited nowhere, whole or in part', async () => {
  const contents = await sampleContents()
  const [{ passages }] = contents.claims as [Contents['claims'][number]]
  const { source } = passages[0]!
  const claims = contents.claims.map((claim) => ({
    ...claim,
    passages: claim.passages.map((passage) =>
      passage.source === source ? { ...passage, verdict: 'gone' as const } : passage,
    ),
  }))
  expect(excerptOf(contents).cited.has(source)).toBe(true)
  expect(excerptOf({ ...contents, claims }).cited.has(source)).toBe(false)
})
