import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDataset } from '#graph-data'
import { readOnce } from '#server/readings.ts'
import { datasets } from '#tests/arbitraries.ts'
import { filesOf, millParts } from '#tests/builders.ts'
import { temporaryFolder } from './server.ts'

const files = filesOf(millParts)
const folder = { path: '/datasets/mill', files }

describe('a dataset is read once', () => {
  test('and remembered as it was read', async () => {
    const kept = await temporaryFolder()
    const first = await readOnce(folder, kept)
    expect(await readdir(kept)).toHaveLength(1)
    const second = await readOnce(folder, kept)
    expect(second).toEqual(first)
    expect(second).toEqual(readDataset(files))
  })

  test('from memory, while nothing changes', async () => {
    const kept = await temporaryFolder()
    await readOnce(folder, kept)
    const [name] = await readdir(kept)
    const text = await readFile(join(kept, name!), 'utf8')
    await writeFile(join(kept, name!), text.replace('Orchard Mill', 'Remembered Mill'))
    const read = await readOnce(folder, kept)
    expect(read.ok && read.value.entities[0]!.label).toBe('Remembered Mill')
  })

  test('and anew when a file changes; the old reading is gone', async () => {
    const kept = await temporaryFolder()
    await readOnce(folder, kept)
    const changed = filesOf({ ...millParts, card: { ...millParts.card, title: 'Another title' } })
    const read = await readOnce({ ...folder, files: changed }, kept)
    expect(read.ok && read.value.card.title).toBe('Another title')
    expect(await readdir(kept)).toHaveLength(1)
  })

  test('each folder has its own', async () => {
    const kept = await temporaryFolder()
    await readOnce(folder, kept)
    await readOnce({ ...folder, path: '/elsewhere/mill' }, kept)
    expect(await readdir(kept)).toHaveLength(2)
  })
})

test('a faulty dataset is not remembered', async () => {
  const kept = await temporaryFolder()
  expect((await readOnce({ path: '/x', files: [] }, kept)).ok).toBe(false)
  expect(await readdir(kept)).toEqual([])
})

test.each(['', 'null', '{"key":', '[]', '{"key":"other"}'])('a kept file that says %j is passed over', async (text) => {
  const kept = await temporaryFolder()
  await readOnce(folder, kept)
  const [name] = await readdir(kept)
  await writeFile(join(kept, name!), text)
  expect(await readOnce(folder, kept)).toEqual(readDataset(files))
})

test('where nothing can be written, datasets are read all the same', async () => {
  const kept = await temporaryFolder()
  await writeFile(join(kept, 'file'), '')
  expect((await readOnce(folder, join(kept, 'file', 'below'))).ok).toBe(true)
})

test('any dataset comes back from memory as it went in', async () => {
  const kept = await temporaryFolder()
  await fc.assert(
    fc.asyncProperty(datasets, async ({ parts }) => {
      const one = { path: '/any', files: filesOf(parts) }
      const read = await readOnce(one, kept)
      expect(await readOnce(one, kept)).toEqual(read)
    }),
    { numRuns: 30 },
  )
})
