import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSupport, LOCK_FILE, Lock, formatLock, readDataset, subgraph } from '#graph-data'
import { datasets } from '#tests/arbitraries.ts'
import { datasetOf, filesOf, worldOf } from '#tests/builders.ts'

test('any dataset that the schema accepts loads, in both notations alike', () => {
  fc.assert(
    fc.property(datasets, ({ parts }) => {
      const lines = filesOf(parts)
      const yaml = lines.map(({ path, text }) => ({ path: path.replace('.jsonl', '.yaml'), text: asYaml(path, text) }))
      expect(readDataset(yaml)).toEqual({ ok: true, value: datasetOf(parts) })
    }),
  )
})

test('every quote that stands in its text is located, and its lock reads back', () => {
  fc.assert(
    fc.property(datasets, ({ parts, texts }) => {
      const { lock, dataset, texts: held } = worldOf(parts, texts)
      for (const { id, citations } of dataset.claims) {
        citations.forEach(({ source, quote }, n) => {
          const row = lock.citations[id]![n]!
          expect(isSupport(row.verdict), `${LOCK_FILE} ${id}`).toBe(true)
          expect(held.get(source)!.text.slice(row.start, row.end)).toBe(quote)
        })
      }
      expect(Lock.parse(JSON.parse(formatLock(lock)))).toEqual(lock)
    }),
  )
})

test('everything selected is everything there is', async () => {
  await fc.assert(
    fc.asyncProperty(datasets, async ({ parts, texts }) => {
      const { store, dataset } = worldOf(parts, texts)
      const { entities, claims, cut } = await subgraph(store, {})
      expect([entities.length, claims.length, cut]).toEqual([dataset.entities.length, dataset.claims.length, false])
    }),
    { numRuns: 50 },
  )
})

/** JSON is YAML: one list of flow mappings. */
function asYaml(path: string, text: string): string {
  if (path.endsWith('.yaml')) return text
  return text
    ? text
        .split('\n')
        .map((row) => `- ${row}`)
        .join('\n')
    : '[]'
}
