import { describe, expect, test } from 'vitest'
import { backs, recordsOf, STANDINGS, traceOf, type Trace } from '#graph-data'
import { cite, claim, entity, mill, source, worldOf, type World } from '#tests/builders.ts'

function traced({ dataset, lock }: World, id: string): Trace {
  const { claims, sources, origins } = recordsOf(dataset, lock)
  const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
  return traceOf(
    claims.find((one) => one.id === id)!,
    byId(sources),
    byId(origins),
  )
}

const arrows = ({ edges }: Trace) => edges.map(({ from, to, how }) => `${from} → ${to}${how ? ` (${how})` : ''}`)

describe('a claim’s trace', () => {
  test('leads over passages and documents to one origin, where one document credits the other', () => {
    const trace = traced(mill(), 'orchard-mill-located-in-tamsin')
    expect(trace.nodes.map(({ key }) => key)).toEqual([
      'claim',
      'passage 0',
      'passage 1',
      'document report',
      'document gazette',
      'origin report',
    ])
    expect(arrows(trace)).toEqual([
      'claim → passage 0',
      'claim → passage 1',
      'passage 0 → document report',
      'passage 1 → document gazette',
      'document gazette → document report (credits)',
      'document report → origin report',
      'document gazette → origin report',
    ])
    expect(trace.origins).toBe(1)
  })

  test('shows works that its documents depend on, though no passage is from them', () => {
    const trace = traced(mill(), 'stonegate-competes-with-orchard-mill')
    expect(arrows(trace)).toContain('document gazette → document report (credits)')
    expect(trace.nodes.filter(({ layer }) => layer === 'passage')).toHaveLength(1)
  })

  test('says which of its documents have the same words: the longest run of each two', () => {
    const long = 'the mill by the river grinds barley for every bakery in the whole valley'
    const longer = `${long} and has done so for years`
    const world = worldOf(
      {
        entities: [entity('x'), entity('y')],
        sources: ['a', 'b', 'c'].map((id) => source(id)),
        claims: [
          claim('x', 'uses', 'y', 'a: x', { citations: [cite('a: A says'), cite('b: B says'), cite('c: C says')] }),
        ],
      },
      { a: `A says ${longer}. Then: ${long}.`, b: `B says ${longer}. Also: ${long}.`, c: 'C says nothing of it.' },
    )
    expect(arrows(traced(world, 'x-uses-y')).filter((arrow) => arrow.includes('shares'))).toEqual([
      'document a → document b (shares 21 words with)',
    ])
  })

  const chain = (...ids: string[]) =>
    ids.map((id, n) => {
      const next = ids[(n + 1) % ids.length]!
      return source(id, {
        held: id === 'a',
        upstream: [{ source: next, how: 'quotes', citation: { quote: 'the words' } }],
      })
    })

  const worldWith = (sources: ReturnType<typeof source>[], citations: ReturnType<typeof cite>[]) =>
    worldOf(
      { entities: [entity('x'), entity('y')], sources, claims: [claim('x', 'uses', 'y', 'a: x', { citations })] },
      { a: 'Here are the words.', b: 'Here are other ones.' },
    )

  test('ends, though works depend on one another in a circle', () => {
    const trace = traced(worldWith(chain('a', 'b', 'c'), [cite('a: the words')]), 'x-uses-y')
    expect(arrows(trace).filter((arrow) => arrow.endsWith('(quotes)'))).toEqual([
      'document a → document b (quotes)',
      'document b → document c (quotes)',
      'document c → document a (quotes)',
    ])
    expect(trace.nodes.filter(({ layer }) => layer === 'document').map(({ held }) => held)).toEqual([
      true,
      false,
      false,
    ])
  })

  test('keeps passages that dispute it or are lost, but counts no origin for them', () => {
    const citations = [cite('a: the words', { role: 'disputes' }), cite('b: never stood there')]
    const trace = traced(worldWith([source('a'), source('b')], citations), 'x-uses-y')
    expect(trace.nodes.filter(({ layer }) => layer === 'passage')).toMatchObject([
      { role: 'disputes', verdict: 'exact', label: 'the words', passage: 0 },
      { role: 'supports', verdict: 'gone', label: 'never stood there', passage: 1 },
    ])
    expect(trace.nodes.filter(({ layer }) => layer === 'origin')).toHaveLength(2)
    expect(trace.origins).toBe(0)
  })

  test('every edge has both its ends, and no node stands twice', () => {
    const world = mill()
    for (const { id } of world.dataset.claims) {
      const { nodes, edges } = traced(world, id)
      const keys = new Set(nodes.map(({ key }) => key))
      expect(keys.size).toBe(nodes.length)
      expect(edges.length).toBeGreaterThan(0)
      expect(edges.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true)
    }
  })
})

test('a passage backs its claim when it supports it and has not lost its place', () => {
  const backing = STANDINGS.filter((verdict) => backs({ verdict, role: 'supports' }))
  expect(backing).toEqual(['exact', 'moved', 'reworded', 'unchecked'])
  expect(STANDINGS.filter((verdict) => backs({ verdict, role: 'disputes' }))).toEqual([])
  expect(backs({})).toBe(false)
})
