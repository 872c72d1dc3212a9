/** The command line, without a process around it. */
import { createHash } from 'node:crypto'
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatOf, formats, LOCK_FILE, Lock, MOST_ENTITIES } from '#graph-data'
import { commands } from '#server/commands/index.ts'
import { runCli } from '#server/commands/run.ts'
import { SETTINGS } from '#server/settings.ts'
import { claim, entity, filesOf, mill, millParts, millTexts, source, type Parts } from '#tests/builders.ts'
import { temporaryFolder, writeDataset, writeFiles } from './server.ts'

/** Runs `stemma` and gives the exit code, what it printed and what it said. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  const [printed, said]: [string[], string[]] = [[], []]
  const code = await runCli(args, { env, print: (line) => printed.push(line), say: (line) => said.push(line) })
  return { code, printed: printed.join('\n'), said: said.join('\n') }
}

const { lock } = mill()
const texts = { 'a.txt': millTexts.report, 'b.txt': millTexts.gazette }

async function millOnDisk(options: Parameters<typeof writeDataset>[3] = { lock, texts }): Promise<string> {
  return writeDataset(await temporaryFolder(), 'mill', filesOf(millParts), options)
}

async function onDisk(parts: Parts, own: Record<string, string>): Promise<string> {
  return writeDataset(await temporaryFolder(), 'sample', filesOf(parts), { texts: own })
}

const one = (quote: string): Parts => ({
  entities: [entity('a'), entity('b')],
  claims: [claim('a', 'uses', 'b', `doc: ${quote}`)],
})

async function lockOf(folder: string): Promise<Lock> {
  return Lock.parse(JSON.parse(await readFile(join(folder, LOCK_FILE), 'utf8')))
}

describe('stemma', () => {
  test('--help names every command, every setting and the exit codes', async () => {
    const { code, printed } = await run(['--help'])
    expect(code).toBe(0)
    for (const { name, summary } of commands) expect(printed).toContain(name.padEnd(18) + summary)
    for (const name of Object.keys(SETTINGS)) expect(printed).toContain(name)
    expect(printed).toContain('0 nothing wrong, 1 something to mend, 2 wrong use')
  })

  test.each([
    [[], 'it needs a command'],
    [['chek'], 'there is no command “chek”'],
    [['check', '--jsn'], '--jsn'],
    [['check', '--json=yes'], '--json'],
  ])('%j is wrong use', async (args, fault) => {
    const { code, said, printed } = await run(args)
    expect([code, printed]).toEqual([2, ''])
    expect(said).toContain(fault)
    expect(said).toContain('npm run stemma -- --help')
  })

  test('with a bad setting says what it takes', async () => {
    expect(await run(['check'], { PORT: 'x' })).toMatchObject({ code: 2, said: expect.stringContaining('PORT is "x"') })
  })
})

describe('where nothing can be written', () => {
  test.each([
    ['new', ['new', '/dev/null/valley']],
    ['export', ['export', '--format', 'stemma', '--out', '/dev/null/valley']],
  ])('%s says which file and why, without a trace', async (name, words) => {
    const folders = name === 'export' ? [await millOnDisk()] : []
    const { code, printed, said } = await run([...words, ...folders])
    expect([code, printed]).toEqual([2, ''])
    expect(said).toBe('stemma: “/dev/null/valley” cannot be written: not a directory (ENOTDIR)')
  })

  test.skipIf(process.getuid?.() === 0)('lock names the lock', async () => {
    const folder = await millOnDisk({ texts })
    await chmod(folder, 0o500)
    const { code, said } = await run(['lock', folder])
    await chmod(folder, 0o700)
    expect([code, said]).toEqual([
      2,
      `stemma: “${join(folder, LOCK_FILE)}” cannot be written: permission denied (EACCES)`,
    ])
  })
})

describe('stemma check', () => {
  test('finds nothing wrong with a sound dataset, with and without its documents', async () => {
    const { code, printed } = await run(['check', await millOnDisk()])
    expect(printed.split('\n').at(-1)).toBe(
      'mill: 13 entities, 10 claims, 11 citations in 2 documents, 2 texts at hand: nothing wrong',
    )
    expect(printed).not.toContain('looked for')
    expect(code).toBe(0)
    expect(await run(['check', await millOnDisk({ lock })])).toMatchObject({
      code: 0,
      printed: expect.stringContaining('0 texts at hand: nothing wrong'),
    })
  })

  test('without documents says where they are looked for', async () => {
    const folder = await millOnDisk({ lock })
    const [alone, beside] = [await run(['check', folder]), await run(['check', folder], { STEMMA_TEXTS: '/no/such' })]
    const own = `note: no text is at hand: they are looked for in ${join(folder, 'texts')} and `
    expect(alone.printed).toContain(`${own}in the folders that STEMMA_TEXTS names, which is not set\n`)
    expect(beside.printed).toContain(`${own}/no/such\n`)
  })

  test('says how much of each document its quotes show, and that is no fault', async () => {
    const folder = await onDisk(one('The mill runs'), { 'doc.txt': 'The mill runs on the river.' })
    await run(['lock', folder])
    const { code, printed } = await run(['check', folder])
    expect([code, printed.split('\n')[0]]).toEqual([0, '  note: quotes show 48 % of “doc”'])
    const [report] = JSON.parse((await run(['check', '--json', folder])).printed) as { shown: object[] }[]
    expect(report!.shown).toEqual([{ source: 'doc', shown: 13, of: 27, share: 13 / 27 }])
    expect(report).not.toHaveProperty('notes')
  })

  test('lists every problem of a dataset with file, line and mend', async () => {
    const folder = await onDisk({ ...one('x'), entities: [entity('a', { types: ['compny'] })] }, {})
    const { code, printed } = await run(['check', folder])
    expect(code).toBe(1)
    expect(printed).toMatch(/entities\.jsonl:1:1 .*did you mean “company”/)
    expect(printed).toMatch(/claims\/all\.jsonl:1:1 .*“b” is not the id of an entity/)
    expect(printed).toContain('sample: 2 things to mend')
  })

  test('fails on a missing lock, and on one that cannot be read', async () => {
    const folder = await millOnDisk({ texts })
    expect(await run(['check', folder])).toMatchObject({ code: 1, printed: expect.stringContaining('lock-missing') })
    await writeFile(join(folder, LOCK_FILE), '<<<<<<< HEAD')
    const { code, printed } = await run(['check', folder])
    expect([code, printed.includes(`${LOCK_FILE}:1:1`)]).toEqual([1, true])
  })

  test('fails on a quote that is not where the lock says', async () => {
    const changed = { 'report.txt': millTexts.report.replace('Orchard Mill runs', 'Now Orchard Mill runs') }
    const { code, printed } = await run(['check', await millOnDisk({ lock, texts: changed })])
    expect(code).toBe(1)
    expect(printed).toContain('text-changed: source “report”')
    expect(printed).toMatch(/quote-misplaced: claim “orchard-mill-located-in-tamsin”, citation 1 in “report”/)
  })

  test('says which text matches no source, and goes on', async () => {
    const { code, said } = await run([
      'check',
      await millOnDisk({ lock, texts: { ...texts, 'stray.txt': 'something else' } }),
    ])
    expect(code).toBe(0)
    expect(said).toContain(
      'mill/texts/stray.txt matches no source: if it is one, name it after its source, like source-id.txt',
    )
  })

  test('tells all names of what matches no source, where the server tells the first', async () => {
    const strays = Object.fromEntries(['x', 'y', 'z'].map((name) => [`${name}.txt`, `stray ${name}`]))
    const { code, said } = await run(['check', await millOnDisk({ lock, texts: { ...texts, ...strays } })])
    expect([code, said]).toEqual([0, '3 files in mill/texts match no source: x.txt, y.txt and z.txt'])
  })

  test.each([[['check']], [['lock']], [['export', '--format', 'stemma']]])(
    '%j of a folder without a dataset is wrong use, and says so',
    async (words) => {
      const [empty, folder] = [await temporaryFolder(), await millOnDisk()]
      for (const folders of [[empty], [folder, empty]]) {
        const { code, printed, said } = await run([...words, ...folders])
        expect([code, printed]).toEqual([2, ''])
        expect(said).toContain('holds no dataset: one is a folder with dataset.yaml')
      }
    },
  )

  test('takes texts from STEMMA_TEXTS, and says when a folder of it is missing', async () => {
    const shared = await temporaryFolder()
    await writeFiles(shared, texts)
    const folder = await millOnDisk({ lock })
    const { code, printed, said } = await run(['check', folder], { STEMMA_TEXTS: `${shared}:/no/such/place` })
    expect(code).toBe(0)
    expect(printed).toContain('2 texts at hand')
    expect(said).toContain('place cannot be read as a folder of texts: ENOENT')
  })

  test('looks at all datasets of a folder, and fails if one of them does', async () => {
    const shelf = await temporaryFolder()
    await writeDataset(shelf, 'mill', filesOf(millParts), { lock })
    await writeDataset(shelf, 'sample', filesOf(one('x')))
    const { code, printed } = await run(['check', shelf])
    expect(code).toBe(1)
    expect(printed).toMatch(/^mill: .*nothing wrong$/m)
    expect(printed).toMatch(/^sample: 1 thing to mend$/m)
  })

  test('--json tells machines the same', async () => {
    const folder = await millOnDisk({ lock, texts: { 'report.txt': `New.\n${millTexts.report}` } })
    const { code, printed } = await run(['check', '--json', folder])
    expect(code).toBe(1)
    const [report, ...rest] = JSON.parse(printed) as { dataset: string; findings: object[]; texts: object }[]
    expect(rest).toEqual([])
    expect(report).toMatchObject({ dataset: 'mill', issues: [], texts: { report: 'report.txt' } })
    expect(report!.findings[0]).toMatchObject({ kind: 'text-changed', source: 'report' })
    expect(report!.findings[1]).toMatchObject({ kind: 'quote-misplaced', citation: 1, quote: expect.any(String) })
  })

  test('of a folder that is not there is a finding', async () => {
    const { code, printed } = await run(['check', '/no/such/place'])
    expect([code, printed.includes('place/:1:1 is not a folder that can be read')]).toEqual([1, true])
  })

  test('without a folder looks at the bundled datasets and those of STEMMA_DATASETS', async () => {
    const { printed } = await run(['check'], { STEMMA_DATASETS: await millOnDisk() })
    expect(printed).toMatch(/^mistral-sovereignty: /m)
    expect(printed).toMatch(/^mill: .*nothing wrong$/m)
  })
})

describe('copying that no link declares', () => {
  const run12 = 'the wheel turned all day and all night while the river rose above'
  const parts: Parts = {
    entities: [entity('a'), entity('b')],
    sources: [source('one'), source('two')],
    claims: [claim('a', 'uses', 'b', 'one: the wheel turned'), claim('b', 'uses', 'a', 'two: the wheel turned')],
  }

  test('is told, and is no fault', async () => {
    const folder = await onDisk(parts, { 'one.txt': `First ${run12}.`, 'two.txt': `Then ${run12}, they say.` })
    await run(['lock', folder])
    const { code, printed } = await run(['check', folder])
    expect(code).toBe(0)
    expect(printed).toContain(
      'note: “one” and “two” share 1 run of words, the longest of 13, and no upstream link says why',
    )
    const [report] = JSON.parse((await run(['check', '--json', folder])).printed) as { copies: object[] }[]
    expect(report!.copies).toEqual([{ sources: ['one', 'two'], runs: 1, longest: 13 }])
  })
})

describe('stemma lock', () => {
  test('writes where every quote stands, and check then finds nothing wrong', async () => {
    const folder = await millOnDisk({ texts })
    const { code, printed } = await run(['lock', folder])
    expect([code, printed]).toEqual([0, 'mill: locked 11 citations in 2 texts at hand'])
    expect(await lockOf(folder)).toEqual(lock)
    expect((await run(['check', folder])).code).toBe(0)
  })

  test('writes the same bytes again', async () => {
    const folder = await millOnDisk({ texts })
    await run(['lock', folder])
    const first = await readFile(join(folder, LOCK_FILE), 'utf8')
    await run(['lock', folder])
    expect(await readFile(join(folder, LOCK_FILE), 'utf8')).toBe(first)
  })

  test('keeps what it says of documents that are not at hand', async () => {
    const folder = await millOnDisk({ lock })
    expect((await run(['lock', folder])).code).toBe(0)
    expect(await lockOf(folder)).toEqual(lock)
  })

  test('says that nothing was verified without a text, and how much where some are missing', async () => {
    const folder = await millOnDisk({ lock })
    const { printed } = await run(['lock', folder])
    expect(printed).toContain(
      'mill: nothing verified, for no text is at hand: 11 citations stay as they were locked before',
    )
    expect(printed).toContain(`they are looked for in ${join(folder, 'texts')} and `)
    const half = await run(['lock', await millOnDisk({ lock, texts: { 'b.txt': millTexts.gazette } })])
    expect(half.printed).toMatch(
      /^mill: locked \d+ citations in 1 text at hand; \d+ citations in documents that are not stay as they were locked before$/m,
    )
    expect(half.printed).not.toContain('looked for')
  })

  test('replaces a lock that cannot be read', async () => {
    const folder = await millOnDisk({ texts })
    await writeFile(join(folder, LOCK_FILE), '<<<<<<< HEAD')
    expect((await run(['lock', folder])).code).toBe(0)
    expect(await lockOf(folder)).toEqual(lock)
  })

  test.each([
    ['gone', 'it was never here', 'stands nowhere in the text'],
    ['ambiguous', 'twice', 'stands 2 times'],
  ])('refuses while a quote is %s, and writes nothing', async (_, quote, mend) => {
    const folder = await onDisk(one(quote), { 'doc.txt': 'Once twice, then twice again.' })
    const { code, printed } = await run(['lock', folder])
    expect(code).toBe(1)
    expect(printed).toContain(`claim “a-uses-b”, citation 1 in “doc”: “${quote}” ${mend}`)
    expect(printed).toContain('sample: not locked: 1 of 1 citation lost')
    await expect(stat(join(folder, LOCK_FILE))).rejects.toThrow('ENOENT')
  })

  test('refuses a new quote whose document is not at hand, and says where to put it', async () => {
    const { code, printed } = await run(['lock', await onDisk(one('x'), {})])
    expect(code).toBe(1)
    expect(printed).toContain('put it into texts/ or name its folder in STEMMA_TEXTS')
  })

  describe('on a text that changed', () => {
    const changed = { ...texts, 'a.txt': millTexts.report.replace('40 tonnes', '50 tonnes') }
    const LOST = 'claim “orchard-mill-targets-forty-tonnes”, citation 1: “targets 40 tonnes a year”: “40” is now “50”'

    test('shows what became of each quote, and refuses to give support up', async () => {
      const folder = await millOnDisk({ lock, texts: changed })
      const { code, printed } = await run(['lock', folder])
      expect(code).toBe(1)
      expect(printed).toMatch(/report: 6 quotes located anew: 5 exact, 1 number-changed/)
      expect(printed).toContain(`number-changed (lost): ${LOST}`)
      expect(printed).toContain('mill: not locked: 1 of 11 citations lost; mend them, or give them up with --accept')
      expect(await lockOf(folder)).toEqual(lock)
    })

    test('gives it up with --accept; check goes on telling, and lock does not ask again', async () => {
      const folder = await millOnDisk({ lock, texts: changed })
      const accepted = await run(['lock', '--accept', folder])
      expect(accepted.code).toBe(0)
      expect(accepted.printed).toContain('mill: locked 11 citations in 2 texts at hand, 1 without support')
      const rows = (await lockOf(folder)).citations['orchard-mill-targets-forty-tonnes']!
      expect(rows.map(({ verdict }) => verdict)).toEqual(['number-changed'])
      expect(await run(['check', folder])).toMatchObject({ code: 1, printed: expect.stringContaining('quote-lost') })
      expect((await run(['lock', folder])).code).toBe(0)
    })

    test('tells machines the same', async () => {
      const { code, printed } = await run(['lock', '--json', await millOnDisk({ lock, texts: changed })])
      expect(code).toBe(1)
      const [report] = JSON.parse(printed) as { changes: object[]; diff?: unknown }[]
      expect(report!.changes).toMatchObject([
        { was: 'exact', now: 'number-changed', changes: [{ was: '40', now: '50' }] },
      ])
      expect(report).not.toHaveProperty('diff')
    })

    test('locks what merely moved without a word from anybody', async () => {
      const folder = await millOnDisk({ lock, texts: { ...texts, 'a.txt': `New.\n${millTexts.report}` } })
      const { code, printed } = await run(['lock', folder])
      expect(code).toBe(0)
      expect(printed).toContain('report: 6 quotes located anew: 6 moved')
      expect((await run(['check', folder])).code).toBe(0)
    })
  })

  test('does not lock a dataset with problems', async () => {
    const folder = await onDisk({ ...one('x'), entities: [] }, { 'doc.txt': 'x' })
    const { code, printed } = await run(['lock', folder])
    expect(code).toBe(1)
    expect(printed).toContain('sample: not locked: 1 thing to mend in the files first')
    await expect(stat(join(folder, LOCK_FILE))).rejects.toThrow('ENOENT')
  })
})

describe('stemma export of a file', () => {
  const dataIn = (bytes: Buffer | null) => JSON.parse(String(bytes)) as unknown

  /** The mill as a file of a format, and a way to export that again. */
  async function exportedMill(format: string, ...selection: string[]) {
    const folder = await temporaryFolder()
    const file = join(folder, `mill${formatOf(format)!.extension}`)
    expect(
      (await run(['export', await millOnDisk(), '--format', format, '--out', file, ...selection])).said,
    ).not.toMatch(/^stemma:/)
    const again = async (to: string, ...more: string[]) => {
      const out = join(folder, `again${formatOf(to)!.extension}`)
      const told = await run(['export', file, '--format', to, '--out', out, ...more])
      return { ...told, bytes: await readFile(out).catch(() => null) }
    }
    return { file, folder, again }
  }

  test.each(['stemma', 'jsonld', 'trig', 'csv'])('what left as %s says what left as a bundle', async (format) => {
    const bundle = dataIn(await readFile((await exportedMill('stemma')).file))
    const { again } = await exportedMill(format)
    const { code, printed, bytes } = await again('stemma')
    expect([code, printed]).toEqual([0, expect.stringContaining('13 entities, 10 claims, 11 citations')])
    expect(dataIn(bytes)).toEqual(bundle)
  })

  test('a part that was left keeps whom it only mentions; a part of it can be taken', async () => {
    const { file, again } = await exportedMill('stemma', 'around=ada-quill')
    expect(dataIn((await again('stemma')).bytes)).toEqual(dataIn(await readFile(file)))
    const { printed, bytes } = await again('gexf', 'entities=ada-quill,orchard-mill')
    expect(printed).toContain(': 2 entities, ')
    expect(bytes?.toString()).toContain('viz:position')
    expect(await again('gexf', 'around=nobody')).toMatchObject({ code: 2, said: 'stemma: the dataset has no “nobody”' })
  })

  test('its format may be told, where its name does not', async () => {
    const { file, folder } = await exportedMill('jsonld')
    const [strange, out] = [join(folder, 'mill.txt'), join(folder, 'mill.md')]
    await writeFile(strange, await readFile(file))
    const args = ['export', strange, '--format', 'markdown', '--out', out]
    expect(await run(args)).toEqual({
      code: 2,
      printed: '',
      said: `stemma: “${strange}” is in no known format: say with --from which of stemma, jsonld, trig, csv, dossier`,
    })
    expect((await run([...args, '--from', 'jsonld'])).code).toBe(0)
    expect((await run([...args, '--from', 'trig'])).said).toMatch(/^mill\.txt:1:\d+ is not valid TriG here/)
  })

  test('what gives back no documents is refused', async () => {
    const { again } = await exportedMill('gexf')
    expect(await again('stemma')).toEqual({
      code: 2,
      printed: '',
      said:
        'mill.gexf:1:1 is in the format GEXF, which does not give back all of an excerpt; ' +
        'these do: stemma, jsonld, trig, csv, dossier',
      bytes: null,
    })
  })

  test('a damaged file is told with its place, and nothing is written', async () => {
    const { file, again } = await exportedMill('stemma')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.slice(0, 2_000))
    expect(await again('gexf')).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^mill\.stemma\.json:\d+:\d+ ends in the middle: the file was cut off$/),
      bytes: null,
    })
  })

  test('two things to read are one too many, and --from is of a file', async () => {
    const { file } = await exportedMill('stemma')
    const folder = await millOnDisk()
    expect((await run(['export', file, folder, '--format', 'gexf'])).said).toBe(
      'stemma: a file is exported alone: name nothing beside it',
    )
    expect((await run(['export', folder, '--from', 'stemma', '--format', 'gexf'])).said).toBe(
      'stemma: “--from” tells the format of a file: name one',
    )
  })
})

