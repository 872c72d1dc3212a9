/** What is on the map leaves with its citations: opened by mouse and by key, chosen, downloaded and read. */
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { DATASET, openMap } from './pages.ts'
import { expect, test } from './stemma.ts'

const CLAIM = 'mistral-ai-acquired-koyeb'
const SELECTION = 'entities=mistral-ai,koyeb'
const MAP = `/${DATASET}/map?${SELECTION}`

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })

test('GEXF, chosen with the mouse, holds the quote and the source', async ({ page }) => {
  await openMap(page, MAP)
  await page.getByRole('button', { name: 'Export' }).click()
  await dialog(page).getByRole('radio', { name: /^GEXF/ }).click()
  await expect(dialog(page).getByRole('region', { name: 'What the file holds' })).toContainText('GEXF leaves out')

  const download = await begun(page, () => dialog(page).getByRole('link', { name: 'Download' }).click())
  expect(download.suggestedFilename()).toMatch(/^mistral-sovereignty\..*gexf$/)
  const { quote, source } = await citation(page)
  const file = await textOf(download)
  expect(file).toContain('<gexf')
  expect(file).toContain(escaped(quote))
  expect(file).toContain(source)
})

test('Markdown, chosen by keyboard alone, holds the quote and the source’s title', async ({ page }) => {
  await openMap(page, MAP)
  await page.keyboard.press('e')
  await expect(dialog(page).getByRole('heading', { name: 'Export' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('radio', { checked: true }).first()).toBeFocused()
  await arrowTo(page, dialog(page).getByRole('radio', { name: /^Markdown/ }))
  await expect(dialog(page).getByRole('link', { name: 'Download' })).toHaveAttribute('download', /\.md$/)
  await tabTo(page, dialog(page).getByRole('link', { name: 'Download' }))

  const download = await begun(page, () => page.keyboard.press('Enter'))
  const { quote, title } = await citation(page)
  const file = await textOf(download)
  expect(plain(file)).toContain(plain(quote))
  expect(plain(file)).toContain(plain(title))

  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('the format is remembered, and the whole dataset is offered', async ({ page }) => {
  await openMap(page, MAP)
  await page.keyboard.press('e')
  await dialog(page).getByRole('radio', { name: /^RIS/ }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(dialog(page).getByRole('radio', { name: /^RIS/ })).toBeChecked()
  const link = dialog(page).getByRole('link', { name: 'Download' })
  await expect(link).toHaveAttribute('href', /entities=mistral-ai/)
  await dialog(page).getByRole('radio', { name: 'The whole dataset' }).click()
  await expect(link).toHaveAttribute('href', `/api/datasets/${DATASET}/export?format=ris`)
})

test('a copied link leads to the same file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMap(page, MAP)
  await page.keyboard.press('e')
  await dialog(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Link copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const shown = await dialog(page).getByRole('link', { name: 'Download' }).getAttribute('href')
  expect(copied).toBe(new URL(shown!, page.url()).href)
})

test('a selection too long for a link is posted and saved all the same', async ({ page }) => {
  await openMap(page, await longMap(page))
  await page.keyboard.press('e')
  await dialog(page).getByRole('radio', { name: /^GEXF/ }).click()
  await expect(dialog(page).getByText('Too long for a link')).toBeVisible()
  const download = await begun(page, () => dialog(page).getByRole('button', { name: 'Download' }).click())
  await expect(dialog(page).getByText(/ is saved$/)).toBeVisible()
  expect(await textOf(download)).toContain('</gexf>')
})

test('a long download can be canceled, and a failed one says why', async ({ page }) => {
  await openMap(page, await longMap(page))
  let answer: (() => void) | undefined
  await page.route('**/export', async (route) => {
    await new Promise<void>((resolve) => (answer = resolve))
    await route.abort().catch(() => {})
  })
  await page.keyboard.press('e')
  await dialog(page).getByRole('button', { name: 'Download' }).click()
  await expect(dialog(page).getByRole('progressbar', { name: 'Download' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(page).getByRole('progressbar')).toBeHidden()
  answer?.()

  await page.unroute('**/export')
  const problem = { type: 'about:blank', title: 'Bad Request', status: 400, detail: 'The mill is closed.' }
  await page.route('**/export', (route) =>
    route.fulfill({ status: 400, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  )
  await dialog(page).getByRole('button', { name: 'Download' }).click()
  await expect(dialog(page).getByRole('alert')).toHaveText('The mill is closed.')
})

test('fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openMap(page, MAP)
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(dialog(page).getByRole('link', { name: 'Download' })).toBeInViewport()
  await dialog(page).getByRole('radio', { name: /^RIS/ }).click()
  await expect(dialog(page).getByRole('radio', { name: /^RIS/ })).toBeChecked()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, 'nothing scrolls sideways').toBeLessThanOrEqual(390)
})

async function begun(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return download
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** The claim's first passage, as the API tells it. */
async function citation(page: Page): Promise<{ quote: string; source: string; title: string }> {
  const { claim } = await (await page.request.get(`/api/datasets/${DATASET}/claims/${CLAIM}`)).json()
  const { sources } = await (await page.request.get(`/api/datasets/${DATASET}/sources`)).json()
  const { quote, source } = claim.passages[0]
  return { quote, source, title: sources.find(({ id }: { id: string }) => id === source).title }
}

/** A map that leaves out so many entities that its address is too long for a link. */
async function longMap(page: Page): Promise<string> {
  const { entities } = await (await page.request.get(`/api/datasets/${DATASET}/subgraph?limit=450`)).json()
  const ids = entities.slice(50).map(({ id }: { id: string }) => id)
  return `/${DATASET}/map?without=${ids.join(',')}`
}

async function arrowTo(page: Page, radio: Locator): Promise<void> {
  for (let step = 0; step < 30; step++) {
    if (await radio.isChecked()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error('the arrows never reached the format')
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 10; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never reached its target')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Words without the marks that a format adds or escapes. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
