/** Keys: none is lost, all are told, and what they close is only what they say. */
import { SHORTCUTS } from '#client/shortcuts.ts'
import { STAGE_KEYS } from '#client/stage/keys.ts'
import { ROVING_KEYS } from '#client/ui/roving.ts'
import { TABLE_KEYS } from '#client/views/table-keys.ts'
import { address, DATASET, details, filters, map, openMap, title } from './pages.ts'
import { expect, test } from './stemma.ts'

const AROUND = `/${DATASET}/map?around=mistral-ai&type=company,product`

test('typing begins with the key that opens the search, however late its code comes', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/search-dialog*', async (route) => {
    await held
    await route.continue()
  })
  await openMap(page, AROUND)
  await page.keyboard.press('/')
  await page.keyboard.type('expert')
  await expect(page.locator('.search-typed')).toHaveText('expert')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('se ')
  release()
  await expect(page.getByRole('combobox')).toHaveValue('experse ')
  await page.keyboard.type('koyeb')
  await expect(page.getByRole('combobox')).toHaveValue('experse koyeb')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeHidden()
})

test('Ctrl K, a name and Enter at once open what is meant, without a pause', async ({ page }) => {
  await openMap(page, AROUND)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('koyeb')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('Koyeb')
})

test('a phrase finds the claim that says it first, a name its entity', async ({ page }) => {
  await openMap(page, AROUND)
  const groups = page.getByRole('listbox').getByRole('group')
  for (const [typed, label, best] of [
    ['acquired koyeb', 'Claims', /^Mistral acquired Koyeb/],
    ['koyeb', 'Entities', /^Koyeb/],
    ['wants 200 MW of compute', 'Claims', /^Mistral wants 200 MW/],
  ] as const) {
    await page.keyboard.press('/')
    await page.keyboard.type(typed)
    await expect(groups.first()).toHaveAccessibleName(label)
    await expect(groups.first().getByRole('option').first()).toHaveText(best)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
  }
})

test('the list of shortcuts has every key there is', async ({ page }) => {
  await openMap(page, AROUND)
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Shortcuts' })
  const lists = {
    Anywhere: Object.values(SHORTCUTS),
    'On the map': STAGE_KEYS,
    'In the table': TABLE_KEYS,
    'In the filters': ROVING_KEYS,
  }
  for (const [where, keys] of Object.entries(lists)) {
    const list = dialog.getByRole('region', { name: where })
    for (const { keys: sign, does } of keys) {
      await expect(list.locator('dl > div', { hasText: does }).locator('kbd').first()).toHaveText(sign)
    }
  }
})

test('Esc steps back and never throws the selection away', async ({ page }) => {
  const open = 'open=claim/mistral-ai-acquired-koyeb'
  await openMap(page, `${AROUND}&${open}&read=essay/mistral-ai-acquired-koyeb/1&wide=1&trace=1`)
  await expect(page.getByRole('dialog')).toBeVisible()
  for (const gone of ['wide', 'read', 'trace', 'open']) {
    await page.keyboard.press('Escape')
    await expect.poll(() => Object.keys(address(page).params), gone).not.toContain(gone)
  }
  for (let more = 0; more < 3; more++) await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
  expect(address(page).params).toEqual({ around: 'mistral-ai', type: 'company,product' })
})

test('a group of filters is one stop for Tab, and arrows walk in it', async ({ page }) => {
  await openMap(page, AROUND)
  const boxes = filters(page).getByRole('group', { name: 'Show' }).getByRole('checkbox')
  await boxes.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(boxes.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(filters(page).getByRole('button', { name: /^Only/ }).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  await expect(boxes.first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(boxes.first()).not.toBeChecked()
})

test('few stops lead from the top of the page to the map', async ({ page }) => {
  await openMap(page, '/')
  for (let stops = 1; stops < 45; stops++) {
    await page.keyboard.press('Tab')
    if (await map(page).evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab never reached the map')
})

test('on the map, keys hide an entity and open its menu, and Back brings it back', async ({ page }) => {
  await openMap(page, AROUND)
  await map(page).focus()
  await page.keyboard.press('ArrowRight')
  const before = await map(page).getAttribute('aria-label')
  await page.keyboard.press('Delete')
  await expect.poll(() => address(page).params['without']).toBeTruthy()
  await expect(map(page)).not.toHaveAccessibleName(before!)
  await page.goBack()
  await expect(map(page)).toHaveAccessibleName(before!)

  await map(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Show only this neighborhood' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(map(page)).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Open' }).press('Enter')
  await expect(details(page).getByRole('button', { name: /^Hide/ })).toBeVisible()
})
