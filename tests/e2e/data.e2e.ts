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

test('a dataset with errors is told in a line, is in the menu, and says file, line and mend', async ({ page }) => {
  await openMap(page)
  const banner = page.getByRole('region', { name: /1 dataset could not be loaded/ })
  await expect(banner).toContainText('broken')
  expect((await banner.boundingBox())!.height).toBeLessThan(48)
  await page.locator('.dataset-trigger').click()
  await page.getByRole('menuitem', { name: /^broken could not be loaded/ }).click()
  await expect(page.getByText('dataset.yaml:2:8')).toBeVisible()
  await expect(page.getByText(/did you mean “title”/)).toBeVisible()
  await page.getByRole('navigation', { name: 'Datasets' }).getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Table', exact: true })).toBeVisible()
})

test('a server that is busy is told after three tries, and asked again on demand', async ({ page }) => {
  let asked = 0
  await page.route('**/api/datasets/any-0/entities/*', (route) => {
    asked++
    return route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: 'Service Unavailable',
        status: 503,
        detail: 'Come back later.',
      }),
    })
  })
  const { entities } = await (await page.request.get('/api/datasets/any-0/subgraph')).json()
  await page.goto(`/any-0/table?open=entity/${entities[0].id}`)
  await expect(page.getByText('The server is busy')).toBeVisible()
  expect(asked).toBe(3)
  await expect(page.getByText('Come back later.')).toHaveCount(1)
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { level: 2 })).toBeVisible()
})
