import { describe, expect, test } from 'vitest'
import { tiesOf, witnessesOf } from '#client/panels/inspector/witnesses.ts'
import type { ClaimRecord, Trace } from '#graph-data'

const citing = (...sources: string[]) =>
  ({ passages: sources.map((source) => ({ source })) }) as unknown as Pick<ClaimRecord, 'passages'>
const ORIGINS = new Map(
  [
    ['essay', 'blog'],
    ['digest', 'blog'],
    ['note', 'blog'],
    ['report', 'press'],
  ].map(([source, id]) => [source!, { id: id! }]),
)

const documents = (...ids: string[]): Trace['nodes'] =>
  ids.map((id) => ({ key: `document ${id}`, layer: 'document', id, label: id.toUpperCase() }))
const link = (from: string, how: string, to: string) => ({ from: `document ${from}`, to: `document ${to}`, how })
const ties = (cited: string[], nodes: Trace['nodes'], edges: Trace['edges']) => tiesOf({ nodes, edges }, cited)

describe('witnesses', () => {
  test('are the origins, each with its documents and passages in the claim’s order', () => {
    expect(witnessesOf(citing('report', 'essay', 'digest', 'essay', 'report'), ORIGINS)).toEqual([
      { origin: 'press', documents: ['report'], passages: [0, 4] },
      { origin: 'blog', documents: ['essay', 'digest'], passages: [1, 2, 3] },
    ])
  })

  test('of a source that nobody knows are the source itself', () => {
    expect(witnessesOf(citing('ghost'), ORIGINS)).toEqual([{ origin: 'ghost', documents: ['ghost'], passages: [0] }])
  })
})

describe('why documents count as one', () => {
  const three = documents('essay', 'digest', 'note')

  test('is told in as few clauses as join them', () => {
    const edges = [
      link('essay', 'shares 124 words with', 'digest'),
      link('essay', 'shares 69 words with', 'note'),
      link('digest', 'shares 30 words with', 'note'),
    ]
    expect(ties(['essay', 'digest', 'note'], three, edges)).toEqual([
      'ESSAY shares 124 words with DIGEST',
      'ESSAY shares 69 words with NOTE',
    ])
  })

  test('may be a work that several of them draw on', () => {
    const nodes = [...three, ...documents('thread')]
    const edges = ['essay', 'digest', 'note'].map((id) => link(id, 'credits', 'thread'))
    expect(ties(['essay', 'digest', 'note'], nodes, edges)).toEqual(['ESSAY, DIGEST and NOTE draw on THREAD'])
    expect(ties(['essay', 'digest'], nodes, [link('essay', 'credits', 'digest'), ...edges])).toEqual([
      'ESSAY credits DIGEST',
    ])
  })

  test('stays unsaid where the trace does not show it', () => {
    expect(ties(['essay', 'digest'], three, [link('essay', 'credits', 'note')])).toEqual([])
  })
})
