/** From a claim to its origins: the trace below the map, and what is at odds with it. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { address, DATASET, details, openMap, reader } from './pages.ts'
import { expect, test } from './stemma.ts'

const CLAIM = `/${DATASET}/map?around=mistral-ai&open=claim/mistral-ai-targets-fig-200mw-target`

const trace = (page: Page) => page.getByRole('region', { name: 'Trace', exact: true })
const toggle = (page: Page) => details(page).getByRole('button', { name: /^Trace/ })

test('trace a claim to its origins, and read a passage from there', async ({ page }) => {
  await openMap(page, CLAIM)
  await expect(trace(page)).toBeHidden()
  await toggle(page).click()
  await expect(trace(page).getByRole('heading', { level: 2 })).toContainText('Mistral AI targets 200 MW')
  await expect(trace(page)).toContainText(/\d+ passages in \d+ documents — but 1 origin/)
  for (const column of ['Claim', 'Passages', 'Documents', 'Origins'])
    await expect(trace(page).getByRole('heading', { name: column })).toBeVisible()
  expect(address(page).params['trace']).toBe('1')

  const passage = trace(page).getByRole('region', { name: 'Passages' }).getByRole('link').first()
  await passage.click()
  await expect(reader(page)).toBeVisible()
  await expect(passage).toHaveAttribute('aria-current', 'true')
  await page.reload()
  await expect(trace(page)).toBeVisible()
  await expect(reader(page)).toBeVisible()
})

test('by keyboard: open, close, and be where one was', async ({ page }) => {
  await openMap(page, CLAIM)
  await toggle(page).focus()
  await page.keyboard.press('Enter')
  await expect(trace(page)).toBeVisible()
  await trace(page).getByRole('button', { name: 'Close the trace' }).focus()
  await page.keyboard.press('Enter')
  await expect(trace(page)).toBeHidden()
  await expect(toggle(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(trace(page)).toBeHidden()
  expect(address(page).params['open']).toMatch(/^claim\//)
})

test('curves end where their boxes are', async ({ page }) => {
  await openMap(page, `${CLAIM}&trace=1`)
  const passages = trace(page).getByRole('region', { name: 'Passages' }).getByRole('link')
  await expect(passages.first()).toBeVisible()
  const middles = await passages.evaluateAll((boxes) => {
    const top = document.querySelector('.trace-gutter')!.getBoundingClientRect().top
    return boxes.map((box) => box.getBoundingClientRect()).map(({ y, height }) => y + height / 2 - top)
  })
  const ends = await trace(page)
    .locator('.trace-gutter')
    .first()
    .locator('path')
    .evaluateAll((paths: SVGPathElement[]) => paths.map((path) => path.getPointAtLength(path.getTotalLength()).y))
  expect(ends).toHaveLength(middles.length)
  // Boxes stand by document, curves as the claim has its passages.
  for (const [n, end] of ends.toSorted((a, b) => a - b).entries()) expect(Math.abs(end - middles[n]!)).toBeLessThan(2)
})

test('what is at odds stands side by side, and leads to the other claim', async ({ page }) => {
  await openMap(page, CLAIM)
  const conflicts = details(page).getByRole('region', { name: 'Conflicts' })
  const table = conflicts.getByRole('table').first()
  await expect(table.getByRole('columnheader', { name: 'This claim' })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: 'Told as' })).toBeVisible()
  const before = address(page).params['open']
  await table.getByRole('row', { name: /^Says/ }).getByRole('link').nth(1).click()
  await expect.poll(() => address(page).params['open']).not.toBe(before)
})

test('nothing in a trace is cut short, and the map keeps a place', async ({ page }) => {
  await openMap(page, `/${DATASET}/map?around=mistral-ai&open=claim/arthur-mensch-leads-mistral-ai&trace=1`)
  await expect(trace(page).getByRole('link').first()).toBeVisible()
  const cut = await trace(page)
    .locator('.trace-box, .trace-box :not(.visually-hidden)')
    .evaluateAll((parts) =>
      parts
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    )
  expect(cut).toEqual([])
  const overlaps = await trace(page)
    .locator('[data-layer=passage] .trace-box')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]))
  for (const [n, [top]] of overlaps.entries()) if (n) expect(top).toBeGreaterThan(overlaps[n - 1]![1]!)
  expect((await page.locator('.stage').boundingBox())!.height).toBeGreaterThan(200)
})

test('a narrow screen shows a tree in the sheet, from each origin to its passages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/${DATASET}/map?open=claim/arthur-mensch-leads-mistral-ai&trace=1`)
  const origins = trace(page).getByRole('region', { name: /^Origin \d of 2$/ })
  await expect(origins).toHaveCount(2)
  await expect(origins.first().getByRole('listitem').filter({ hasText: 'Brief' }).first()).toContainText(
    'Arthur Mensch',
  )
  await expect(trace(page).locator('svg.trace-gutter')).toHaveCount(0)
  await expect(details(page).getByRole('region', { name: 'Evidence' }), 'says the same').toHaveCount(0)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, 'nothing scrolls sideways').toBeLessThanOrEqual(390)
  await toggle(page).click()
  await expect(details(page).getByRole('region', { name: 'Evidence' })).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })
    test('trace and conflicts are accessible as far as a machine can tell', async ({ page }) => {
      await openMap(page, `${CLAIM}&trace=1`)
      await expect(trace(page).getByRole('heading', { level: 2 })).toBeVisible()
      await expect(details(page).getByRole('table').first()).toBeVisible()
      await page.waitForTimeout(500)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
    })
  })
}
