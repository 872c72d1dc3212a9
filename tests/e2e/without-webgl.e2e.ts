import { DATASET } from './pages.ts'
import { expect, test } from './stemma.ts'

test('without WebGL the table takes the place of the map, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
      return kind.includes('webgl') ? null : (original as (...args: unknown[]) => null).call(this, kind, ...rest)
    } as typeof original
  })
  await page.goto(`/${DATASET}/map?around=mistral-ai`)
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByText(/WebGL/)).toBeVisible()
})
