import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDataset, type DatasetFile } from '#graph-data'
import { readOnce } from '#server/readings.ts'
import { datasets } from '#tests/arbitraries.ts'
import { filesOf, millParts } from '#tests/builders.ts'
import { temporaryFolder } from './server.ts'

const files = filesOf(millParts)

/** A dataset's files, to be read once. */
function readable(own: readonly DatasetFile[] = files, name = 'mill') {
  const texts = own.flatMap(({ path, text }) => [path, text])
  return { name, texts, read: () => readDataset(own) }
}

describe('a dataset is read once', () => {
  test('and remembered as it was read', async () => {
    const kept = await temporaryFolder()
    const first = await readOnce(readable(), kept)
    expect(await readdir(kept)).toHaveLength(1)
    const second = await readOnce(readable(), kept)
    expect(second).toEqual(first)
    expect(second).toEqual(readDataset(files))
  })

  test('from memory, while nothing changes', async () => {
    const kept = await temporaryFolder()
    await readOnce(readable(), kept)
    const [name] = await readdir(kept)
    const text = await readFile(join(kept, name!), 'utf8')
    await writeFile(join(kept, name!), text.replace('Orchard Mill', 'Remembered Mill'))
    const read = await readOnce(readable(), kept)
    expect(read.ok && read.value.entities[0]!.label).toBe('Remembered Mill')
  })

  test('and anew when a file changes; the old reading is gone', async () => {
    const kept = await temporaryFolder()
    await readOnce(readable(), kept)
    const changed = filesOf({ ...millParts, card: { ...millParts.card, title: 'Another title' } })
    const read = await readOnce(readable(changed), kept)
    expect(read.ok && read.value.card.title).toBe('Another title')
    expect(await readdir(kept)).toHaveLength(1)
  })

  test('each name has its own', async () => {
    const kept = await temporaryFolder()
    await readOnce(readable(), kept)
    await readOnce(readable(files, 'another mill'), kept)
    expect(await readdir(kept)).toHaveLength(2)
  })
})

test('a faulty dataset is not remembered', async () => {
  const kept = await temporaryFolder()
  expect((await readOnce(readable([]), kept)).ok).toBe(false)
  expect(await readdir(kept)).toEqual([])
})

test.each(['', 'null', '{"key":', '[]', '{"key":"other"}'])('a kept file that says %j is passed over', async (text) => {
  const kept = await temporaryFolder()
  await readOnce(readable(), kept)
  const [name] = await readdir(kept)
  await writeFile(join(kept, name!), text)
  expect(await readOnce(readable(), kept)).toEqual(readDataset(files))
})

test('where nothing can be written, datasets are read all the same', async () => {
  const kept = await temporaryFolder()
  await writeFile(join(kept, 'file'), '')
  expect((await readOnce(readable(), join(kept, 'file', 'below'))).ok).toBe(true)
})

test('any dataset comes back from memory as it went in', async () => {
  const kept = await temporaryFolder()
  await fc.assert(
    fc.asyncProperty(datasets, async ({ parts }) => {
      const one = readable(filesOf(parts))
      const read = await readOnce(one, kept)
      expect(await readOnce(one, kept)).toEqual(read)
    }),
    { numRuns: 30 },
  )
})
