import { mkdir, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { LIMITS } from '#server/limits.ts'
import { datasetFolders } from '#server/shelf.ts'
import { temporaryFolder, writeFiles } from './server.ts'

async function shelfOf(files: Record<string, string>): Promise<string> {
  const shelf = await temporaryFolder()
  await writeFiles(shelf, files)
  return shelf
}

test('folders are datasets themselves, or hold some; each counts once', async () => {
  const shelf = await shelfOf({ 'b/dataset.yaml': '', 'a/x.txt': '', '.hidden/dataset.yaml': '', 'note.txt': '' })
  const [a, b] = [join(shelf, 'a'), join(shelf, 'b')]
  expect(await datasetFolders([shelf])).toEqual({ folders: [a, b], notices: [], empty: [] })
  expect((await datasetFolders([b, shelf])).folders).toEqual([b, a])
})

test('what may be linked is found at the end of the link, and a link to nothing is kept to be complained of', async () => {
  const [shelf, elsewhere] = [await temporaryFolder(), await shelfOf({ 'mill/dataset.yaml': '', 'note.txt': '' })]
  await symlink(join(elsewhere, 'mill'), join(shelf, 'mill'))
  await symlink(join(elsewhere, 'note.txt'), join(shelf, 'note.txt'))
  await symlink('loop', join(shelf, 'loop'))
  expect((await datasetFolders([shelf])).folders).toEqual([join(shelf, 'loop'), join(shelf, 'mill')])
})

test('a missing folder is kept to be complained of', async () => {
  expect(await datasetFolders(['/no/such'])).toEqual({ folders: ['/no/such'], notices: [], empty: [] })
})

test.each([
  ['nothing', {}],
  ['no folder', { 'report.txt': 'words', '.git/config': '' }],
])('one that holds %s is said to hold no dataset', async (_, files: Record<string, string>) => {
  const shelf = await shelfOf(files)
  const { folders, notices, empty } = await datasetFolders([shelf])
  expect([folders, empty]).toEqual([[], [shelf]])
  expect(notices).toEqual([expect.stringContaining(`“${basename(shelf)}” holds no dataset: one is a folder with`)])
})

test('of too many it says how many are left out', async () => {
  const shelf = await temporaryFolder()
  const names = Array.from({ length: LIMITS.datasets.most + 5 }, (_, n) => join(shelf, `d${n}`))
  await Promise.all(names.map((name) => mkdir(name)))
  const { folders, notices } = await datasetFolders([shelf])
  expect(folders).toHaveLength(LIMITS.datasets.most)
  expect(notices).toEqual([`“${basename(shelf)}” holds 205 folders, and only the first 200 are read: 5 are left out`])
})
