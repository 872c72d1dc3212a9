/** Whatever the data: what the schema accepts is drawn, what it refuses is said, file and line. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { datasets } from '#tests/arbitraries.ts'
import { filesOf } from '#tests/builders.ts'
import { colorsOnMap, openMap } from './pages.ts'
import { expect, test } from './stemma.ts'

const RUNS = 6

/** A folder of datasets: some generated, each with its texts, and one with an error in its second line. */
function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'stemma-'))
  fc.sample(datasets, { numRuns: RUNS, seed: 20 }).forEach(({ parts, texts }, n) => {
    const files = filesOf({ ...parts, card: { ...parts.card, id: `any-${n}` } })
    for (const { path, text } of files) write(join(root, `any-${n}`, path), text)
    for (const [source, text] of Object.entries(texts)) write(join(root, `any-${n}`, 'texts', `${source}.txt`), text)
  })
  write(join(root, 'broken', 'dataset.yaml'), 'id: broken\ntitel: Broken\n')
  return root
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

test.use({ settings: { env: { STEMMA_DATASETS: folder() } } })

for (let n = 0; n < RUNS; n++) {
  test(`a generated dataset is served and drawn (${n + 1})`, async ({ page }) => {
    await openMap(page, `/any-${n}/map`)
    expect(await colorsOnMap(page)).toBeGreaterThan(3)
  })
}

test('a dataset with errors is named with file, line and mend, beside the good ones', async ({ page }) => {
  await openMap(page)
  const place = page.getByText('dataset.yaml:2:8')
  if (!(await place.isVisible())) await page.getByText('What is wrong').click()
  await expect(place).toBeVisible()
  await expect(page.getByText(/did you mean “title”/)).toBeVisible()
})
