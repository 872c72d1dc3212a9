/** `stemma new`, and what a person does next. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDataset } from '#graph-data'
import { runCli } from '#server/commands/run.ts'
import { readFolder } from '#server/folder.ts'
import { temporaryFolder, writeFiles } from './server.ts'

async function run(...args: readonly string[]) {
  const [printed, said]: [string[], string[]] = [[], []]
  const code = await runCli(args, { env: {}, print: (line) => printed.push(line), say: (line) => said.push(line) })
  return { code, printed: printed.join('\n'), said: said.join('\n') }
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted()

describe('without a text', () => {
  test('writes a small dataset that locks, checks and can be drawn', async () => {
    const folder = join(await temporaryFolder(), 'my-river')
    const { code, printed } = await run('new', folder)
    expect(code).toBe(0)
    expect(printed).toContain('npm run stemma -- lock')
    expect((await run('lock', folder)).printed).toBe('my-river: locked 2 citations in 1 text at hand')
    expect(await run('check', folder)).toMatchObject({
      code: 0,
      printed: expect.stringMatching(
        /^my-river: 4 entities, 2 claims, 2 citations in 1 document, 1 text at hand: nothing wrong$/m,
      ),
    })
  })
})

describe('with texts', () => {
  async function texts(files: Record<string, string>): Promise<string[]> {
    const folder = await temporaryFolder()
    await writeFiles(folder, files)
    return Object.keys(files).map((name) => join(folder, name))
  }

  test('copies them, and makes a source of each', async () => {
    const folder = join(await temporaryFolder(), 'news')
    const given = await texts({ 'Größe & Co.txt': '\n\n  On “size”: a report\nIt grew.', 'b.md': '# B\n' })
    const { code, printed } = await run('new', folder, ...given)
    expect(code).toBe(0)
    expect(printed).toContain('2 texts copied')
    expect(await filesIn(folder)).toEqual(
      [
        '.gitignore',
        'b.txt',
        'dataset.yaml',
        'entities.yaml',
        'first.yaml',
        'grosse-co.txt',
        'sources.yaml',
      ].toSorted(),
    )
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toBe('texts/\n')
    const read = readDataset((await readFolder(folder)).files)
    expect(read.ok && read.value.sources.map(({ id, title }) => [id, title])).toEqual([
      ['grosse-co', 'On “size”: a report'],
      ['b', '# B'],
    ])
  })

  test('what it wrote is sound before a word is added, and its examples are sound when uncommented', async () => {
    const folder = join(await temporaryFolder(), 'news')
    await run('new', folder, ...(await texts({ 'report.txt': 'Orchard Mill stands on the river Tamsin.' })))
    expect((await run('lock', folder)).code).toBe(0)
    expect((await run('check', folder)).code).toBe(0)
    for (const name of ['entities.yaml', 'claims/first.yaml']) {
      const path = join(folder, name)
      const [head, ...lines] = (await readFile(path, 'utf8')).split('\n')
      expect(lines.filter((line) => line && !line.startsWith('# '))).toEqual([])
      await writeFile(path, [head, ...lines.map((line) => line.replace(/^# /, ''))].join('\n'))
    }
    const { code, printed } = await run('lock', folder)
    expect(code).toBe(1)
    expect(printed).toContain('claims/first.yaml:17:14 quote-lost: claim “mill-targets-forty”')
    expect(printed).toContain('1 of 2 citations lost')
  })

  test('of one name have ids of their own', async () => {
    const folder = join(await temporaryFolder(), 'news')
    await run('new', folder, ...(await texts({ 'a/x.txt': 'One', 'b/x.txt': 'Two', 'c/§.txt': 'Three' })))
    const read = readDataset((await readFolder(folder)).files)
    expect(read.ok && read.value.sources.map(({ id }) => id)).toEqual(['x', 'x-2', 'document'])
    expect(await readFile(join(folder, 'texts/x-2.txt'), 'utf8')).toBe('Two')
  })

  test('that cannot be read make no folder', async () => {
    const folder = join(await temporaryFolder(), 'news')
    const { code, said } = await run('new', folder, '/no/such/text.txt')
    expect([code, said]).toEqual([2, expect.stringContaining('the text “/no/such/text.txt”')])
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
  })
})

describe('refuses', () => {
  test('a folder whose name cannot be an id', async () => {
    const { code, said } = await run('new', join(await temporaryFolder(), 'My News'))
    expect([code, said]).toEqual([2, expect.stringContaining('“My News” cannot be a dataset’s id')])
  })

  test('a folder with something in it; an empty one will do', async () => {
    const folder = join(await temporaryFolder(), 'news')
    await mkdir(folder)
    expect((await run('new', folder)).code).toBe(0)
    const again = await run('new', folder)
    expect([again.code, again.said]).toEqual([2, expect.stringContaining('is there already, and not empty')])
  })

  test('to guess a name', async () => {
    expect(await run('new')).toMatchObject({ code: 2, said: 'stemma: name the folder to make' })
  })
})
