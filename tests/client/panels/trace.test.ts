import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branchesOf } from '#client/panels/trace/branches.ts'
import { drawingOf, pathOf, type Layer, type Placed, type TraceNode } from '#client/panels/trace/columns.ts'
import { stacked, stackHeight } from '#client/panels/trace/stack.ts'
import type { Trace } from '#graph-data'
import { answerOf } from '../answers.ts'

describe('boxes in a column', () => {
  const box = fc.record({ wanted: fc.integer({ min: -50, max: 600 }), height: fc.integer({ min: 1, max: 60 }) })

  test('keep their order, never overlap and stay within the room there is', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), fc.nat(9), fc.nat(900), (boxes, gap, room) => {
        const heights = boxes.map(({ height }) => height)
        const tops = stacked(boxes, gap, room)
        const ends = tops.map((top, n) => top + heights[n]!)
        expect(tops.every((top) => top >= 0)).toBe(true)
        expect(tops.slice(1).every((top, n) => top >= ends[n]! + gap)).toBe(true)
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(Math.max(room, stackHeight(heights, gap)))
      }),
    )
  })

  test('stand where they want to where nothing is in the way', () => {
    const boxes = [
      { wanted: 20, height: 10 },
      { wanted: 70, height: 20 },
    ]
    expect(stacked(boxes, 5, 100)).toEqual([15, 60])
    expect(stacked([], 5, 100)).toEqual([])
  })

  test('push each other aside, and back from the end', () => {
    const boxes = [
      { wanted: 50, height: 20 },
      { wanted: 50, height: 20 },
    ]
    expect(stacked(boxes, 5, 200)).toEqual([40, 65])
    expect(stacked(boxes, 5, 60)).toEqual([15, 40])
  })
})

/** A trace of passages, each of the document with the given number, all of one origin; `behind` works lie behind the first. */
function traceOver(documentOf: readonly number[], behind = 0): Trace {
  const documents = [...new Set(documentOf)].map((n) => `d${n}`)
  const works = Array.from({ length: behind }, (_, n) => `w${n}`)
  const node = (layer: Layer, key: string): TraceNode => ({ key, layer, id: key, label: key })
  return {
    nodes: [
      node('claim', 'c'),
      ...documentOf.map((_, n) => ({ ...node('passage', `p${n}`), passage: n })),
      ...[...documents, ...works].map((key) => node('document', key)),
      node('origin', 'o'),
    ],
    edges: [
      ...documentOf.flatMap((document, n) => [
        { from: 'c', to: `p${n}` },
        { from: `p${n}`, to: `d${document}` },
      ]),
      ...works.map((to) => ({ from: documents[0]!, to, how: 'credits' })),
      ...[...documents, ...works].map((from) => ({ from, to: 'o' })),
    ],
    origins: 1,
  }
}

const keys = (column: readonly Placed[]) => column.map(({ node }) => node.key)
const middle = ({ top, height }: Placed) => top + height / 2

