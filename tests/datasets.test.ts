/** The datasets that ship: right by every check there is, and with the documents at hand true to the word. */
import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { byId, memoryStore } from '#graph-data'
import { checked } from '#server/commands/check.ts'
import { load, readSharedTexts } from '#server/load.ts'

const ROOT = fileURLToPath(new URL('../graph-data/datasets', import.meta.url))
const FOLDERS = (process.env['STEMMA_TEXTS'] ?? '').split(delimiter).filter(Boolean)

describe.each(readdirSync(ROOT))('%s', (name) => {
  test('has no issue, and a lock in step with its files', async () => {
    const report = checked(await load(join(ROOT, name), await readSharedTexts([])))
    expect([...report.issues, ...report.findings]).toEqual([])
  })

  test('has every citation located, and every sentence outside noise read', async () => {
    const { dataset, lock } = await load(join(ROOT, name), await readSharedTexts([]))
    if (!dataset.ok || !lock.ok || !lock.value) throw new Error('it could not be loaded')
    const rows = Object.values(lock.value.citations).flat()
    expect(rows.filter(({ verdict }) => verdict !== 'exact')).toEqual([])
    const sources = await memoryStore(dataset.value, { lock: lock.value }).sources()
    const unread = sources.filter(({ readings }) => readings?.includes('u'))
    expect(unread.map(({ id }) => id)).toEqual([])
  })

  test('says no word twice where a relation meets its object: lines, chips and traces read them as one', async () => {
    const { dataset } = await load(join(ROOT, name), await readSharedTexts([]))
    if (!dataset.ok) throw new Error('it could not be loaded')
    const { vocabulary, entities, claims } = dataset.value
    const [relations, known] = [byId(vocabulary.relations), byId(entities)]
    const captions = claims.map(({ relation, object }) => [
      relations.get(relation)!.label,
      known.get(object)?.label ?? '',
    ])
    const doubled = captions.filter(([label, object]) => stems(label!).some((stem) => stems(object!).includes(stem)))
    expect(doubled).toEqual([])
  })

  test('gives every figure a value', async () => {
    const { dataset } = await load(join(ROOT, name), await readSharedTexts([]))
    if (!dataset.ok) throw new Error('it could not be loaded')
    const figures = dataset.value.entities.filter(({ types }) => types.includes('figure'))
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.filter(({ value }) => !value).map(({ id }) => id)).toEqual([])
  })

  test.skipIf(!FOLDERS.length)('says what its documents say, word for word', async () => {
    const loaded = await load(join(ROOT, name), await readSharedTexts(FOLDERS))
    const { sources } = loaded.dataset.ok ? loaded.dataset.value : { sources: [] }
    expect(loaded.holdings.texts.size).toBe(sources.filter(({ held }) => held).length)
    const report = checked(loaded)
    expect([...report.issues, ...report.findings]).toEqual([])
  })
})

/** Words that mean something, without their endings. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return words.map((word) => word.replace(/(?:ed|ing|s|d)$/, ''))
}
