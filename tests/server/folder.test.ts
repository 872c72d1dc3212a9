import { execFileSync } from 'node:child_process'
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { datasetFolders, readFolder } from '#server/folder.ts'
import { LIMITS } from '#server/limits.ts'
import { readTexts } from '#server/texts.ts'
import { temporaryFolder, writeFiles } from './server.ts'

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  return folder
}

describe('a dataset’s folder', () => {
  test('gives its parts, in order, and nothing else', async () => {
    const folder = await folderOf({
      'dataset.yaml': 'id: a',
      'entities.jsonl': '{}',
      'claims/b.yaml': '[]',
      'claims/a.jsonl': '',
      'claims/notes.txt': 'no part',
      'evidence.lock.json': '{}',
      'README.md': 'no part',
      'texts/report.txt': 'no part',
      'dataset/x.yaml': 'no part: a dataset has one card',
      '.git/dataset.yaml': 'no part',
    })
    const { files, lock, issues, name } = await readFolder(folder)
    expect(files.map(({ path }) => path)).toEqual(['dataset.yaml', 'entities.jsonl', 'claims/a.jsonl', 'claims/b.yaml'])
    expect([lock, issues]).toEqual(['{}', []])
    expect(folder.endsWith(name)).toBe(true)
  })

  test('that is not there is said', async () => {
    const { files, issues } = await readFolder('/no/such/folder')
    expect(files).toEqual([])
    expect(issues).toMatchObject([{ file: 'folder/', message: 'is not a folder that can be read' }])
  })

  test('without a lock has none', async () => {
    expect((await readFolder(await folderOf({ 'dataset.yaml': '' }))).lock).toBeNull()
  })

  test('with a file that is not UTF-8, or no text at all, says which', async () => {
    const folder = await folderOf({
      'dataset.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0xff, 0xfe),
      'entities.yaml': Uint8Array.of(0x61, 0, 0x62),
    })
    const { issues } = await readFolder(folder)
    expect(issues.map(({ file, message }) => [file, message])).toEqual([
      ['dataset.yaml', 'is not UTF-8: save it again as UTF-8'],
      ['entities.yaml', 'is not a text: it holds NUL bytes'],
    ])
  })

  test('with a file that is too large says so without reading it', async () => {
    const folder = await folderOf({ 'claims.yaml': '' })
    await truncate(join(folder, 'claims.yaml'), LIMITS.datasetFile.most + 1)
    expect((await readFolder(folder)).issues).toMatchObject([{ file: 'claims.yaml', message: 'is larger than 32 MB' }])
  })

  test('with too many files says so', async () => {
    const folder = await folderOf({ 'dataset.yaml': '' })
    await mkdir(join(folder, 'claims'))
    const names = Array.from({ length: LIMITS.datasetFiles.most }, (_, n) => join(folder, 'claims', `${n}.yaml`))
    await Promise.all(names.map((name) => writeFile(name, '')))
    const { files, issues } = await readFolder(folder)
    expect(files).toEqual([])
    expect(issues).toMatchObject([{ message: 'has 1001 files and may have 1000: join some' }])
  })

  test('lets no link lead out, be it a file, a folder or a loop', async () => {
    const outside = await folderOf({ 'secret.yaml': 'id: secret', 'money.yaml': '[]' })
    const folder = await folderOf({ 'sources.yaml': '[]' })
    await symlink(join(outside, 'secret.yaml'), join(folder, 'dataset.yaml'))
    await symlink(outside, join(folder, 'claims'))
    await symlink('entities.yaml', join(folder, 'entities.yaml'))
    const { files, issues } = await readFolder(folder)
    expect(files.map(({ path }) => path)).toEqual(['sources.yaml'])
    expect(issues.map(({ file, message }) => [file, message])).toEqual([
      ['dataset.yaml', 'is a link that leads out of its folder'],
      ['entities.yaml', 'cannot be read: ELOOP'],
    ])
  })

  test('follows a link that stays inside', async () => {
    const folder = await folderOf({ 'claims/real.yaml': '[]' })
    await symlink('real.yaml', join(folder, 'claims', 'also.yaml'))
    expect((await readFolder(folder)).files).toHaveLength(2)
  })

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const folder = await folderOf({ 'dataset.yaml': '' })
    execFileSync('mkfifo', [join(folder, 'entities.yaml')])
    expect((await readFolder(folder)).issues).toMatchObject([
      { file: 'entities.yaml', message: 'is not a regular file' },
    ])
  })
})

