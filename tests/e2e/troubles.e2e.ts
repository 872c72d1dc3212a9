/** Whatever the server has to say, the page keeps its shape and the map its room. */
import type { Page } from '@playwright/test'
import { DATASET, openMap } from './pages.ts'
import { expect, test } from './stemma.ts'

const MAP = `/${DATASET}/map?around=mistral-ai`
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]
const BROKEN = Array.from({ length: 60 }, (_, n) => ({ id: `broken-${n}`, issues: [], total: n + 1 }))
const NOTICES = Array.from({ length: 400 }, (_, n) => `The text “invoice-${n}.txt” fits no source of any dataset.`)

/** Lets the server say more than it does. */
async function saying(page: Page, more: Record<string, unknown>): Promise<void> {
  await page.route('**/api/datasets', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), ...more } })
  })
}

const bar = (page: Page) => page.getByRole('region', { name: /^\d+ notices/ })

for (const viewport of SIZES) {
  test(`hundreds of notices leave the map its room at ${viewport.width}×${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await saying(page, { broken: BROKEN, notices: NOTICES })
    await openMap(page, MAP)
    const heights = async () =>
      page.evaluate(() => ({
        map: document.querySelector('.stage')!.clientHeight,
        bar: document.querySelector('.banner')!.clientHeight,
        over: document.documentElement.scrollHeight - innerHeight,
      }))
    const closed = await heights()
    expect(closed.bar).toBeLessThan(90)
    expect(closed.map).toBeGreaterThan(viewport.height * 0.6)
    await page.getByRole('button', { name: '400 more' }).click()
    const open = await heights()
    expect(open.bar).toBeLessThan(viewport.height * 0.34)
    expect(open.map).toBeGreaterThan(viewport.height * 0.38)
    expect(open.over).toBe(0)
    await bar(page).getByText('invoice-399.txt').scrollIntoViewIfNeeded()
    await expect(bar(page).getByText('invoice-399.txt')).toBeInViewport()
  })
}

test('what was dismissed stays away after a reload; something new is told all the same', async ({ page }) => {
  await saying(page, { notices: ['One thing.', 'Another thing.'] })
  await openMap(page, MAP)
  await bar(page).getByRole('button', { name: 'Dismiss all' }).click()
  await expect(page.locator('.banner')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.stage[data-ready]')).toBeVisible()
  await expect(page.locator('.banner')).toHaveCount(0)
  await saying(page, { notices: ['One thing.', 'News.'] })
  await page.reload()
  await expect(page.getByRole('region', { name: 'The server says:' })).toContainText('News.')
})