describe('stemma export', () => {
  test('without a format lists them', async () => {
    const { code, printed } = await run(['export'])
    expect(code).toBe(0)
    expect(printed.split('\n').map((line) => line.split(' ')[0])).toEqual(formats.map(({ id }) => id))
    const listed = JSON.parse((await run(['export', '--json'])).printed) as { id: string; cannot: string }[]
    expect(listed.map(({ id, cannot }) => [id, cannot])).toEqual(formats.map(({ id, cannot }) => [id, cannot]))
  })

  test('writes a selection as a file, and says what is in it, its checksum and what is not', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'mill.graphml')
    const args = ['export', await millOnDisk(), '--format', 'graphml', '--out', out, 'around=ada-quill', 'hops=1']
    const { code, printed, said } = await run(args)
    const bytes = await readFile(out)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect([code, printed]).toEqual([
      0,
      `${out}: 3 entities, 3 claims, 3 citations; ${bytes.length} bytes, SHA-256 ${sha256}`,
    ])
    expect(said).toMatch(/^not in it: 1 description of the dataset, /)
    expect(await readdir(folder)).toEqual(['mill.graphml'])
  })

  test('what it writes reads back', async () => {
    const out = join(await temporaryFolder(), 'mill.stemma.json')
    await run(['export', await millOnDisk(), '--format', 'stemma', '--out', out])
    const read = formatOf('stemma')!.read!({ name: out, bytes: await readFile(out) })
    expect(read.ok && read.value.claims?.map(({ id }) => id)).toEqual(mill().dataset.claims.map(({ id }) => id))
    expect(read.ok && read.value.claims?.[0]?.passages[0]?.verdict).toBe('exact')
    expect(read.ok && read.value.map?.size).toBe(read.ok && read.value.entities?.length)
  })

  test('says what the selection names and the dataset lacks', async () => {
    const out = join(await temporaryFolder(), 'x.md')
    const args = ['export', await millOnDisk(), '--format', 'markdown', '--out', out, 'around=ada-quill,nobody']
    const { code, said } = await run([...args, 'claims=nothing'])
    expect(code).toBe(0)
    expect(said).toContain('the dataset has no “nobody”, “nothing”')
  })

  test('says when a limit left something out', async () => {
    const out = join(await temporaryFolder(), 'x.md')
    const { said } = await run(['export', await millOnDisk(), '--format', 'markdown', '--out', out, 'limit=1'])
    expect(said).toContain('a limit left something out')
  })

  test.each([
    [['--format', 'docx'], 'there is no format “docx”; npm run stemma -- export lists them'],
    [['--format', 'gexf', 'hop=2'], '“hop” is not a field here (did you mean “hops”?)'],
    [['--format', 'gexf', 'hops=many'], '“hops” takes a whole number from 0 to 6'],
    [['--format', 'gexf', '/nowhere/at/all'], '“all” has something to mend: npm run stemma -- check says what'],
  ])('%j is wrong use', async (args, fault) => {
    const { code, said, printed } = await run(['export', ...args])
    expect([code, printed]).toEqual([2, ''])
    expect(said).toContain(`stemma: ${fault}`)
  })

  test('of nothing but what the dataset lacks writes no file', async () => {
    const out = join(await temporaryFolder(), 'nothing.gexf')
    const { code, said } = await run(['export', await millOnDisk(), '--format', 'gexf', '--out', out, 'around=nobody'])
    expect([code, said]).toEqual([2, 'stemma: the dataset has no “nobody”'])
    const ris = await run(['export', await millOnDisk(), '--format', 'ris', '--out', out, 'entities=tamsin'])
    expect([ris.code, ris.said]).toEqual([
      2,
      'stemma: the selection has none of what a file in the format RIS holds: descriptions of documents',
    ])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  test('of more than a picture holds says so, and writes no file', async () => {
    const entities = Array.from({ length: MOST_ENTITIES + 1 }, (_, n) => entity(`e${n}`))
    const folder = await onDisk({ entities }, { doc: 'Nothing.' })
    const out = join(await temporaryFolder(), 'vast.svg')
    const { code, said } = await run(['export', folder, '--format', 'svg', '--out', out])
    expect([code, said]).toEqual([2, expect.stringMatching(/^stemma: A picture holds at most 20,000 entities and /)])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  test('of several datasets asks for one, and a broken one is not exported', async () => {
    const parent = await temporaryFolder()
    await writeDataset(parent, 'one', filesOf({ ...one('x'), card: { id: 'one' } }))
    await writeDataset(parent, 'two', filesOf({ ...one('x'), card: { id: 'two' } }))
    expect((await run(['export', parent, '--format', 'gexf'])).said).toContain('there are several datasets, one, two')
    const ruin = await writeDataset(parent, 'ruin', [{ path: 'dataset.yaml', text: 'id: [' }])
    expect((await run(['export', ruin, '--format', 'gexf'])).said).toContain('“ruin” has something to mend')
  })

  test('leaves nothing behind when the file cannot be written', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'no', 'such', 'folder.gexf')
    const { code, said } = await run(['export', await millOnDisk(), '--format', 'gexf', '--out', out])
    expect([code, said]).toEqual([2, `stemma: “${out}” cannot be written: no such file or directory (ENOENT)`])
    expect(await readdir(folder)).toEqual([])
  })
})
