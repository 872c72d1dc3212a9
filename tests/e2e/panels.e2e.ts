/** The panels around the map: filters, evidence by origin, the reader, the table's order. */
import type { Locator, Page } from '@playwright/test'
import { address, DATASET, details, filters, map, openMap, reader } from './pages.ts'
import { expect, test } from './stemma.ts'

const AROUND = `/${DATASET}/map?around=mistral-ai`
const CLAIM = 'open=claim/mistral-ai-acquired-koyeb'
const tableRows = (page: Page): Locator => page.getByRole('table', { name: 'Claims' }).getByRole('row')

test('a document read at full width shows the passage that was read before', async ({ page }) => {
  await openMap(page, `${AROUND}&${CLAIM}&read=essay/mistral-ai-acquired-koyeb/1`)
  await expect(reader(page).locator('[aria-current]').first()).toBeInViewport()
  await page.getByRole('button', { name: 'Read at full width' }).click()
  const wide = page.getByRole('dialog')
  await expect(wide.locator('.passage[aria-current]').first()).toBeInViewport()
  expect(await wide.locator('.reader-scroll').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200)
})

test('J goes through the quotes of the claim that is open, from document to document, and no farther', async ({
  page,
}) => {
  const claim = 'arthur-mensch-leads-mistral-ai'
  await openMap(page, `${AROUND}&open=claim/${claim}&read=brief/${claim}/0`)
  await expect(reader(page).getByRole('button', { name: 'Next quote (quote 1 of 7 of this claim)' })).toBeVisible()
  const seen = ['brief']
  for (let quote = 1; quote < 9; quote++) {
    await page.keyboard.press('j')
    await expect.poll(() => address(page).params['read']).toContain(`/${claim}/${Math.min(quote, 6)}`)
    await expect(reader(page).locator('.passage[aria-current]').first()).toBeInViewport()
    seen.push(address(page).params['read']!.split('/')[0]!)
  }
  expect(new Set(seen).size).toBe(4)
  expect(address(page).params['open']).toBe(`claim/${claim}`)
})

test('in a document opened by itself, J goes through all its quotes and opens no claim', async ({ page }) => {
  await openMap(page, `${AROUND}&read=essay`)
  await expect(reader(page).locator('.passage').first()).toBeVisible()
  for (let step = 0; step < 3; step++) await page.keyboard.press('j')
  await expect(
    reader(page).getByRole('button', { name: /^Next quote \(quote 3 of \d+ of this document\)/ }),
  ).toBeVisible()
  expect(address(page).params['open']).toBeUndefined()
})

test('focus goes into the wide reader, stays there, and comes back where it was', async ({ page }) => {
  await openMap(page, `${AROUND}&${CLAIM}`)
  const link = details(page).getByRole('link', { name: 'Read in context' }).first()
  await link.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Read at full width' }).focus()
  await page.keyboard.press('Enter')
  const wide = page.getByRole('dialog')
  await expect(wide.getByRole('heading').first()).toBeFocused()
  for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'j']) {
    await page.keyboard.press(key)
    expect(await wide.evaluate((dialog) => dialog.contains(document.activeElement)), key).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(wide).toBeHidden()
  await expect(reader(page).getByRole('heading').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(reader(page)).toBeHidden()
  await expect(link).toBeFocused()
})

test('a claim says which documents are one origin, and why; that opens the trace', async ({ page }) => {
  await openMap(page, `${AROUND}&${CLAIM}`)
  const evidence = details(page).getByRole('region', { name: 'Evidence' })
  await expect(evidence).toContainText(/\d+ passages in \d+ documents, but 2 origins/)
  for (const n of [1, 2]) await expect(evidence.getByRole('heading', { name: `Origin ${n}` })).toBeVisible()
  await expect(evidence).toContainText(/count as one: .+ shares \d+ words with .+\./)
  await evidence.getByRole('link', { name: 'Trace' }).first().click()
  await expect(page.getByRole('region', { name: 'Trace', exact: true })).toBeVisible()
})

test('the table keeps its order in the address, over a reload and Back', async ({ page }) => {
  await page.goto(`/${DATASET}/table?around=mistral-ai`)
  const head = page.getByRole('columnheader', { name: 'Origins' })
  await head.getByRole('button').click()
  await expect.poll(() => address(page).params['sort']).toBe('-origins')
  const first = await tableRows(page).nth(1).innerText()
  await page.reload()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(tableRows(page).nth(1)).toHaveText(first, { useInnerText: true })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await page.goBack()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
})

