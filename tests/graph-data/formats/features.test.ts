/** The sample and the arbitrary excerpts say everything that can be said: what is tested on them is tested on every feature. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Contents } from '#graph-data'
import { Conflict, FigureCheck } from '#graph-data/findings.ts'
import { ClaimRecord, EntityRecord, SourceRecord } from '#graph-data/records.ts'
import { DatasetCard, Vocabulary } from '#graph-data/schema.ts'
import { anyContents } from './arbitrary.ts'
import { features } from './features.ts'
import { sampleContents } from './sample.ts'

const Everything = z.object({
  card: DatasetCard.omit({ view: true }),
  vocabulary: Vocabulary,
  entities: z.array(EntityRecord),
  claims: z.array(ClaimRecord),
  sources: z.array(SourceRecord),
  conflicts: z.array(Conflict),
  figures: z.array(FigureCheck),
})

const lackingIn = (some: readonly Contents[]) => {
  const found = new Set(features(Everything, ...some.map(({ from, ...rest }) => ({ card: from.card, ...rest }))))
  return features(Everything).filter((feature) => !found.has(feature))
}

test('features are the leaves of a schema, and those that values have', () => {
  const Word = z.enum(['a', 'b']).meta({ id: 'Word' })
  const schema = z.object({ word: Word, list: z.array(z.object({ x: z.number().optional() })).optional() })
  expect(features(schema)).toEqual(['Word=a', 'Word=b', '.list.*.x'])
  expect(features(schema, { word: 'b', list: [{}] }, { word: 'b' })).toEqual(['Word=b'])
  expect(features(schema, { word: 'a', list: [{}, { x: 1 }] })).toEqual(['Word=a', '.list.*.x'])
})

/** Beyond a lock that was just made: it moves nothing, and checks everything. */
const OF_OTHER_LOCKS = ['Passage.verdict=moved', 'Passage.verdict=unchecked']

test('the sample has every feature', async () => {
  expect(lackingIn([await sampleContents()])).toEqual(OF_OTHER_LOCKS)
})

test('arbitrary excerpts have every feature between them', () => {
  expect(lackingIn(fc.sample(anyContents, { numRuns: 300, seed: 1 }))).toEqual([])
})
