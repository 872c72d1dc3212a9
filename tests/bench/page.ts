/** JavaScript that the page loads before anybody does anything: all of it, gzipped, until the map is drawn and at rest. */
import { spawn } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'

const LIMIT = 200_000

const server = spawn('node', ['dist/server/main.js'], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise<string>((resolve) => {
  server.stdout.setEncoding('utf8').on('data', (said: string) => {
    const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
    if (found) resolve(found)
  })
})
const named = process.env['STEMMA_CHROMIUM']
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(named && { executablePath: named }) })
try {
  const page = await browser.newPage()
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.set(response.url(), response.body())
  })
  await page.goto(address)
  await page.locator('.stage[data-ready]').waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(
    [...scripts].map(async ([url, body]) => ({ file: new URL(url).pathname, gzip: gzipSync(await body).length })),
  )
  const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0)
  console.table(sizes.toSorted((a, b) => b.gzip - a.gzip))
  console.log(`${sizes.length} scripts, ${total} bytes gzipped: ${((100 * total) / LIMIT).toFixed(0)} % of ${LIMIT}`)
} finally {
  await browser.close()
  server.kill('SIGTERM')
}
