/** The datasets that ship: right by every check there is, and with the documents at hand true to the word. */
import { readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '#graph-data'
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

  test.skipIf(!FOLDERS.length)('says what its documents say, word for word', async () => {
    const loaded = await load(join(ROOT, name), await readSharedTexts(FOLDERS))
    const { sources } = loaded.dataset.ok ? loaded.dataset.value : { sources: [] }
    expect(loaded.holdings.texts.size).toBe(sources.filter(({ held }) => held).length)
    const report = checked(loaded)
    expect([...report.issues, ...report.findings]).toEqual([])
  })
})
