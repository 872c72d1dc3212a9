/** The main jobs from end to end: browse, and trace a claim to the passage that it rests on. */
import {
  address,
  clickLine,
  colorsOnMap,
  DATASET,
  details,
  filters,
  map,
  openMap,
  reader,
  settled,
  title,
} from './pages.ts'
import { expect, test } from './stemma.ts'

test('find Mistral AI, open a line, read the passage in its document', async ({ page }) => {
  await openMap(page)
  await page.getByRole('button', { name: 'Search entities, claims and passages' }).click()
  await page.getByRole('combobox').fill('mistrl ai')
  await page
    .getByRole('option', { name: /^Mistral AI/ })
    .first()
    .click()
  await expect(title(page)).toHaveText('Mistral AI')
  await page.waitForTimeout(800)
  await clickLine(page)

  const evidence = details(page).getByRole('region', { name: 'Evidence' })
  const citation = evidence.getByRole('figure').first()
  const quote = await citation.getByRole('blockquote').innerText()
  await expect(citation).toContainText(/¶\s\d+/)
  await citation.getByRole('link', { name: 'Read in context' }).click()

  await expect(reader(page)).toBeVisible()
  const passage = reader(page).locator('[aria-current]')
  await expect(passage.first()).toBeInViewport()
  expect(plain((await passage.allInnerTexts()).join(' '))).toContain(plain(quote))
})

test('the same by keyboard alone', async ({ page }) => {
  await openMap(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('mistral ai koyeb')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.type(' acquired')
  await expect(page.getByRole('option', { name: /acquired Koyeb/ }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => address(page).params['open']).toMatch(/^claim\/.*koyeb/)
  await tabTo(page, 'Read in context')
  await page.keyboard.press('Enter')
  await expect(reader(page)).toBeVisible()
  await expect(reader(page).locator('[aria-current]').first()).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(reader(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect.poll(() => address(page).params['open']).toBeUndefined()
})

test('a relation opens its evidence where it stands', async ({ page }) => {
  await openMap(page)
  const evidence = details(page).getByRole('button', { name: /^Evidence: .*Koyeb/ })
  await evidence.first().click()
  await expect(details(page).getByRole('blockquote').first()).toContainText('Koyeb')
  await details(page).getByRole('link', { name: 'Koyeb' }).first().click()
  await expect(title(page)).toHaveText('Koyeb')
})

test('the legend filters, the address says so, Back undoes it and a reload keeps it', async ({ page }) => {
  await openMap(page)
  const before = page.url()
  const name = await map(page).getAttribute('aria-label')
  await filters(page).getByRole('checkbox', { name: 'Figures' }).uncheck()
  await expect.poll(() => address(page).params['type']).not.toContain('figure')
  await expect(map(page)).not.toHaveAccessibleName(name!)
  const filtered = await map(page).getAttribute('aria-label')

  await page.reload()
  await settled(page)
  await expect(map(page)).toHaveAccessibleName(filtered!)
  await expect(filters(page).getByRole('checkbox', { name: 'Figures' })).not.toBeChecked()
  await expect(title(page)).toHaveText('Mistral AI')

  await page.goBack()
  await expect(map(page)).toHaveAccessibleName(name!)
  expect(page.url()).toBe(before)
  await page.goForward()
  await expect(map(page)).toHaveAccessibleName(filtered!)
})

test('the map is drawn, and the same address draws the same map', async ({ page }) => {
  await openMap(page, `/${DATASET}/map?around=mistral-ai`)
  expect(await colorsOnMap(page)).toBeGreaterThan(20)
  const first = await map(page).screenshot()
  await openMap(page, `/${DATASET}/map?around=mistral-ai`)
  expect(first.equals(await map(page).screenshot())).toBe(true)
})

test('hover dims the rest, and leaving the map brings it back', async ({ page }) => {
  await openMap(page, `/${DATASET}/map?around=mistral-ai&type=company,person`)
  const calm = await map(page).screenshot()
  const box = (await map(page).boundingBox())!
  await sweep(page, box, async () => !(await map(page).screenshot()).equals(calm))
  await page.mouse.move(box.x + box.width + 60, box.y + 300)
  await expect.poll(async () => (await map(page).screenshot()).equals(calm)).toBe(true)
})

test('the table lists what is on the map and opens its claims', async ({ page }) => {
  await openMap(page)
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  const table = page.getByRole('table')
  await expect(table).toBeVisible()
  await table
    .getByRole('button', { name: /Subject/ })
    .first()
    .click()
  await table.getByRole('row').nth(1).getByRole('link').first().click()
  await expect.poll(() => address(page).params['open']).toMatch(/^(claim|entity)\//)
})

test('a narrow screen has the same: map, filters and evidence under the thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openMap(page, `/${DATASET}/map?around=mistral-ai&type=company`)
  await page.getByRole('button', { name: /Filters/ }).click()
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto(`/${DATASET}/map?around=mistral-ai&type=company&open=entity/koyeb`)
  await expect(details(page).getByRole('heading', { name: 'Koyeb' })).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, 'nothing scrolls sideways').toBeLessThanOrEqual(390)
})

/** Words without the marks that differ between a quote and its place on the page. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

async function tabTo(page: import('@playwright/test').Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim())
    if (focused === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached “${name}”`)
}

async function sweep(
  page: import('@playwright/test').Page,
  box: { x: number; y: number; width: number; height: number },
  found: () => Promise<boolean>,
): Promise<void> {
  for (let step = 1; step < 40; step++) {
    const angle = step * 2.4
    const radius = Math.sqrt(step) * 35
    await page.mouse.move(
      box.x + box.width / 2 + radius * Math.cos(angle),
      box.y + box.height / 2 + radius * Math.sin(angle),
    )
    await page.waitForTimeout(60)
    if (await found()) return
  }
  throw new Error('nothing on the map answered to the pointer')
}
