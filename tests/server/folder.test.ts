import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '#server/folder.ts'
import { LIMITS } from '#server/limits.ts'
import { noticeLine } from '#server/notice.ts'
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
      'notes/x.yaml': 'no part',
      'claims/.trash/x.yaml': 'no part',
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
      ['claims/', 'is a link that leads out of its folder'],
      ['dataset.yaml', 'is a link that leads out of its folder'],
      ['entities.yaml', 'cannot be read: ELOOP'],
    ])
  })

  test('follows links that stay inside, to a file and to a folder', async () => {
    const folder = await folderOf({ 'claims/real.yaml': '[]', 'lists/people.yaml': '[]' })
    await symlink('real.yaml', join(folder, 'claims', 'also.yaml'))
    await symlink('lists', join(folder, 'entities'))
    const { files, issues } = await readFolder(folder)
    expect(files.map(({ path }) => path)).toEqual(['claims/also.yaml', 'claims/real.yaml', 'entities/people.yaml'])
    expect(issues).toEqual([])
  })

  test('with a list that is a link to itself, or to nothing, says so', async () => {
    const folder = await folderOf({ 'dataset.yaml': '' })
    await symlink('claims', join(folder, 'claims'))
    await symlink('nowhere', join(folder, 'entities'))
    expect((await readFolder(folder)).issues).toMatchObject([
      { file: 'claims/', message: 'cannot be read: ELOOP' },
      { file: 'entities/', message: 'cannot be read: ENOENT' },
    ])
  })

  test.skipIf(process.getuid?.() === 0)(
    'with a list that may not be read says so, whatever else there is',
    async () => {
      const folder = await folderOf({ 'claims/a.yaml': '[]', 'claims.yaml': '[]' })
      await chmod(join(folder, 'claims'), 0)
      const { issues } = await readFolder(folder)
      await chmod(join(folder, 'claims'), 0o700)
      expect(issues).toMatchObject([{ file: 'claims/', message: 'cannot be read: EACCES' }])
    },
  )

  test('names what it would not look into, and says where that belongs', async () => {
    const folder = await folderOf({
      'claims/deep/more.yaml': '[]',
      'dataset/x.yaml': '',
      entities: '[]',
      vocabulary: '{}',
    })
    const { files, issues } = await readFolder(folder)
    expect(files).toEqual([])
    expect(issues.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'claims/deep/ is a folder inside claims/ and would not be looked into: move its files up',
      'dataset/ is a folder, but dataset is one file: put it all in dataset.yaml',
      'entities has no ending: call it entities.yaml',
      'vocabulary has no ending: call it vocabulary.yaml',
    ])
  })

  test('takes the mark away that Windows’ editors put before a text', async () => {
    const folder = await folderOf({ 'dataset.yaml': '\uFEFFid: a', 'evidence.lock.json': '\uFEFF{}' })
    const { files, lock } = await readFolder(folder)
    expect([files[0]!.text, lock]).toEqual(['id: a', '{}'])
  })

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const folder = await folderOf({ 'dataset.yaml': '' })
    execFileSync('mkfifo', [join(folder, 'entities.yaml')])
    expect((await readFolder(folder)).issues).toMatchObject([
      { file: 'entities.yaml', message: 'is not a regular file' },
    ])
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
    const { texts, notices } = await readTexts(folder, { of: 'valley' })
    expect(texts.map(({ name }) => name)).toEqual(['empty.txt', 'good.txt'])
    const where = `valley/${basename(folder)}`
    expect(notices.map((notice) => noticeLine(notice))).toEqual([
      `${where}/huge.txt is larger than 64 MB`,
      `${where}/image.png is a picture: save its words as plain text, in UTF-8`,
      `2 files in ${where} are passed over: latin1.txt and utf16.txt; each is not UTF-8: save it again as UTF-8`,
    ])
  })

  test('reads so many and says how many more there are', async () => {
    const folder = await temporaryFolder()
    const names = Array.from({ length: LIMITS.textFiles.most + 2 }, (_, n) => join(folder, `${n}.txt`))
    await Promise.all(names.map((name) => writeFile(name, 'x')))
    const { texts, faults } = await readTexts(folder)
    expect(texts).toHaveLength(LIMITS.textFiles.most)
    expect(faults).toEqual([expect.stringContaining('holds 2 files more than the 2000 that are read')])
  })

  test('that is not there is said, unless it is a dataset’s own', async () => {
    expect(await readTexts('/no/such/folder')).toMatchObject({
      texts: [],
      faults: [expect.stringContaining('ENOENT')],
    })
    expect(await readTexts('/no/such/folder', { of: 'valley' })).toMatchObject({ texts: [], notices: [], faults: [] })
  })

  test('of a dataset’s own lets no link lead out; a person’s own may', async () => {
    const outside = await folderOf({ 'secret.txt': 'secret' })
    const folder = await folderOf({ 'a.txt': 'a' })
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    expect((await readTexts(folder, { of: 'valley' })).texts.map(({ name }) => name)).toEqual(['a.txt'])
    expect((await readTexts(folder)).texts.map(({ name }) => name)).toEqual(['a.txt', 'link.txt'])
  })

  test('knows what is no text by the bytes that no text has', async () => {
    const { notices } = await readTexts(await folderOf({ 'scan.pdf': Uint8Array.of(0x29, 0xb9, 0xe0, 0x13, 0x83) }))
    expect(notices).toMatchObject([{ names: ['scan.pdf'], one: 'is no text: save its words as plain text, in UTF-8' }])
  })

  test.each([
    ['%PDF-1.7 all in plain letters', 'a PDF'],
    ['PK\x03\x04', 'a Word, EPUB or zip file'],
    ['{\\rtf1 words}', 'an RTF file'],
    ['GIF89a', 'a picture'],
  ])('knows what is packed away in %j', async (begins, kind) => {
    const { texts, notices } = await readTexts(await folderOf({ x: Buffer.from(begins, 'latin1') }))
    expect(texts).toEqual([])
    expect(notices).toMatchObject([{ names: ['x'], one: `is ${kind}: save its words as plain text, in UTF-8` }])
  })
})