describe('a trace as it is drawn', () => {
  test('puts passages of one document next to one another', () => {
    const { columns } = drawingOf(traceOver([0, 1, 0, 1]))
    expect(keys(columns.passage)).toEqual(['p0', 'p2', 'p1', 'p3'])
    expect(keys(columns.document)).toEqual(['d0', 'd1'])
  })

  test('puts what passages come from in the middle of them', () => {
    const { columns, height } = drawingOf(traceOver([0, 0, 0, 0]))
    for (const layer of ['claim', 'document', 'origin'] as const)
      expect(middle(columns[layer][0]!)).toBeCloseTo(height / 2)
  })

  test('lets no two curves between columns cross', () => {
    const documents = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(documents, (documentOf) => {
        const { curves } = drawingOf(traceOver(documentOf))
        for (const layer of ['claim', 'passage', 'document'] as const) {
          const ends = curves[layer].toSorted((a, b) => a.start - b.start || a.end - b.end).map(({ end }) => end)
          expect(ends).toEqual(ends.toSorted((a, b) => a - b))
        }
      }),
    )
  })

  test('has every box within its height', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (documentOf) => {
        const { columns, height } = drawingOf(traceOver(documentOf))
        const boxes = Object.values(columns).flat()
        expect(boxes.every(({ top, height: own }) => top >= 0 && top + own <= height)).toBe(true)
      }),
    )
  })

  test('gives each box the height that it was measured to have, and ends curves at their middles', () => {
    const key = fc.constantFrom('c', 'p0', 'p1', 'p2', 'd0', 'd1', 'o')
    const heights = fc.array(fc.tuple(key, fc.integer({ min: 20, max: 160 }))).map((entries) => new Map(entries))
    fc.assert(
      fc.property(heights, (measured) => {
        const { columns, curves, height } = drawingOf(traceOver([0, 1, 0]), measured)
        const boxes = new Map(Object.values(columns).flatMap((column) => column.map((box) => [box.node.key, box])))
        for (const [name, own] of measured) expect(boxes.get(name)?.height).toBe(own)
        expect([...boxes.values()].every((box) => box.top >= 0 && box.top + box.height <= height)).toBe(true)
        for (const { from, to, start, end } of curves.passage) {
          expect(start).toBeCloseTo(middle(boxes.get(from.key)!))
          expect(end).toBeCloseTo(middle(boxes.get(to.key)!))
        }
      }),
    )
  })

  test('names works behind its documents with their origin, and gives them no box', () => {
    const { columns, behind, curves } = drawingOf(traceOver([0, 1], 3))
    expect(keys(columns.document)).toEqual(['d0', 'd1'])
    expect(behind.get('o')?.map(({ key }) => key)).toEqual(['w0', 'w1', 'w2'])
    expect(curves.document.map(({ from, to }) => `${from.key} ${to.key}`)).toEqual(['d0 o', 'd1 o'])
  })

  test('shows how one cited document depends on another', async () => {
    const params = { d: 'mill', id: 'orchard-mill-located-in-tamsin' }
    const { trace } = await answerOf('GET /api/datasets/:d/claims/:id/trace', params, {})
    const { curves, columns } = drawingOf(trace)
    expect(columns.document.map(({ node }) => node.id).toSorted()).toEqual(['gazette', 'report'])
    const [loop] = curves.document.filter(({ to }) => to.layer === 'document')
    expect(loop).toMatchObject({ from: { id: 'gazette' }, to: { id: 'report' }, how: 'credits' })
  })
})

describe('a trace as a tree', () => {
  test('has every passage once, below its document and its origin', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), (documentOf) => {
        const [branch, ...others] = branchesOf(traceOver(documentOf))
        expect(others).toEqual([])
        expect(branch?.origin.key).toBe('o')
        const hung = branch!.documents.flatMap(({ document, passages }) =>
          passages.map(({ passage }) => [passage, document.key] as const),
        )
        expect(new Map(hung)).toEqual(new Map(documentOf.map((document, n) => [n, `d${document}`])))
        expect(hung).toHaveLength(documentOf.length)
      }),
    )
  })

  test('tells what a document depends on, and which works lie behind', () => {
    const [branch] = branchesOf(traceOver([0, 1], 2))
    expect(branch?.behind.map(({ key }) => key)).toEqual(['w0', 'w1'])
    expect(branch?.documents.map(({ onward }) => onward.map(({ to }) => to.key))).toEqual([['o'], ['o']])
  })
})

describe('a curve', () => {
  const node = (layer: Layer): TraceNode => ({ key: layer, layer, id: layer, label: layer })

  test('crosses the gutter, leaving and arriving level', () => {
    const curve = { from: node('claim'), to: node('passage'), start: 10, end: 30.06 }
    expect(pathOf(curve, 100)).toBe('M0 10C50 10 50 30.1 100 30.1')
  })

  test('comes back where both ends stand in one column', () => {
    const curve = { from: node('document'), to: node('document'), start: 10, end: 30 }
    expect(pathOf(curve, 100)).toBe('M0 10C60 10 60 30 0 30')
  })
})
