import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadAssets } from '#server/assets.ts'
import { serverOf, temporaryFolder, writeFiles } from './server.ts'

const PAGE =
  '<!doctype html><title>Stemma</title><script>at(once)</script><script type="module" src="/assets/main-abc123.js"></script>'
const SCRIPT = `console.log(${JSON.stringify('stemma '.repeat(500))})`

async function site() {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'index.html': PAGE,
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'assets/main-abc123.js': SCRIPT,
    'assets/inter-def456.woff2': Uint8Array.from({ length: 3_000 }, (_, n) => n % 251),
    'assets/deep/worker.js': '1',
  })
  return serverOf({ assets: await loadAssets(folder) })
}

const NAVIGATION = { headers: { accept: 'text/html,application/xhtml+xml' } }

describe('files of the page', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/assets/main-abc123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/inter-def456.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/assets/deep/worker.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/main-abc123.js?v=1', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s', async (path, type, caching) => {
    const response = await (await site()).get(path)
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      type,
      caching,
    ])
  })

  test('come packed where that is worth it, and are not sent again unchanged', async () => {
    const server = await site()
    const headers = { 'accept-encoding': 'gzip, br' }
    const script = await server.get('/assets/main-abc123.js', { headers })
    expect(script.headers.get('content-encoding')).toBe('br')
    expect((await server.get('/assets/main-abc123.js', { headers })).headers.get('content-encoding')).toBe('br')
    const font = await server.get('/assets/inter-def456.woff2', { headers })
    expect(font.headers.get('content-encoding')).toBeNull()
    const etag = font.headers.get('etag')!
    expect((await server.get('/assets/inter-def456.woff2', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('take no other method', async () => {
    for (const path of ['/', '/favicon.svg']) {
      const response = await (await site()).get(path, { method: 'POST' })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    }
    expect((await (await site()).get('/nothing', { method: 'POST' })).status).toBe(404)
  })

  test('answer HEAD without a body', async () => {
    const response = await (await site()).get('/assets/main-abc123.js', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('content-length')).toBe(String(SCRIPT.length))
  })
})

describe('an address of the page', () => {
  test.each(['/mill', '/mill/map', '/mill/table?around=orchard-mill', '/mill/sources/report.v2'])(
    '%s is the page, for somebody who goes there',
    async (path) => {
      const server = await site()
      const response = await server.get(path, NAVIGATION)
      expect([response.status, await response.text()]).toEqual([200, PAGE])
      expect((await server.get(path)).status).toBe(404)
    },
  )

  test.each(['/api', '/api/', '/api/nothing', '/api?x=1', '/api/datasets/moon'])('%s is not', async (path) => {
    const response = await (await site()).get(path, NAVIGATION)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('/apiary is: only the API is the API', async () => {
    expect((await (await site()).get('/apiary', NAVIGATION)).status).toBe(200)
  })
})

describe('nothing else on the disk can be had', () => {
  test.each(['/../package.json', '/..%2fpackage.json', '/assets/../../etc/passwd', '/%00', '/assets/', '//etc/passwd'])(
    '%s',
    async (path) => {
      const response = await (await site()).get(path)
      const text = await response.text()
      expect(response.status).toBe(404)
      expect(text).not.toContain('root:')
    },
  )
})

test('without a page built, the API is there and the rest says how to build it', async () => {
  const server = await serverOf({ assets: await loadAssets('/no/such/folder') })
  expect((await server.get('/api/health')).status).toBe(200)
  const response = await server.get('/', NAVIGATION)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('npm start')
})

test('the page may run the script that stands in it, and no other file may run any', async () => {
  const server = await site()
  const policyOf = async (path: string, init = {}) =>
    (await server.get(path, init)).headers.get('content-security-policy')
  const hash = createHash('sha256').update('at(once)').digest('base64')
  for (const path of ['/', '/mill/map'])
    expect(await policyOf(path, NAVIGATION)).toContain(`script-src 'self' 'sha256-${hash}';`)
  for (const path of ['/favicon.svg', '/api/health', '/nothing'])
    expect(await policyOf(path)).toContain("script-src 'self';")
})
