/** From folders to what is served: sound datasets are, others are told, and neither disturbs the other. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCK_FILE, type DatasetFile } from '#graph-data'
import { loadCatalog } from '#server/catalog.ts'
import { claim, entity, filesOf, mill, millParts, millTexts, source } from '#tests/builders.ts'
import { temporaryFolder, writeDataset, writeFiles } from './server.ts'

const { lock } = mill()
const millFiles = filesOf(millParts)

function named(id: string): DatasetFile[] {
  return filesOf({ ...millParts, card: { ...millParts.card, id } })
}

async function load(shelf: string, { texts = [], isPublic = false }: { texts?: string[]; isPublic?: boolean } = {}) {
  return loadCatalog({ datasets: [shelf], texts, isPublic })
}

describe('a sound dataset', () => {
  test('is served with its lock and its own texts', async () => {
    const shelf = await temporaryFolder()
    await writeDataset(shelf, 'mill', millFiles, {
      lock,
      texts: { 'a.txt': millTexts.report, 'b.txt': millTexts.gazette },
    })
    const { stores, broken, notices } = await load(shelf)
    expect([[...stores.keys()], broken, notices]).toEqual([['mill'], [], []])
    const store = stores.get('mill')!
    expect(await store.atHand()).toEqual(new Set(['report', 'gazette']))
    const [found] = await store.claims(['ada-quill-leads-orchard-mill'])
    expect(found!.passages[0]!.verdict).toBe('exact')
  })

  test('finds its texts in shared folders, and what fits nobody is said once', async () => {
    const [shelf, texts] = [await temporaryFolder(), await temporaryFolder()]
    await writeDataset(shelf, 'mill', millFiles, { lock })
    await writeDataset(shelf, 'other', named('other'), { lock })
    await writeFiles(texts, { '1.txt': millTexts.report, 'stray.txt': 'about something else' })
    const { stores, notices } = await load(shelf, { texts: [texts] })
    expect(await stores.get('mill')!.atHand()).toEqual(new Set(['report']))
    expect(await stores.get('other')!.atHand()).toEqual(new Set(['report']))
    expect(notices).toEqual([expect.stringMatching(/^stemma-\w+\/stray\.txt matches no source: if it is one, name it/)])
  })

  test('without a lock is served unchecked, and that is said', async () => {
    const shelf = await temporaryFolder()
    await writeDataset(shelf, 'mill', millFiles)
    const { stores, notices } = await load(shelf)
    expect(stores.size).toBe(1)
    expect(notices).toEqual([expect.stringMatching(/^mill: evidence\.lock\.json is missing/)])
  })

  test('with a lock that is out of step is served, and that is said with the first fault', async () => {
    const shelf = await temporaryFolder()
    const { ['ada-quill-leads-orchard-mill']: _, ['bakery-located-in-bruyeres']: __, ...citations } = lock.citations
    await writeDataset(shelf, 'mill', millFiles, { lock: { ...lock, citations } })
    const { stores, notices } = await load(shelf)
    expect(notices).toEqual([
      expect.stringMatching(/^mill: claim “ada-quill-leads-orchard-mill” is not locked.*and 1 more/),
    ])
    const [found] = await stores.get('mill')!.claims(['ada-quill-leads-orchard-mill'])
    expect(found!.passages[0]!.verdict).toBe('unchecked')
  })

  test('never shows a text that is not the one its places were counted in', async () => {
    const shelf = await temporaryFolder()
    const texts = { 'report.txt': `A new line.\n${millTexts.report}`, 'gazette.txt': millTexts.gazette }
    await writeDataset(shelf, 'mill', millFiles, { lock, texts })
    const { stores, notices } = await load(shelf)
    expect(await stores.get('mill')!.atHand()).toEqual(new Set(['gazette']))
    expect(notices).toEqual([expect.stringContaining('“report.txt” is not the text of “report” that was locked')])
  })

  test('shows only redistributable texts to others than this machine', async () => {
    const shelf = await temporaryFolder()
    const sources = millParts.sources.map((one) => (one['id'] === 'gazette' ? { ...one, redistributable: true } : one))
    const files = filesOf({ ...millParts, sources })
    await writeDataset(shelf, 'mill', files, {
      lock,
      texts: { 'report.txt': millTexts.report, 'gazette.txt': millTexts.gazette },
    })
    expect(await (await load(shelf, { isPublic: true })).stores.get('mill')!.atHand()).toEqual(new Set(['gazette']))
    expect((await (await load(shelf)).stores.get('mill')!.atHand()).size).toBe(2)
  })
})

describe('a dataset that is not', () => {
  const faulty = filesOf({
    card: { id: 'faulty' },
    entities: [entity('a'), entity('b')],
    sources: [source('doc')],
    claims: [{ ...claim('a', 'uses', 'b', 'doc: x'), citations: [] }],
  })

  test('is told with file, line and mend, and the good ones beside it are served', async () => {
    const shelf = await temporaryFolder()
    await writeDataset(shelf, 'faulty', faulty)
    await writeDataset(shelf, 'mill', millFiles, { lock })
    const { stores, broken } = await load(shelf)
    expect([...stores.keys()]).toEqual(['mill'])
    expect(broken).toMatchObject([{ id: 'faulty', issues: [{ file: 'claims/all.jsonl', line: 1 }] }])
    expect(broken[0]!.issues[0]!.message).toContain('needs at least one citation')
  })

  test('for a file that cannot be read names only that, not what would be missing without it', async () => {
    const shelf = await temporaryFolder()
    const folder = await writeDataset(shelf, 'mill', millFiles, { lock })
    await writeFile(join(folder, 'entities.jsonl'), Uint8Array.of(0xff))
    expect((await load(shelf)).broken).toMatchObject([{ id: 'mill', issues: [{ file: 'entities.jsonl' }] }])
  })

  test.each(['', '{', '[]', '{"version":99}', 'null', '<<<<<<< HEAD\n{}'])('has the lock %j', async (text) => {
    const shelf = await temporaryFolder()
    const folder = await writeDataset(shelf, 'mill', millFiles)
    await writeFile(join(folder, LOCK_FILE), text)
    const { stores, broken } = await load(shelf)
    expect(stores.size).toBe(0)
    expect(broken).toMatchObject([{ id: 'mill', issues: [{ file: LOCK_FILE }] }])
    expect(broken[0]!.issues[0]!.message).toContain('npm run stemma -- lock')
  })

  test('has another id than its folder', async () => {
    const shelf = await temporaryFolder()
    await writeDataset(shelf, 'windmill', millFiles, { lock })
    const { broken } = await load(shelf)
    expect(broken[0]!.issues).toMatchObject([{ file: 'dataset.yaml', path: 'id' }])
    expect(broken[0]!.issues[0]!.message).toContain('the folder is called “windmill”')
  })

  test('has the id of one that is served already', async () => {
    const [one, two] = [await temporaryFolder(), await temporaryFolder()]
    await writeDataset(one, 'mill', millFiles, { lock })
    await writeDataset(two, 'mill', millFiles, { lock })
    const { stores, broken } = await loadCatalog({ datasets: [one, two], texts: [] })
    expect([...stores.keys()]).toEqual(['mill'])
    expect(broken).toMatchObject([{ id: 'mill', issues: [{ path: 'id' }] }])
  })

  test('is no folder', async () => {
    const { broken, stores } = await loadCatalog({ datasets: ['/no/such/place'], texts: [] })
    expect(stores.size).toBe(0)
    expect(broken).toMatchObject([
      { id: 'place', issues: [{ file: 'place/', message: 'is not a folder that can be read' }] },
    ])
  })
})

describe('the revision', () => {
  const revisionOf = async (change: (folder: string) => Promise<void> = async () => {}) => {
    const shelf = await temporaryFolder()
    const folder = await writeDataset(shelf, 'mill', millFiles, { lock, texts: { 'report.txt': millTexts.report } })
    await change(folder)
    return (await load(shelf)).stores.get('mill')!.revision
  }

  test('is the same for the same files', async () => {
    expect(await revisionOf()).toBe(await revisionOf())
  })

  test.each([
    ['a file', 'vocabulary.yaml', '{}'],
    ['a text', 'texts/gazette.txt', millTexts.gazette],
  ])('changes with %s', async (_, name, content) => {
    expect(await revisionOf((folder) => writeFiles(folder, { [name]: content }))).not.toBe(await revisionOf())
  })

  test('changes with the lock', async () => {
    const changed = await revisionOf((folder) =>
      writeFiles(folder, { [LOCK_FILE]: JSON.stringify({ ...lock, sources: {} }) }),
    )
    expect(changed).not.toBe(await revisionOf())
  })
})

test('without any dataset there is nothing, and that is said', async () => {
  const catalog = await load(await temporaryFolder())
  expect([catalog.stores.size, catalog.broken]).toEqual([0, []])
  expect(catalog.notices).toEqual([expect.stringContaining('holds no dataset')])
})
