/** The dossier: one file, opened from disk without any network, is the page with everything that it was cut from. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { formatLock, LOCK_FILE } from '#graph-data'
import { cite, claim, entity, filesOf, source, worldOf, type Parts } from '#tests/builders.ts'
import { address, clickLine, colorsOnMap, DATASET, details, map, reader, settled, title } from './pages.ts'
import { expect, test } from './stemma.ts'

const MB = 1_000_000
const HOSTILE = '</script><script>document.title = "owned"</script><!-- <img src=x onerror=alert(1)>'

/** Two documents, of which one may be passed on; names that try to become markup. */
const parts: Parts = {
  card: { id: 'hostile', title: `Hostile ${HOSTILE}`, start: 'mill' },
  sources: [source('open', { redistributable: true, title: `Open ${HOSTILE}` }), source('closed')],
  entities: [entity('mill', { label: `Mill ${HOSTILE}` }), entity('wheel'), entity('river', { types: ['place'] })],
  claims: [
    claim('mill', 'uses', 'wheel', 'open: turns a wheel', { sentence: `The mill ${HOSTILE} uses a wheel.` }),
    claim('mill', 'located-in', 'river', '', { citations: [cite('closed: stands at a river')] }),
  ],
}
const texts = {
  open: `The mill </script> turns a wheel, as everybody may read.`,
  closed: 'Behind doors: it stands at a river, which is a secret.',
}

/** A folder of datasets with just that one. */
function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'stemma-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, 'hostile', path)), { recursive: true })
    writeFileSync(join(root, 'hostile', path), text)
  }
  for (const { path, text } of filesOf(parts)) write(path, text)
  for (const [id, text] of Object.entries(texts)) write(`texts/${id}.txt`, text)
  write(LOCK_FILE, formatLock(worldOf(parts, texts).lock))
  return root
}

test.use({ settings: { env: { STEMMA_DATASETS: folder() } } })

/** A dossier on disk, as a browser finds it. */
interface Saved {
  readonly url: string
  readonly html: string
}

/** Exports a selection over the API and puts the file where no server is. */
async function saved(request: APIRequestContext, dataset: string, selection = ''): Promise<Saved> {
  const response = await request.get(`/api/datasets/${dataset}/export?format=dossier&${selection}`)
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.html"$/)
  const path = join(mkdtempSync(join(tmpdir(), 'stemma-')), 'a dossier #1.html')
  writeFileSync(path, await response.body())
  return { url: pathToFileURL(path).href, html: readFileSync(path, 'utf8') }
}

/** Opens a dossier offline. Whatever it then asks a network for is noted. */
async function open(page: Page, { url }: Saved, hash = ''): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url())
  })
  await page.context().setOffline(true)
  await page.goto(url + hash)
  return asked
}

/** Where a dossier's address says one is. */
function place(page: Page): ReturnType<typeof address> {
  const { pathname, searchParams } = new URL(new URL(page.url()).hash.slice(1), 'file:///')
  return { path: pathname, params: Object.fromEntries(searchParams) }
}

const trace = (page: Page): Locator => page.getByRole('region', { name: 'Trace', exact: true })

test('is a map, drawn from one file without a network, and says what it is a part of', async ({ page, request }) => {
  const file = await saved(request, DATASET, 'around=koyeb')
  const asked = await open(page, file)
  await settled(page)
  expect(await colorsOnMap(page)).toBeGreaterThan(20)
  await expect(page.getByText(/^Part of “.*”: around Koyeb · revision \w{8} · made on \w+ \d+, \d{4}$/)).toBeVisible()
  await expect(page).toHaveTitle(/Stemma$/)
  expect(place(page), 'the file itself is where it begins').toEqual({ path: '/', params: {} })
  expect(asked).toEqual([])
})

test('is smaller than a megabyte without its data, and runs nothing but its own code', async ({ request }) => {
  const { html } = await saved(request, DATASET, 'around=koyeb')
  const shell = html.replace(/<script type="application\/json".*?<\/script>/gs, '')
  expect(html.length - shell.length).toBeGreaterThan(1_000)
  expect(Buffer.byteLength(shell)).toBeLessThan(MB)
  const [, policy = ''] = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(shell) ?? []
  expect(policy).toMatch(/^default-src 'none'; script-src( 'sha256-[\w+/=]+')+; style-src 'sha256-[\w+/=]+';/)
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/unsafe|http|\*/)
  expect(shell).not.toMatch(/(?:src|href)="(?!data:)/)
})

