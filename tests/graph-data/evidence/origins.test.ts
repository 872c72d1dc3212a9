import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originsOf, undeclaredCopies, type SharedRun } from '#graph-data'
import { datasetOf, mill, source, worldOf } from '#tests/builders.ts'

const link = (...to: string[]) => ({
  upstream: to.map((id) => ({ source: id, how: 'credits', citation: { quote: 'they say' } })),
})

function sources(...rows: ReturnType<typeof source>[]) {
  return datasetOf({ sources: rows }).sources
}

const run = (a: string, b: string, words = 12): SharedRun => ({ sources: [a, b], first: [0, 9], second: [0, 9], words })

const groups = (...given: Parameters<typeof originsOf>) => originsOf(...given).map((origin) => origin.sources)

describe('origins', () => {
  test('a source that depends on none is its own', () => {
    expect(groups(sources(source('a'), source('b')))).toEqual([['a'], ['b']])
  })

  test('sources that depend on one another are one, whatever lies between them', () => {
    expect(groups(sources(source('a', link('b')), source('b', link('c')), source('c'), source('d')))).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ])
  })

  test('two that draw on a third are one, though neither knows the other', () => {
    expect(groups(sources(source('a', link('c')), source('b', link('c')), source('c')))).toEqual([['a', 'b', 'c']])
  })

  test('shared text joins as links do', () => {
    const rows = sources(source('a'), source('b', link('c')), source('c'))
    expect(groups(rows, [run('a', 'b')])).toEqual([['a', 'b', 'c']])
  })

  test('circles end', () => {
    expect(groups(sources(source('a', link('b')), source('b', link('a'))))).toEqual([['a', 'b']])
  })
})

describe('an origin’s name', () => {
  const ids = (...given: Parameters<typeof originsOf>) => originsOf(...given).map(({ id }) => id)

  test('is the one that most others depend on', () => {
    expect(ids(sources(source('a', link('c')), source('b', link('c')), source('c')))).toEqual(['c'])
  })

  test('but a document that is held before one that is not', () => {
    const unheld = source('c', { held: false })
    expect(ids(sources(source('a', link('c')), source('b', link('a')), unheld))).toEqual(['a'])
    expect(ids(sources(source('z', { held: false })))).toEqual(['z'])
  })

  test('else the one that shares most words', () => {
    const rows = sources(source('a'), source('b'), source('c'))
    expect(ids(rows, [run('a', 'b', 12), run('b', 'c', 30)])).toEqual(['b'])
  })

  test('is told by publisher, short title or title', () => {
    const rows = sources(source('a', { publisher: 'The press', short: 'A' }), source('b', { short: 'B' }), source('c'))
    expect(originsOf(rows).map(({ label }) => label)).toEqual(['The press', 'B', 'The C'])
  })

  test('and how many documents more, so that it is not taken for one of them', () => {
    const rows = sources(source('a', { short: 'A' }), source('b'), source('c'), source('gone', { held: false }))
    const shared = [run('a', 'b', 30), run('a', 'c', 20), run('c', 'gone', 12)]
    expect(originsOf(rows, shared).map(({ label }) => label)).toEqual(['A and 2 more'])
  })
})

describe('copying that no link declares', () => {
  test('is told once a pair, with its longest run, the longest first', () => {
    const rows = sources(source('a'), source('b'), source('c'))
    expect(undeclaredCopies(rows, [run('a', 'b', 12), run('a', 'b', 20), run('b', 'c', 40)])).toEqual([
      { sources: ['b', 'c'], runs: 1, longest: 40 },
      { sources: ['a', 'b'], runs: 2, longest: 20 },
    ])
  })

  test('a link explains it, directly or through others', () => {
    const rows = sources(source('a', link('c')), source('b', link('c')), source('c'))
    expect(undeclaredCopies(rows, [run('a', 'c'), run('a', 'b')])).toEqual([])
  })

  test('shared text does not explain itself', () => {
    const rows = sources(source('a', link('b')), source('b'), source('c'))
    expect(undeclaredCopies(rows, [run('b', 'c')])).toHaveLength(1)
  })

  test('is found between documents, and makes them one witness', () => {
    const copied = 'the wheel turns by night and by day as long as there is water'
    const texts = { a: `They say that ${copied}.`, b: `Once more: ${copied}, says the miller.`, c: 'All else.' }
    const { lock, dataset } = worldOf({ sources: Object.keys(texts).map((id) => source(id)) }, texts)
    expect(undeclaredCopies(dataset.sources, lock.shared)).toEqual([{ sources: ['a', 'b'], runs: 1, longest: 14 }])
    expect(groups(dataset.sources, lock.shared)).toEqual([['a', 'b'], ['c']])
  })

  test('what the mill’s documents share is too short to count', () => {
    expect(mill().lock.shared).toEqual([])
  })
})

// --- any links -----------------------------------------------------------------------------------

const SIZE = 8
const pair = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).filter(([a, b]) => a !== b)
const pairs = fc.uniqueArray(pair, { maxLength: 10, selector: String })

function linked(links: readonly (readonly [number, number])[]) {
  const upstreamOf = (n: number) => links.filter(([from]) => from === n).map(([, to]) => `s${to}`)
  return sources(...Array.from({ length: SIZE }, (_, n) => source(`s${n}`, link(...upstreamOf(n)))))
}

/** The least number that each source is joined with, by relaxing every link until nothing changes. */
function componentsOf(links: readonly (readonly [number, number])[]): number[] {
  const least = Array.from({ length: SIZE }, (_, n) => n)
  for (let round = 0; round < SIZE; round++) {
    for (const [a, b] of links) least[a] = least[b] = Math.min(least[a]!, least[b]!)
  }
  return least
}

test('sources share an origin exactly when links or shared text join them', () => {
  fc.assert(
    fc.property(pairs, pairs, (links, shared) => {
      const component = componentsOf([...links, ...shared])
      const found = groups(
        linked(links),
        shared.map(([a, b]) => run(`s${a}`, `s${b}`)),
      )
      const expected = [...new Set(component)].map((root) =>
        component.flatMap((least, n) => (least === root ? [`s${n}`] : [])),
      )
      expect(found.map((ids) => ids.join()).toSorted()).toEqual(expected.map((ids) => ids.join()).toSorted())
    }),
  )
})

test('copies are undeclared exactly where links alone do not join their documents', () => {
  fc.assert(
    fc.property(pairs, pairs, (links, shared) => {
      const component = componentsOf(links)
      const copies = undeclaredCopies(
        linked(links),
        shared.map(([a, b]) => run(`s${a}`, `s${b}`)),
      )
      const expected = shared.filter(([a, b]) => component[a] !== component[b]).map(([a, b]) => `s${a},s${b}`)
      expect(copies.map((copy) => copy.sources.join()).toSorted()).toEqual(expected.toSorted())
    }),
  )
})
