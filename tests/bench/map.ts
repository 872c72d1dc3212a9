/**
 * The first map: from opening the address to the dataset’s map drawn and settled, against a bare sigma page that
 * draws the same graph at given places. Medians of seven, in turn, each with an empty cache; at most 1.5 times.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { build } from 'vite'
import { layout, roomOf, sceneOf, selectionParams, type Answer } from '#graph-data'
import type { BareMap } from './bare-map/bare-map.ts'

const RUNS = 7
const MOST = 1.5
const VIEWPORT = { width: 1440, height: 900 }

// --- the two pages -------------------------------------------------------------------------------

async function startStemma(): Promise<{ url: string; stop(): Promise<void> }> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1' }
  const server = spawn('node', ['dist/server/main.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string]
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
  if (!url) throw new Error(`map bench: the server printed no address but “${said}”`)
  return { url, stop: () => ended(server) }
}

async function ended(server: ReturnType<typeof spawn>): Promise<void> {
  server.kill('SIGTERM')
  await once(server, 'exit')
}

/** The graph of the dataset’s first view, laid out, as plain sigma takes it. */
async function bareMap(url: string): Promise<BareMap> {
  const read = async (path: string) => (await fetch(url + path)).json()
  const { datasets } = (await read('/api/datasets')) as Answer<'GET /api/datasets'>
  const card = datasets[0]!.card
  const { vocabulary } = (await read(`/api/datasets/${card.id}`)) as Answer<'GET /api/datasets/:d'>
  const query = new URLSearchParams(selectionParams(card.view ?? {}))
  const subgraph = (await read(`/api/datasets/${card.id}/subgraph?${query}`)) as Answer<'GET /api/datasets/:d/subgraph'>
  const { nodes, edges } = sceneOf(subgraph, vocabulary)
  const laid = [...nodes.values()].map((node) => ({ id: node.id, room: roomOf(node) }))
  const places = layout(laid, [...edges.values()], { aspect: 1 })
  return {
    nodes: [...nodes.values()].map(({ id, label, ink, reach }) => {
      const { x, y } = places.get(id)!
      return { id, label, x, y: -y, size: reach.height, color: ink.light }
    }),
    edges: [...edges.values()].map(({ id, from, to }) => ({ id, from, to })),
  }
}

async function startBare(map: BareMap): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-map-'))
  await build({
    root: 'tests/bench/bare-map',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  })
  await writeFile(join(folder, 'map.json'), JSON.stringify(map))
  const server = await serve(folder)
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.close()
    await rm(folder, { recursive: true })
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url!
    readFile(join(folder, path)).then(
      (bytes) => response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain').end(bytes),
      () => response.writeHead(404).end(),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

// --- measuring -----------------------------------------------------------------------------------

interface Run {
  /** Milliseconds from navigation to the drawn map. */
  readonly drawn: number
  /** Thousand bytes of JavaScript that came over the wire until then. */
  readonly script: number
}

async function measure(browser: Browser, url: string): Promise<Run> {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.addInitScript(() => {
    // What is drawn is seen with the frame after.
    const seen = new MutationObserver(() => {
      if (!document.querySelector('[data-ready]')) return
      seen.disconnect()
      requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
    })
    seen.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] })
  })
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0)
  const run = await page.evaluate(() => {
    const drawn = performance.getEntriesByName('drawn')[0]!.startTime
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const scripts = loaded.filter(({ name, startTime }) => name.endsWith('.js') && startTime < drawn)
    return { drawn, script: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000 }
  })
  await page.context().close()
  return run
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const stemma = await startStemma()
const map = await bareMap(stemma.url)
const bare = await startBare(map)
const executablePath = process.env['STEMMA_CHROMIUM']
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
const runs: Record<'bare' | 'stemma', Run[]> = { bare: [], stemma: [] }
await measure(browser, bare.url) // the browser's own first start is neither's
for (let run = 0; run < RUNS; run++) {
  runs.bare.push(await measure(browser, bare.url))
  runs.stemma.push(await measure(browser, stemma.url))
}
await Promise.all([browser.close(), bare.stop(), stemma.stop()])

const drawn = (page: keyof typeof runs) => median(runs[page].map((run) => run.drawn))
const ratio = drawn('stemma') / drawn('bare')
console.log(`${map.nodes.length} entities, ${map.edges.length} claims; medians of ${RUNS}`)
console.table({
  'bare sigma page': { 'drawn, ms': Math.round(drawn('bare')), ratio: 1 },
  Stemma: { 'drawn, ms': Math.round(drawn('stemma')), ratio: Number(ratio.toFixed(2)) },
  target: { ratio: MOST },
})
