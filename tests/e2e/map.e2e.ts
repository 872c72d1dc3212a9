/** What people do on the map itself, with pointer and keys. */
import type { Locator, Page } from '@playwright/test'
import { address, colorsIn, colorsOnMap, DATASET, filters, map, openMap, settled, title } from './pages.ts'
import { expect, test } from './stemma.ts'

const AROUND = `/${DATASET}/map?around=mistral-ai`
const drawing = (page: Page): Locator => page.locator('.stage-drawing')
const spoken = (page: Page): Locator => page.locator('.stage [aria-live]')

/** Opens the map with an entity open, and brings that to the middle. */
async function openInMiddle(page: Page, entity: string): Promise<{ x: number; y: number }> {
  await openMap(page, `${AROUND}&type=company&open=entity/${entity}`)
  await page.getByRole('button', { name: 'Center on what is open' }).click()
  await page.waitForTimeout(700)
  const { x, y, width, height } = (await map(page).boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the same data makes the same map', async ({ page }) => {
  await openMap(page, AROUND)
  const first = await drawing(page).screenshot()
  await page.reload()
  await settled(page)
  expect((await drawing(page).screenshot()).equals(first)).toBe(true)
})

test('an address gives the same map to who comes by it and to who filtered their way there', async ({ page }) => {
  await openMap(page, `/${DATASET}/map?around=mistral-ai&type=company,product,figure,place`)
  const legend = filters(page)
  await legend.getByRole('checkbox', { name: /^Places/ }).click()
  await expect.poll(() => address(page).params['type']).toBe('company,product,figure')
  await page.mouse.move(5, 5)
  await settled(page)
  const walked = await drawing(page).screenshot()
  await page.reload()
  await settled(page)
  expect(await difference(page, walked, await drawing(page).screenshot())).toBeLessThan(0.01)
})

for (const [width, height] of [
  [1190, 560],
  [390, 700],
] as const) {
  test(`no figure and no line lies under what lies over the map, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openMap(page, `${AROUND}&type=company,product,figure&without=asml,bnp-paribas,nvidia&since=2020&until=2030`)
    await page.waitForTimeout(600)
    const over = await page.locator('.selection-chips li, .stage-toolbar').all()
    const boxes = await Promise.all(over.map((element) => element.boundingBox()))
    expect(boxes.length).toBeGreaterThan(4)
    await hideAllButDrawn(page)
    expect(await colorsOnMap(page)).toBeGreaterThan(20)
    for (const box of boxes) expect(await colorsIn(page, await page.screenshot({ clip: box! }))).toBe(1)
  })
}

/** Leaves of the map its figures and lines: no labels, nothing over it. */
async function hideAllButDrawn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const others = document.querySelectorAll<HTMLElement>(
      '.selection-chips, .stage-toolbar, .stage-drawing canvas:not(.sigma-edges)',
    )
    for (const element of others) element.style.visibility = 'hidden'
  })
}

test('arrow keys walk from entity to entity, and Enter opens where one is', async ({ page }) => {
  await openMap(page, AROUND)
  await map(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(spoken(page)).toHaveText(/, .+, \d+ claims?$/)
  const first = await spoken(page).textContent()
  await page.keyboard.press('ArrowRight')
  await expect(spoken(page)).not.toHaveText(first!)
  const here = (await spoken(page).textContent())!
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(here.split(', ')[0]!)
  expect(address(page).params['open']).toMatch(/^entity\//)
  await expect(map(page)).toBeFocused()
})

test('an entity is dragged, and stays where it was put', async ({ page }) => {
  const { x, y } = await openInMiddle(page, 'mistral-ai')
  await page.mouse.move(x, y)
  await expect(drawing(page)).toHaveAttribute('data-cursor', 'pointer')
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 40, { steps: 4 })
  await expect(drawing(page)).toHaveAttribute('data-cursor', 'grabbing')
  await page.mouse.move(x + 150, y + 90, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.press('Escape')
  await expect.poll(() => address(page).params['open']).toBeUndefined()
  await page.mouse.move(5, 5)
  await page.mouse.click(x + 150, y + 90)
  await expect.poll(() => address(page).params['open']).toBe('entity/mistral-ai')
})

test('a drag opens nothing, however fast it is', async ({ page }) => {
  const { x, y } = await openInMiddle(page, 'mistral-ai')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  for (const [dx, dy] of [
    [90, 60],
    [-200, 40],
  ] as const) {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + dx, y + dy)
    await page.mouse.up()
    await page.waitForTimeout(400)
    expect(address(page).params['open']).toBeUndefined()
  }
})

test('a right click tells what can be done with an entity', async ({ page }) => {
  const { x, y } = await openInMiddle(page, 'asml')
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide', exact: true }).click()
  await expect.poll(() => address(page).params['without']).toBe('asml')
  expect(address(page).params['open']).toBeUndefined()
  await page.goBack()
  expect(address(page).params).toMatchObject({ around: 'mistral-ai', open: 'entity/asml' })
})

test('a double click shows an entity’s neighbors too', async ({ page }) => {
  const { x, y } = await openInMiddle(page, 'asml')
  await page.mouse.dblclick(x, y)
  await expect.poll(() => address(page).params['around']).toContain('asml')
  await settled(page)
})

test('a click on the ground closes what is open', async ({ page }) => {
  await openMap(page, `${AROUND}&open=entity/mistral-ai`)
  const { x, y, width } = (await map(page).boundingBox())!
  await page.mouse.click(x + width - 12, y + 140)
  await expect.poll(() => address(page).params['open']).toBeUndefined()
})

test('zooming and fitting come back to the same picture', async ({ page }) => {
  await openMap(page, AROUND)
  const fitted = await drawing(page).screenshot()
  await map(page).focus()
  await page.keyboard.press('+')
  await page.waitForTimeout(300)
  expect((await drawing(page).screenshot()).equals(fitted)).toBe(false)
  await page.keyboard.press('0')
  await page.mouse.move(2, 2)
  await map(page).evaluate((element) => (element as HTMLElement).blur())
  await expect.poll(async () => (await drawing(page).screenshot()).equals(fitted)).toBe(true)
})

test('the map comes back when the browser takes its drawing context away', async ({ page }) => {
  await openMap(page, AROUND)
  const before = await drawing(page).screenshot()
  await page.locator('canvas.sigma-edges').evaluate((canvas) => {
    const gl = (canvas as HTMLCanvasElement).getContext('webgl2') ?? (canvas as HTMLCanvasElement).getContext('webgl')
    gl?.getExtension('WEBGL_lose_context')?.loseContext()
  })
  await page.waitForTimeout(1_500)
  await expect(page.locator('canvas.sigma-edges')).toHaveCount(1)
  expect(await difference(page, before, await drawing(page).screenshot())).toBeLessThan(0.01)
})

test('the map keeps fitting when the window changes', async ({ page }) => {
  const at = async (width: number, height: number) => {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(400)
    return drawing(page).screenshot()
  }
  await openMap(page, AROUND)
  const small = await at(900, 700)
  await at(1440, 900)
  expect(await difference(page, small, await at(900, 700))).toBeLessThan(0.01)
})

/** The share of pixels that are not the same in two pictures of one size. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
          context.drawImage(bitmap, 0, 0)
          return new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)
        }),
      )
      return a!.filter((pixel, i) => pixel !== b![i]).length / a!.length
    },
    [[...one], [...other]],
  )
}
