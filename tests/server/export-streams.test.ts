/** Exports over a real socket: a reader that is slow slows the writer down, one that leaves ends it, and memory stays flat. */
import { createHash } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ClaimRecord, Store } from '#graph-data'
import { listen } from '#server/listen.ts'
import { mill } from '#tests/builders.ts'
import { serverOf } from './server.ts'

/** In pages of a thousand claims: some 600 MB as a bundle. */
const PAGES = 1_000

/** The mill with a million claims, which are made as they are asked for. */
async function flood(): Promise<{ store: Store; read(): number }> {
  const { store } = mill()
  const [claim] = await store.claims(['orchard-mill-located-in-tamsin'])
  let read = 0
  const everyClaim: Store['everyClaim'] = async ({ after: cursor = '0', limit }) => {
    read++
    const page = Number(cursor)
    const items = Array.from({ length: limit }, (_, n) => ({ ...claim!, ...differing(`c${page}-${n}`) }))
    return { items, ...(page + 1 < PAGES && { next: String(page + 1) }) }
  }
  const summary: Store['summary'] = async () => {
    const told = await store.summary()
    return { ...told, counts: { ...told.counts, claims: PAGES * 1_000 } }
  }
  return { store: { ...store, everyClaim, summary }, read: () => read }
}

/** What does not repeat, so that no archive packs it away. */
function differing(id: string): Pick<ClaimRecord, 'id' | 'sentence'> {
  return { id, sentence: createHash('sha512').update(id).digest('base64') }
}

async function flooded() {
  const { store, read } = await flood()
  const { app } = await serverOf({ stores: [store] })
  const running = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => running.stop())
  const asked = (format: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get(`${running.url}/api/datasets/mill/export?format=${format}`, { agent: false }, resolve).on('error', reject)
    })
  return { asked, read }
}

/** The number that `count` comes to rest at. */
async function settled(count: () => number): Promise<number> {
  for (let last = -1; last !== count(); await after(300)) last = count()
  return count()
}

test.each(['stemma', 'gexf', 'csv'])('%s: a reader who waits makes the writer wait', async (format) => {
  const { asked, read } = await flooded()
  const response = await asked(format)
  const waiting = await settled(read)
  expect(waiting).toBeLessThan(PAGES / 4)
  response.destroy()
})

test.each(['stemma', 'trig', 'csv'])('%s: a reader who leaves ends the writing', async (format) => {
  const { asked, read } = await flooded()
  const response = await asked(format)
  response.once('error', () => {})
  response.resume()
  while (read() < 20) await after(10)
  response.destroy()
  const left = await settled(read)
  expect(left).toBeLessThan(PAGES / 2)
})

test('memory stays flat while 50 MB leave', async () => {
  const { asked } = await flooded()
  const response = await asked('ftm')
  const idle = process.memoryUsage.rss()
  let [bytes, most] = [0, idle]
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    most = Math.max(most, process.memoryUsage.rss())
    if (bytes > 50e6) break
  }
  expect(bytes).toBeGreaterThan(50e6)
  expect(most - idle).toBeLessThan(150e6)
})
