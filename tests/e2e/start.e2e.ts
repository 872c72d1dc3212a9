/** Where a dataset begins: a plain address, a sentence on what is left out, and chips for everything that is chosen after. */
import type { Page } from '@playwright/test'
import { address, DATASET, filters, map, openMap, settled, title } from './pages.ts'
import { expect, test } from './stemma.ts'

const chips = (page: Page) => page.getByRole('list', { name: 'Selection' })
const note = (page: Page) => page.getByText(/^The start view leaves out/)

test('the start view has a plain address, says what it leaves out, and leads to everything', async ({ page }) => {
  await openMap(page, '/')
  await expect(note(page)).toHaveText(/^The start view leaves out \d+ ideas, .+ and more\. Show everything$/)
  await expect(chips(page)).toBeHidden()
  expect(address(page)).toEqual({ path: '/', params: {} })
  await note(page).getByRole('button', { name: 'Show everything' }).click()
  await expect(note(page)).toBeHidden()
  await expect(page.getByRole('contentinfo')).toContainText(/^637 entities/)
  await page.goBack()
  await expect(note(page)).toBeVisible()
  expect(page.url()).toMatch(/:\d+\/$/)
})

test('reading on from the start keeps addresses short, and they lead back to the same', async ({ page }) => {
  await openMap(page, '/')
  const whole = await map(page).getAttribute('aria-label')
  await page.keyboard.press('Escape')
  await expect.poll(() => address(page)).toEqual({ path: `/${DATASET}/map`, params: { start: '1' } })
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await expect.poll(() => address(page)).toEqual({ path: `/${DATASET}/table`, params: { start: '1' } })
  await expect(note(page)).toBeVisible()
  await openMap(page, `/${DATASET}?open=entity/koyeb`)
  await expect(map(page)).toHaveAccessibleName(whole!)
  await expect(title(page)).toHaveText('Koyeb')
  await page.reload()
  await settled(page)
  await expect(map(page)).toHaveAccessibleName(whole!)
})

test('every filter has its chip, called as the legend calls it, and the chip takes it back', async ({ page }) => {
  await openMap(page, `/${DATASET}/map?around=mistral-ai&without=asml&type=company,product&hedge=stated`)
  const names = ['around Mistral AI', 'without ASML', 'companies, products', 'told as stated']
  for (const name of names) await expect(chips(page).getByRole('listitem').filter({ hasText: name })).toBeVisible()
  await chips(page).getByRole('button', { name: 'Remove “companies, products”' }).click()
  await expect.poll(() => address(page).params['type']).toBeUndefined()
  expect(address(page).params).toMatchObject({ around: 'mistral-ai', without: 'asml', hedge: 'stated' })
  await filters(page).getByRole('checkbox', { name: 'Ideas' }).click()
  await expect(chips(page)).toContainText('without ideas')
})