describe('folders of datasets', () => {
  test('are datasets themselves, or hold some', async () => {
    const shelf = await folderOf({
      'b/dataset.yaml': '',
      'a/dataset.yaml': '',
      '.hidden/dataset.yaml': '',
      'note.txt': '',
    })
    expect(await datasetFolders([shelf])).toEqual([join(shelf, 'a'), join(shelf, 'b')])
    expect(await datasetFolders([join(shelf, 'a'), shelf])).toEqual([join(shelf, 'a'), join(shelf, 'b')])
  })

  test('an empty one holds none, a missing one is kept to be complained of', async () => {
    const shelf = await temporaryFolder()
    expect(await datasetFolders([shelf, '/no/such'])).toEqual(['/no/such'])
  })
})

describe('a folder of texts', () => {
  test('gives each text with its fingerprint, normalized', async () => {
    const folder = await folderOf({ 'b.txt': '\uFEFFone\r\ntwo', 'a.md': 'x', '.hidden': 'no', 'deep/c.txt': 'no' })
    const { texts, notices } = await readTexts(folder)
    expect(texts.map(({ name, text }) => [name, text])).toEqual([
      ['a.md', 'x'],
      ['b.txt', 'one\ntwo'],
    ])
    // printf 'one\ntwo' | sha256sum
    expect(texts[1]!.sha256).toBe('21066d108d5319ecb5a1fc4454f42ef22fc5f1c7df49c31d90294950e0ea8b2c')
    expect(notices).toEqual([])
  })

  test('says what it cannot read and goes on', async () => {
    const folder = await folderOf({
      'latin1.txt': Uint8Array.of(0x42, 0x72, 0x75, 0x79, 0xe8, 0x72, 0x65, 0x73),
      'utf16.txt': Buffer.from('\uFEFFwide', 'utf16le'),
      'image.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
      'empty.txt': '',
      'good.txt': 'good',
    })
    await truncate(join(folder, 'empty.txt'), 0)
    await writeFile(join(folder, 'huge.txt'), '')
    await truncate(join(folder, 'huge.txt'), LIMITS.textFile.most + 1)
    const { texts, notices } = await readTexts(folder)
    expect(texts.map(({ name }) => name)).toEqual(['empty.txt', 'good.txt'])
    expect(notices.map((notice) => notice.replace(/^[^/]+\//, ''))).toEqual([
      'huge.txt is larger than 64 MB',
      'image.png is not UTF-8: save it again as UTF-8',
      'latin1.txt is not UTF-8: save it again as UTF-8',
      'utf16.txt is not UTF-8: save it again as UTF-8',
    ])
  })

  test('reads so many and says how many more there are', async () => {
    const folder = await temporaryFolder()
    const names = Array.from({ length: LIMITS.textFiles.most + 2 }, (_, n) => join(folder, `${n}.txt`))
    await Promise.all(names.map((name) => writeFile(name, 'x')))
    const { texts, notices } = await readTexts(folder)
    expect(texts).toHaveLength(LIMITS.textFiles.most)
    expect(notices).toEqual([expect.stringContaining('holds 2 files more than the 2000 that are read')])
  })

  test('that is not there is said, unless it is a dataset’s own', async () => {
    expect(await readTexts('/no/such/folder')).toMatchObject({
      texts: [],
      notices: [expect.stringContaining('ENOENT')],
    })
    expect(await readTexts('/no/such/folder', { own: true })).toEqual({ texts: [], notices: [] })
  })

  test('of a dataset’s own lets no link lead out; a person’s own may', async () => {
    const outside = await folderOf({ 'secret.txt': 'secret' })
    const folder = await folderOf({ 'a.txt': 'a' })
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    expect((await readTexts(folder, { own: true })).texts.map(({ name }) => name)).toEqual(['a.txt'])
    expect((await readTexts(folder)).texts.map(({ name }) => name)).toEqual(['a.txt', 'link.txt'])
  })
})
