import { expect, test } from 'vitest'
import { collect, formatOf, formats, holdsNothing, lackWords, nothingWords, type Selection } from '#graph-data'
import { sampleWorld } from './sample.ts'

const heldBy = async (selection: Selection) => {
  const { scope } = await collect(sampleWorld().store, selection)
  return formats.filter((format) => !holdsNothing(format, scope)).map(({ id }) => id)
}

test('every format holds something of the whole, and none of them of nothing', async () => {
  expect(await heldBy({})).toEqual(formats.map(({ id }) => id))
  expect(await heldBy({ entities: ['nobody'] })).toEqual([])
})

test('a lone entity is nothing to formats of documents and passages', async () => {
  const held = await heldBy({ entities: ['tamsin'] })
  expect(formats.map(({ id }) => id).filter((id) => !held.includes(id))).toEqual([
    'csl',
    'bibtex',
    'ris',
    'annotations',
  ])
})

test('says what is lacking, else what the format would have held', () => {
  const ris = formatOf('ris')!
  expect(nothingWords(ris, ['nobody'])).toBe('the dataset has no “nobody”')
  expect(nothingWords(ris, [])).toBe(
    'the selection has none of what a file in the format RIS holds: descriptions of documents',
  )
})

test('names the first ten of many', () => {
  const ids = Array.from({ length: 13 }, (_, n) => `e${n}`)
  expect(lackWords(ids.slice(0, 10))).toMatch(/“e8”, “e9”$/)
  expect(lackWords(ids)).toMatch(/“e8”, “e9” and 3 more that the selection names$/)
})
