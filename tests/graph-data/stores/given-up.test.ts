/** A quote that was given up, for its document no longer has it, stays listed with its verdict and is counted nowhere. */
import { expect, test } from 'vitest'
import { collect, contentsOf, excerptStore } from '#graph-data'
import { claim, entity, source, worldOf } from '#tests/builders.ts'
import { answerOf } from '#tests/client/answers.ts'

const world = () =>
  worldOf(
    {
      entities: [entity('mill'), entity('river')],
      sources: [source('report'), source('notes')],
      claims: [
        claim('mill', 'uses', 'river', 'the mill uses', {
          citations: [
            { source: 'report', quote: 'the mill uses' },
            { source: 'report', quote: 'it never did', role: 'disputes' },
            { source: 'notes', quote: 'nowhere to be found' },
          ],
        }),
      ],
    },
    { report: 'They say the mill uses it. A rival says it never did.', notes: 'Nothing of the kind.' },
  )
const id = 'mill-uses-river'

test('it stays listed with its verdict', async () => {
  const [found] = await world().store.claims([id])
  expect(found?.passages.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'gone'])
  expect(found?.documents).toEqual(['report'])
})

test('counts of the dataset, of its documents and of its facets leave it out', async () => {
  const { store } = world()
  const { counts, facets } = await store.summary()
  expect(counts.passages).toBe(2)
  expect(facets.source).toEqual({ report: 1 })
  const sources = await store.sources()
  expect(sources.map(({ id: of, passages, claims }) => [of, passages, claims]).toSorted()).toEqual([
    ['notes', 0, 0],
    ['report', 2, 1],
  ])
})

test('what a map shows counts the others, and its document does not tell the claim', async () => {
  const ask = (query = {}) => answerOf('GET /api/datasets/:d/subgraph', { d: 'sample' }, query, world())
  expect((await ask()).claims.map(({ passages }) => passages)).toEqual([2])
  expect((await ask({ source: 'report' })).claims).toHaveLength(1)
  expect((await ask({ source: 'notes' })).claims).toEqual([])
})

test('nor does an excerpt count it', async () => {
  const contents = await contentsOf(await collect(world().store, {}))
  const sources = await excerptStore(contents, new Map()).sources()
  expect(sources.find(({ id: of }) => of === 'report')).toMatchObject({ passages: 2, claims: 1 })
  expect(sources.find(({ id: of }) => of === 'notes')?.passages ?? 0).toBe(0)
})
