/** The page as a person finds their way about it: by roles and names. */
import { expect, type Locator, type Page } from '@playwright/test'

export const DATASET = 'mistral-sovereignty'

export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' })
export const filters = (page: Page): Locator => page.getByRole('complementary', { name: 'Filters' })
export const map = (page: Page): Locator => page.getByRole('application', { name: /^Map of/ })
export const reader = (page: Page): Locator => page.getByRole('region', { name: /^Reader/ })
export const title = (page: Page): Locator => details(page).getByRole('heading', { level: 2 })

/** Opens a path and waits until the map is drawn and has settled. */
export async function openMap(page: Page, path = '/'): Promise<void> {
  await page.goto(path)
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.stage[data-ready]')).toBeVisible({ timeout: 30_000 })
}

/** What of the address says where one is, decoded. */
export function address(page: Page): { path: string; params: Record<string, string> } {
  const url = new URL(page.url())
  return { path: url.pathname, params: Object.fromEntries(url.searchParams) }
}

/** The colors of the map: more than a few means that something is drawn there. */
export async function colorsOnMap(page: Page): Promise<number> {
  return colorsIn(page, await map(page).screenshot({ type: 'png' }))
}

/** How many colors a PNG has. */
export async function colorsIn(page: Page, image: Buffer): Promise<number> {
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')!
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      return new Set(new Uint32Array(data.buffer)).size
    },
    [...image],
  )
}

/** Clicks around a point of the map, ever farther out, until a line was hit and its claim is open; `place` reads the address. */
export async function clickLine(page: Page, place = address): Promise<void> {
  const box = (await map(page).boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  for (let step = 0; step < 80; step++) {
    const radius = 40 + step * 2.5
    await page.mouse.click(x + radius * Math.cos(step * 2.4), y + radius * Math.sin(step * 2.4))
    await page.waitForTimeout(120)
    if (place(page).params['open']?.startsWith('claim/')) return
  }
  throw new Error('no line could be hit around the middle of the map')
}
