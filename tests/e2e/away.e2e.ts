/** The server goes away while somebody is at work, and comes back: what was not fetched yet is told, and had later. */
import type { Locator, Page } from '@playwright/test'
import { address, colorsOnMap, DATASET, details, openMap, settled } from './pages.ts'
import { expect, test as base } from './stemma.ts'

/** Requests that fail are what is tested here; anything else in the console is still one complaint too many. */
const test = base.extend({
  quiet: async ({ page }, use) => {
    const loud: string[] = []
    page.on('pageerror', (error) => loud.push(String(error)))
    await use()
    expect(loud, 'errors that nobody caught').toEqual([])
  },
})

const MAP = `/${DATASET}/map?around=mistral-ai`
const failure = (page: Page) => page.getByRole('dialog', { name: 'Something failed' })

/** From now on nothing answers. */
async function goAway(page: Page): Promise<void> {
  await page.route('**/*', (route) => route.abort())
}

async function comeBack(page: Page): Promise<void> {
  await page.unrouteAll()
}

/** Asks again, unless the page, which fetches ahead, has just done so by itself. */
async function tryAgain(place: Locator): Promise<void> {
  const button = place.getByRole('button', { name: 'Try again' })
  await button.click({ timeout: 5_000 }).catch(() => expect(button).toHaveCount(0))
}

test('the search says so, keeps its keys to itself, closes with Esc, and comes once the server is back', async ({
  page,
}) => {
  await openMap(page, MAP)
  await goAway(page)
  await page.keyboard.press('/')
  await expect(failure(page)).toContainText('No answer')
  await page.keyboard.type('koyeb?e')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await failure(page).getByRole('button', { name: 'Try again' }).click()
  await expect(failure(page)).toBeVisible()
  await comeBack(page)
  await tryAgain(failure(page))
  await page.getByRole('combobox').fill('Koyeb')
  await expect(page.getByRole('option').first()).toContainText('Koyeb')
})

test('every panel that lies over the page does the same', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 })
  await openMap(page, MAP)
  await goAway(page)
  for (const name of ['Export', 'Shortcuts', 'Filters']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(failure(page), name).toContainText('No answer')
    await page.keyboard.press('Escape')
    await expect(failure(page), name).toBeHidden()
  }
  expect(await page.locator('.frame').evaluate(({ clientHeight }) => clientHeight)).toBe(800)
  await comeBack(page)
  for (const name of ['Export', 'Shortcuts', 'Filters']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog', { name }), name).toBeVisible()
    await page.keyboard.press('Escape')
  }
})

test('a document that is opened meanwhile is told where it would stand, and comes on demand', async ({ page }) => {
  await openMap(page, `${MAP}&open=claim/mistral-ai-acquired-koyeb`)
  await goAway(page)
  await details(page).getByRole('link', { name: 'Read in context' }).first().click()
  await expect(details(page).getByRole('alert')).toContainText('No answer')
  await comeBack(page)
  await tryAgain(details(page))
  await expect(details(page).getByRole('region', { name: /^Reader/ })).toBeVisible()
})

test('a view that is opened meanwhile is told, and comes on demand', async ({ page }) => {
  await openMap(page, MAP)
  await goAway(page)
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('No answer')
  await comeBack(page)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
})

test('code that an update has renamed is had by a new page, at the same place', async ({ page }) => {
  await openMap(page, MAP)
  await page.route('**/assets/search-dialog*', (route) => route.fulfill({ status: 404, body: '' }))
  await page.keyboard.press('/')
  await expect(failure(page)).toBeVisible()
  await page.evaluate(() => document.body.classList.add('old-page'))
  await failure(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.old-page')).toHaveCount(0)
  await settled(page)
  expect(address(page).params).toEqual({ around: 'mistral-ai' })
})

test('a page that somebody works with needs nobody for what it shows over itself', async ({ page }) => {
  const fetched: string[] = []
  page.on('response', (response) => fetched.push(response.url()))
  await openMap(page, MAP)
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((url) => url.includes('-dialog'))).toEqual([])
  await page.mouse.move(300, 300)
  await expect.poll(() => fetched.some((url) => url.includes('shortcuts-dialog')), { timeout: 30_000 }).toBe(true)
  await goAway(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('an answer that is not Stemma’s is told, with ways out', async ({ page }) => {
  for (const pattern of ['**/api/datasets', '**/api/**']) {
    await page.route(pattern, (route) => route.fulfill({ json: { x: 1 } }))
    await page.goto(MAP)
    await expect(page.getByRole('alert')).toContainText('does not understand')
    await comeBack(page)
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await settled(page)
  }
})

/** Another shape than the one for which places come with the answer: here maps are laid out. */
const TALL = { width: 390, height: 844 }

test('a layout worker that does not come leaves a map that is laid out all the same', async ({ page }) => {
  await page.setViewportSize(TALL)
  const fallback = page.waitForResponse(/assets\/desk-/)
  await page.route('**/*worker*', (route) => route.abort())
  await openMap(page, MAP)
  await fallback
  expect(await colorsOnMap(page)).toBeGreaterThan(3)
})

test('where nothing can lay out the map, the table takes its place, and says why', async ({ page }) => {
  await page.setViewportSize(TALL)
  await page.route(/assets\/(?:layout\.worker|desk)-/, (route) => route.abort())
  await page.goto(MAP)
  await expect(page.getByText(/could not be laid out/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Claims' })).toBeVisible()
})
