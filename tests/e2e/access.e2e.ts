/** WCAG 2.2 AA on every panel, in both themes, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { DATASET, details, reader, settled } from './pages.ts'
import { expect, test } from './stemma.ts'

const CLAIM = `open=claim/mistral-ai-acquired-koyeb`
const MAP = `/${DATASET}/map?around=mistral-ai`

/** What is on the page, and how to get there. */
const PANELS: Record<string, (page: Page) => Promise<void>> = {
  'map and entity': async (page) => {
    await page.goto(`${MAP}&open=entity/mistral-ai`)
    await settled(page)
    await expect(details(page).getByRole('heading', { level: 2 })).toBeVisible()
  },
  claim: async (page) => {
    await page.goto(`${MAP}&${CLAIM}`)
    await expect(details(page).getByRole('figure').first()).toBeVisible()
  },
  reader: async (page) => {
    await page.goto(`${MAP}&${CLAIM}&read=essay/mistral-ai-acquired-koyeb/1`)
    await expect(reader(page)).toBeVisible()
  },
  'reader at full width': async (page) => {
    await page.goto(`${MAP}&${CLAIM}&read=essay/mistral-ai-acquired-koyeb/1&wide=1`)
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  search: async (page) => {
    await page.goto(MAP)
    await settled(page)
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('bnp')
    await expect(page.getByRole('option').first()).toBeVisible()
  },
  shortcuts: async (page) => {
    await page.goto(MAP)
    await settled(page)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  export: async (page) => {
    await page.goto(MAP)
    await settled(page)
    await page.keyboard.press('e')
    await page.getByRole('radio', { name: /^GEXF/ }).click()
    await expect(page.getByText('GEXF leaves out')).toBeVisible()
  },
  'export of the whole dataset, narrow': async (page) => {
    await page.setViewportSize({ width: 390, height: 700 })
    await page.goto(`/${DATASET}/table`)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('radio', { name: /^RIS/ }).click()
    await expect(page.getByText('RIS leaves out')).toBeVisible()
  },
  'entity menu': async (page) => {
    await page.goto(`${MAP}&type=company`)
    await settled(page)
    await page.locator('.stage-canvas').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menu')).toBeVisible()
  },
  'table, narrow': async (page) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/${DATASET}/table?around=mistral-ai&sort=-origins`)
    await expect(page.getByRole('table')).toBeVisible()
  },
  table: async (page) => {
    await page.goto(`/${DATASET}/table?around=mistral-ai`)
    await expect(page.getByRole('table')).toBeVisible()
  },
  sources: async (page) => {
    await page.goto(`/${DATASET}/sources`)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  },
  'nothing found': async (page) => {
    await page.goto(`/${DATASET}/map?type=place&hedge=target`)
    await expect(page.getByText('Nothing matches')).toBeVisible()
  },
  'unknown dataset': async (page) => {
    await page.goto('/no-such-dataset/map')
    await expect(page.getByText('There is no dataset “no-such-dataset”')).toBeVisible()
  },
  'API documentation': async (page) => {
    await page.goto('/api/docs')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })
    for (const [name, reach] of Object.entries(PANELS)) {
      test(name, async ({ page }) => {
        await reach(page)
        await rest(page)
        expect(await violations(page)).toEqual([])
      })
    }

    test('narrow, with the inspector as a sheet', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${MAP}&open=entity/koyeb`)
      await expect(details(page)).toBeVisible()
      await rest(page)
      expect(await violations(page)).toEqual([])
    })
  })
}

/** Waits until nothing moves, so that no color is caught half-way. */
async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(300)
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  )
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} — ${target.join(' ')}`))
}
