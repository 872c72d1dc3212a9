/** Pictures of large maps over a real socket: others are answered meanwhile, who leaves ends the work, and what is too large is refused. */
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { MOST_ENTITIES, Problem, type Store } from '#graph-data'
import { listen } from '#server/listen.ts'
import { claim, entity, worldOf } from '#tests/builders.ts'
import { serverOf } from './server.ts'

/** A dataset called mill, whose entities form a ring. */
function ring(count: number): Store {
  const entities = Array.from({ length: count }, (_, n) => entity(`e${n}`))
  const claims = entities.map((_, n) => claim(`e${n}`, 'partner-of', `e${(n * 7 + 1) % count}`, 'A word'))
  return worldOf({ card: { id: 'mill', title: 'A ring' }, entities, claims }, { doc: 'A word.' }).store
}

async function served(store: Store) {
  const { app, lines } = await serverOf({ stores: [store] })
  const running = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => running.stop())
  return { lines, url: `${running.url}/api` }
}

const statusOf = (url: string) =>
  new Promise<number>((resolve, reject) => {
    const answered = (response: IncomingMessage) => {
      response.resume().once('end', () => resolve(response.statusCode!))
    }
    get(url, { agent: false }, answered).on('error', reject)
  })

describe('while a picture of a large map is drawn', () => {
  const store = ring(2_500)

  test.each(['svg', 'png'])('%s: others are answered', async (format) => {
    const { url } = await served(store)
    const drawn = statusOf(`${url}/datasets/mill/export?format=${format}&scale=1`)
    const answered: number[] = []
    const health = () => statusOf(`${url}/health`).then((status) => answered.push(status))
    const asking = setInterval(() => void health(), 20)
    expect(await drawn).toBe(200)
    clearInterval(asking)
    expect(answered.length).toBeGreaterThan(10)
    expect(answered.every((status) => status === 200)).toBe(true)
  })

  test('whoever leaves ends it, and that is no fault', async () => {
    // Layouts are remembered: this one has not been asked for yet.
    const { url, lines } = await served(ring(2_600))
    const path = '/datasets/mill/export?format=png'
    const asked = get(url + path, { agent: false }).on('error', () => {})
    await after(300)
    asked.destroy()
    while (!lines.some((line) => line.includes(path))) await after(20)
    expect(lines.filter((line) => line.includes('fault'))).toEqual([])
    expect(lines.find((line) => line.includes(path))).toContain('499')
    expect(await statusOf(`${url}/datasets/mill/export?format=png&around=e1&scale=1`)).toBe(200)
  })
})

describe('a picture of more than anybody can look at', () => {
  const refusal = `A picture holds at most 20,000 entities and 100,000 claims, and these are 20,002 and 20,001: select fewer, or set a limit.`
  const store = ring(MOST_ENTITIES + 1)

  test.each(['svg', 'png'])('%s: is refused at once, as a preview and as a file', async (format) => {
    const server = await serverOf({ stores: [store] })
    for (const path of ['export', 'export/scope']) {
      const response = await server.get(`/api/datasets/mill/${path}?format=${format}`)
      expect(response.status).toBe(422)
      expect(Problem.parse(await response.json()).detail).toBe(refusal)
    }
  })

  test.each(['stemma', 'gexf', 'dossier'])('%s takes it', async (format) => {
    const server = await serverOf({ stores: [store] })
    expect((await server.get(`/api/datasets/mill/export/scope?format=${format}`)).status).toBe(200)
  })
})

test('the preview of a picture needs no layout of all of it', async () => {
  const server = await serverOf({ stores: [ring(15_000)] })
  const start = performance.now()
  const response = await server.get('/api/datasets/mill/export/scope?format=png&scale=1')
  expect(response.status).toBe(200)
  expect(performance.now() - start).toBeLessThan(5_000)
  expect(((await response.json()) as { bytes: number }).bytes).toBeGreaterThan(500_000)
})