test('at 1440 px the table shows all its columns, and no date is cut', async ({ page }) => {
  await page.goto(`/${DATASET}/table?start=1`)
  const head = page.getByRole('columnheader', { name: 'Documents' })
  await expect(head).toBeVisible()
  const middle = (await page.locator('.frame-view').boundingBox())!
  const box = (await head.boundingBox())!
  expect(box.x + box.width).toBeLessThanOrEqual(middle.x + middle.width)
  const cut = await page
    .locator('.claims-when')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollHeight > 46).map(({ textContent }) => textContent))
  expect(cut).toEqual([])
})

test('on a narrow screen the table needs no scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/${DATASET}/table?around=mistral-ai&type=company`)
  const row = tableRows(page).nth(1)
  await expect(row).toBeVisible()
  for (const cell of ['.claims-end', '.claim-open', '.claims-hedge', '.claims-origins']) {
    const box = (await row.locator(cell).last().boundingBox())!
    expect(box.x + box.width, cell).toBeLessThanOrEqual(390)
    expect(box.width, cell).toBeGreaterThan(10)
  }
  await row.locator('.claim-open').click()
  await expect.poll(() => address(page).params['open']).toMatch(/^claim\//)
})

test('filters tell how much of each is shown, and lead back to the start', async ({ page }) => {
  await openMap(page, '/')
  const start = address(page).params
  const home = filters(page).getByRole('link', { name: 'Start view' })
  await expect(home).toBeHidden()
  await expect(filters(page).getByRole('listitem').filter({ hasText: 'Stated' })).toContainText(/\d+\s*\/\s*of\s*\d+/)
  await filters(page).getByRole('button', { name: 'Only “Figures”' }).click()
  await expect(filters(page).getByText(/^\d+ of [\d,]+ entities/)).toBeVisible()
  await filters(page).getByRole('link', { name: 'Show everything' }).click()
  await expect.poll(() => address(page).params['type']).toBeUndefined()
  await home.click()
  await expect.poll(() => address(page).params['type']).toBe(start['type'])
  expect(address(page).params).toEqual(start)
})

test('neighbors that filters hide are told, with the way to them', async ({ page }) => {
  await openMap(page, `${AROUND}&type=company&open=entity/mistral-ai`)
  const note = details(page).getByRole('status').filter({ hasText: 'hidden by filters' })
  await expect(note).toContainText(/^\d+ of \d+ neighbors are hidden by filters/)
  await note.getByRole('button').click()
  await expect(note).toBeHidden()
  expect(address(page).params).toMatchObject({ around: 'mistral-ai' })
  expect(address(page).params['type']).toBeUndefined()
})

test('an entity collapses and expands, and Back undoes each step', async ({ page }) => {
  await openMap(page, `${AROUND}&type=company,product,figure&open=entity/mistral-ai`)
  const whole = (await map(page).getAttribute('aria-label'))!
  await details(page)
    .getByRole('button', { name: /^Collapse/ })
    .click()
  await expect(map(page)).not.toHaveAccessibleName(whole)
  expect(address(page).params['without']).toBeTruthy()
  await details(page)
    .getByRole('button', { name: /^Expand/ })
    .click()
  await expect(map(page)).toHaveAccessibleName(whole)
  await page.goBack()
  await expect(map(page)).not.toHaveAccessibleName(whole)
  await page.goBack()
  await expect(map(page)).toHaveAccessibleName(whole)
})

test('a period is kept by the years that occur, by keyboard too, and is part of the address', async ({ page }) => {
  await page.goto(`/${DATASET}/table`)
  const from = filters(page).getByRole('slider', { name: 'From' })
  await expect(from).toBeVisible()
  const first = (await from.getAttribute('aria-valuetext'))!
  await from.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => address(page).params['since']).toMatch(/^\d{4}$/)
  expect(Number(address(page).params['since'])).toBeGreaterThan(Number(first))
  await page.reload()
  await expect(from).toHaveAttribute('aria-valuetext', address(page).params['since']!)
  await expect(filters(page)).toContainText(`since ${address(page).params['since']}`)
  await page.goBack()
  await expect.poll(() => address(page).params['since']).toBeUndefined()
})

test('each half of a relation’s row says what it opens, by keyboard too', async ({ page }) => {
  await openMap(page, `${AROUND}&open=entity/mistral-ai`)
  const row = details(page).getByRole('listitem').filter({ hasText: 'Koyeb' }).first()
  const entity = row.getByRole('link').first()
  await expect(entity).toHaveAttribute('data-hint', 'Go to Koyeb')
  await entity.focus()
  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: /^Evidence: Mistral acquired Koyeb/ })).toBeFocused()
  await expect(page.getByText('Show the evidence for this claim')).toBeVisible()
  await page.keyboard.press('Enter')
  const claim = row.getByRole('link', { name: /^Open the claim: Mistral acquired Koyeb/ })
  await page.keyboard.press('Tab')
  await expect(claim).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => address(page).params['open']).toBe('claim/mistral-ai-acquired-koyeb')
})
