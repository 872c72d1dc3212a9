/** Whatever the server has to say and whatever a dataset is called, the page keeps its shape and the map its room. */
import type { Page } from '@playwright/test'
import { DATASET, details, openMap } from './pages.ts'
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

const WIDTHS = [320, 360, 390, 480, 640, 719, 720, 800, 860, 899, 900, 1000, 1179, 1180, 1280, 1440, 1920, 2560]
const WORDY = 'Mills and their customers in the valley of the Tamsin '.repeat(6)
const TITLES = [
  { title: 'Mills', isAlone: false },
  { title: WORDY.slice(0, 60), isAlone: false },
  { title: WORDY.slice(0, 300), isAlone: false },
  { title: WORDY.slice(0, 300), isAlone: true },
  { title: 'Unbreakabl'.repeat(30), isAlone: false },
]

/** Gives the dataset another title. */
async function titled(page: Page, title: string): Promise<void> {
  await page.route(`**/api/datasets/${DATASET}`, async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    await route.fulfill({ response, json: { ...answer, card: { ...answer.card, title } } })
  })
}

/** What reaches over the window’s right edge, of what can be seen. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isUnseen = (one: Element) => one.closest('.visually-hidden, .skip-links, .search-box > span, svg') !== null
    const parts = document.querySelectorAll('.frame, .header *, .frame-inspector *, .frame-body, .footer')
    return [...parts]
      .filter((part) => !isUnseen(part) && part.getBoundingClientRect().right > innerWidth + 0.5)
      .map((part) => `${part.tagName} ${part.className} “${part.textContent.slice(0, 20)}”`)
  })
}

for (const { title, isAlone } of TITLES) {
  const what = `${title.slice(0, 9)}… of ${title.length} characters, ${isAlone ? 'alone' : 'one of two'}`
  test(`a title, ${what}, fits at every width`, async ({ page }) => {
    await saying(page, { notices: [], broken: isAlone ? [] : BROKEN.slice(0, 1) })
    await titled(page, title)
    await openMap(page, `${MAP}&open=entity/mistral-ai`)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      expect(await cutOff(page), `${width} px`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width)
      expect((await page.locator('.dataset-title').boundingBox())!.width, `${width} px`).toBeGreaterThan(36)
      await expect(details(page).getByRole('button', { name: /^Hide/ })).toBeInViewport()
    }
  })
}

test('a title that is cut is told in full to who points at it; one that is not says nothing twice', async ({
  page,
}) => {
  await titled(page, WORDY)
  await openMap(page, MAP)
  await page.locator('.dataset-title').hover()
  await expect(page.locator('.hint')).toHaveText(WORDY.trim())
  await page.unrouteAll()
  await page.reload()
  await page.locator('.dataset-title').hover()
  await page.waitForTimeout(700)
  await expect(page.locator('.hint')).toHaveCount(0)
})

test('what of an address cannot be read is told at the start view, too, until one goes on', async ({ page }) => {
  const note = page.getByRole('region', { name: 'This link asks for what is not here' })
  for (const [query, said] of [
    ['foo=bar', 'the parameter “foo”'],
    ['open=zzz', '“open=zzz”'],
    ['type=company&type=product', '“type” a second time'],
  ]) {
    await openMap(page, `/${DATASET}?${query}`)
    await expect(note).toContainText(said!)
  }
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await expect(note).toHaveCount(0)
})