test('find Mistral AI, open a line, read the passage in its document’s shape, and come Back', async ({
  page,
  request,
}) => {
  await open(page, await saved(request, DATASET, 'around=mistral-ai'))
  await settled(page)
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill('mistrl ai')
  await page
    .getByRole('option', { name: /^Mistral AI/ })
    .first()
    .click()
  await expect(title(page)).toHaveText('Mistral AI')
  await page.waitForTimeout(800)
  await clickLine(page, place)

  const citation = details(page).getByRole('region', { name: 'Evidence' }).getByRole('figure').first()
  const quote = await citation.getByRole('blockquote').innerText()
  await citation.getByRole('link', { name: 'Read in context' }).click()
  const passage = reader(page).locator('[aria-current]')
  await expect(passage.first()).toBeInViewport()
  expect(plain((await passage.allInnerTexts()).join(' '))).toContain(plain(quote))

  const before = place(page)
  await page.goBack()
  await expect(reader(page)).toBeHidden()
  expect(place(page).params['open']).toBe(before.params['open'])
  await page.goForward()
  await expect(reader(page)).toBeVisible()
  expect(place(page)).toEqual(before)
  await page.reload()
  await expect(reader(page).locator('[aria-current]').first()).toBeInViewport()
  expect(place(page)).toEqual(before)
})

test('traces a claim to its origins', async ({ page, request }) => {
  const hash = `#/${DATASET}/map?open=claim/mistral-ai-targets-fig-200mw-target&trace=1`
  await open(page, await saved(request, DATASET, 'around=mistral-ai'), hash)
  await expect(trace(page).getByRole('heading', { level: 2 })).toContainText('Mistral AI targets 200 MW')
  await expect(trace(page)).toContainText(/\d+ passages in \d+ documents — but 1 origin/)
})

test('a table, its documents and a filter, all in the address', async ({ page, request }) => {
  await open(page, await saved(request, DATASET, 'around=koyeb'))
  await settled(page)
  const name = await map(page).getAttribute('aria-label')
  await page.getByRole('checkbox', { name: 'Companies' }).uncheck()
  await expect(map(page)).not.toHaveAccessibleName(name!)
  expect(place(page).params['type']).not.toContain('company')
  await page.goBack()
  await expect(map(page)).toHaveAccessibleName(name!)
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
  expect(place(page).path).toBe(`/${DATASET}/sources`)
})

test('what needs a server is absent, and links of the page lose no place', async ({ page, request }) => {
  await open(page, await saved(request, DATASET, 'around=koyeb'))
  await settled(page)
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Search')
  await expect(page.getByRole('dialog')).not.toContainText('Export')
  await page.keyboard.press('Escape')
  const before = page.url()
  const skip = page.getByRole('link', { name: 'Skip to the details' })
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(details(page)).toBeFocused()
  expect(page.url()).toBe(before)
  const hrefs = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(hrefs.filter((href) => !/^(#|https?:)/.test(href))).toEqual([])
})

test('an address that asks for what is not in it is told so', async ({ page, request }) => {
  const file = await saved(request, DATASET, 'around=koyeb')
  await open(page, file, '#/no-such-dataset/map')
  await expect(page.getByText('There is no dataset “no-such-dataset”')).toBeVisible()
  await page.getByRole('link', { name: /sovereignty/ }).click()
  await settled(page)
})

test.describe('with strings that try to become markup', () => {
  test('they stay strings', async ({ page, request }) => {
    await open(page, await saved(request, 'hostile'))
    await settled(page)
    await expect(title(page)).toHaveText(`Mill ${HOSTILE}`)
    await expect(page).toHaveTitle(/^Mill <\/script>/)
    await expect(page.locator('img')).toHaveCount(0)
    await expect(page.locator('script')).toHaveCount(7)
  })

  test('a text comes along where its source allows it, and its shape where not', async ({ page, request }) => {
    const file = await saved(request, 'hostile')
    expect(file.html).toContain('as everybody may read')
    expect(file.html).not.toContain('which is a secret')
    await open(page, file, '#/hostile/map?read=open')
    await expect(reader(page)).toContainText('</script> turns a wheel, as everybody may read.')
    await page.goto(`${file.url}#/hostile/map?read=closed/mill-located-in-river/0`)
    await expect(reader(page)).toContainText('stands at a river')
    await expect(reader(page)).not.toContainText('secret')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('is accessible, wide and narrow', async ({ page, request }) => {
      const file = await saved(request, DATASET, 'around=koyeb')
      await open(page, file)
      await settled(page)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(`${file.url}#/${DATASET}/map`)
      await settled(page)
      await expect(page.getByText(/^Part of “/).first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300)
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} — ${target.join(' ')}`))
}

function plain(text: string): string {
  return text.replace(/[\s“”"…]+/g, ' ').trim()
}
