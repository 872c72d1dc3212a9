/**
 * The server: how fast it answers what is at hand, as a part of what an empty Hono handler does in the same run, and
 * how soon after its process has begun it serves an entity. Medians of seven, in turn.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import autocannon from 'autocannon'
import type { Answer } from '#graph-data'

const RUNS = 7
const CONNECTIONS = 50
const SECONDS = 2
/** What must be reached: parts of the empty handler’s requests, and milliseconds. */
const LEAST = { entity: 0.6, unchanged: 0.9 }
const MOST_MS = 1_000

// --- servers -------------------------------------------------------------------------------------

interface Started {
  readonly url: string
  /** Milliseconds from the start of the process to the first answer. */
  readonly took: number
  stop(): Promise<void>
}

/** Starts a process and asks for `path` until it answers. Its log goes nowhere, so that nobody has to read it. */
async function start(args: readonly string[], path: string): Promise<Started> {
  const url = `http://127.0.0.1:${await freePort()}`
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOST: '127.0.0.1', PORT: new URL(url).port },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!(await answers(url + path))) await new Promise((resolve) => setTimeout(resolve, 10))
  return { url, took: performance.now() - began, stop: () => ended(child) }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const startStemma = (path: string) => start(['dist/server/main.js'], path)
const startEmpty = () => start(['--import', 'tsx', 'tests/bench/empty-server/main.ts'], '/')

/** The entity with as many claims as half of the others have at most. */
async function usualEntity(): Promise<string> {
  const server = await startStemma('/api/health')
  const read = async (path: string) => (await fetch(server.url + path)).json()
  const { datasets } = (await read('/api/datasets')) as Answer<'GET /api/datasets'>
  const dataset = `/api/datasets/${datasets[0]!.card.id}`
  const { entities } = (await read(`${dataset}/subgraph?limit=20000`)) as Answer<'GET /api/datasets/:d/subgraph'>
  await server.stop()
  const ranked = entities.toSorted((a, b) => a.claims - b.claims)
  return `${dataset}/entities/${ranked[ranked.length >> 1]!.id}`
}

// --- measuring -----------------------------------------------------------------------------------

async function requestsPerSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const {
    requests,
    errors,
    non2xx,
    statusCodeStats = {},
  } = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS })
  const unexpected = non2xx - (statusCodeStats['304']?.count ?? 0)
  if (errors || unexpected)
    throw new Error(`server bench: ${errors} errors and ${unexpected} unexpected answers from ${url}`)
  return requests.average
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

/** Requests a second of an empty handler, an entity and an entity that has not changed, each run in turn. */
async function throughput(path: string) {
  const [empty, stemma] = [await startEmpty(), await startStemma(path)]
  const page = await fetch(stemma.url + path)
  const [etag, bytes] = [page.headers.get('etag')!, (await page.arrayBuffer()).byteLength]
  const rounds: { empty: number; entity: number; unchanged: number }[] = []
  for (let run = 0; run <= RUNS; run++) {
    const round = {
      empty: await requestsPerSecond(`${empty.url}/`),
      entity: await requestsPerSecond(stemma.url + path),
      unchanged: await requestsPerSecond(stemma.url + path, { 'if-none-match': etag }),
    }
    // The first warms up.
    if (run) rounds.push(round)
  }
  await Promise.all([empty.stop(), stemma.stop()])
  return { bytes, rounds }
}

/** Milliseconds to the first entity: when the build does not know the dataset’s files yet, and when it does. */
async function startTimes(path: string) {
  const [first, again]: [number[], number[]] = [[], []]
  for (let run = 0; run < RUNS; run++) {
    await rm('.stemma/readings', { recursive: true, force: true })
    for (const times of [first, again]) {
      const server = await startStemma(path)
      times.push(server.took)
      await server.stop()
    }
  }
  return { first: median(first), again: median(again) }
}

// --- the table -----------------------------------------------------------------------------------

const path = await usualEntity()
const { bytes, rounds } = await throughput(path)
const starts = await startTimes(path)

const share = (kind: keyof typeof LEAST) => median(rounds.map((round) => round[kind] / round.empty))
const perSecond = (kind: 'empty' | keyof typeof LEAST) => Math.round(median(rounds.map((round) => round[kind])))
const percent = (part: number) => `${Math.round(part * 100)} %`

console.log(`${path} (${bytes} bytes), ${CONNECTIONS} connections; medians of ${RUNS}, shares of the same round`)
console.table({
  'empty Hono handler': { 'requests/s': perSecond('empty'), share: '100 %', 'must be': '' },
  'warm entity': {
    'requests/s': perSecond('entity'),
    share: percent(share('entity')),
    'must be': `≥ ${percent(LEAST.entity)}`,
  },
  'conditional request': {
    'requests/s': perSecond('unchanged'),
    share: percent(share('unchanged')),
    'must be': `≥ ${percent(LEAST.unchanged)}`,
  },
})
console.table({
  'start to the first entity': { ms: Math.round(starts.again), 'must be': `< ${MOST_MS}` },
  'the same after a change of the dataset’s files': { ms: Math.round(starts.first), 'must be': '' },
})
const isReached = share('entity') >= LEAST.entity && share('unchanged') >= LEAST.unchanged && starts.again < MOST_MS
if (!isReached) process.exitCode = 1
