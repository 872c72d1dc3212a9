/** The map is there before the page around it, which takes it over. */
import type { Page } from '@playwright/test'
import { address, colorsOnMap, DATASET, map, settled, title } from './pages.ts'
import { expect, test } from './stemma.ts'

const firstFrame = (page: Page) => page.locator('.first-frame')

/** Opens a path with the page's own code held back; answers how to let it come. */
async function openWithoutPage(page: Page, path: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/assets\/page-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return () => release()
}

test('the map is drawn while the page is still on its way, and the page goes on with that very map', async ({
  page,
}) => {
  const letCome = await openWithoutPage(page, '/')
  await expect(firstFrame(page).locator('[data-ready]')).toBeVisible()
  const canvas = await firstFrame(page).locator('canvas').first().elementHandle()
  const before = await firstFrame(page).locator('.frame-view').boundingBox()
  letCome()
  await settled(page)
  await expect(firstFrame(page)).toHaveCount(0)
  expect(await canvas.evaluate((element) => element.closest('.stage[data-ready]') !== null)).toBe(true)
  expect(await map(page).boundingBox()).toEqual(before)
  expect(await colorsOnMap(page)).toBeGreaterThan(20)
  await expect(title(page)).toHaveText('Mistral AI')
  expect(address(page), 'the address stays plain').toEqual({ path: '/', params: {} })
})

test('one drawing context is opened, and stays the only one under the pointer', async ({ page }) => {
  await page.addInitScript(() => {
    const open = HTMLCanvasElement.prototype.getContext
    const opened = new Set<HTMLCanvasElement>()
    Object.assign(window, { drawingContexts: () => opened.size })
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, options?: unknown) {
      if (kind.startsWith('webgl')) opened.add(this)
      return Reflect.apply(open, this, [kind, options])
    } as typeof open
  })
  await page.goto('/')
  await settled(page)
  expect(await page.evaluate('drawingContexts()')).toBe(1)
  const { x, y, width, height } = (await map(page).boundingBox())!
  await page.mouse.move(x + width / 3, y + height / 3)
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 })
  expect(await colorsOnMap(page)).toBeGreaterThan(20)
  expect(await page.evaluate('drawingContexts()')).toBe(1)
})

test('other views come without it', async ({ page }) => {
  const letCome = await openWithoutPage(page, `/${DATASET}/table?around=mistral-ai`)
  await page.waitForTimeout(600)
  await expect(firstFrame(page)).toHaveCount(0)
  letCome()
  await expect(page.getByRole('table')).toBeVisible()
})

test('an address that leads nowhere is told by the page', async ({ page }) => {
  await page.goto('/nowhere/map')
  await expect(page.getByRole('main')).toContainText('nowhere')
  await expect(firstFrame(page)).toHaveCount(0)
})
