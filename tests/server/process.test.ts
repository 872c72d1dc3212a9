/** The real processes: how they start, what they say, how they stop. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Problem } from '#graph-data'
import { LIMITS } from '#server/limits.ts'
import { entity, filesOf, mill, millParts } from '#tests/builders.ts'
import { temporaryFolder, writeDataset } from './server.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

interface Running {
  readonly child: ChildProcess
  said(): string
  /** Waits until the process has said something that matches. */
  until(pattern: RegExp): Promise<string>
  /** Waits for its end and gives the exit code. */
  end(): Promise<number | null>
}

function run(file: string, args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, STEMMA_TEXTS: '', STEMMA_DATASETS: '', PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let text = ''
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  return {
    child,
    said: () => text,
    async until(pattern) {
      while (!pattern.test(text)) {
        const more = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended])
        if (!Array.isArray(more) && !pattern.test(text)) throw new Error(`ended without saying ${pattern}:\n${text}`)
      }
      return pattern.exec(text)![0]
    },
    end: () => ended,
  }
}

async function serving(env: Record<string, string> = {}): Promise<Running & { url: string }> {
  const server = run('server/main.ts', [], env)
  return { ...server, url: await server.until(/http:\/\/127\.0\.0\.1:\d+/) }
}

/** Speaks bytes to a server and gives what comes back until it hangs up. */
async function spoken(url: string, words: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(words)
  return heard(socket)
}

async function heard(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

function problemIn(answer: string, status: number): Problem {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toMatch(/content-type: application\/problem\+json/i)
  expect(head).toMatch(/x-content-type-options: nosniff/i)
  return Problem.parse(JSON.parse(body))
}

describe('the server', () => {
  test('serves, says one line for each request, and what is wrong with a dataset beside the good ones', async () => {
    const shelf = await temporaryFolder()
    await writeDataset(shelf, 'mill', filesOf(millParts), { lock: mill().lock, texts: { 'stray.txt': 'nobody’s' } })
    await writeDataset(shelf, 'ruin', filesOf({ ...millParts, card: { id: 'ruin' }, entities: [entity('tamsin')] }))
    const server = await serving({ STEMMA_DATASETS: shelf })
    expect(server.said()).toContain('The dataset “ruin” could not be loaded:')
    expect(server.said()).toMatch(/ {2}claims\/all\.jsonl:1:1 .*“orchard-mill” is not the id of an entity/)
    expect(server.said()).toContain('mill/texts/stray.txt matches no source')

    const answer = await fetch(`${server.url}/api/datasets/mill/entities/tamsin`)
    expect(answer.status).toBe(200)
    expect((await fetch(`${server.url}/api/datasets/mill/entities/tamsin`)).status).toBe(200)
    expect((await fetch(`${server.url}/api/datasets/ruin`)).status).toBe(503)
    await server.until(/^GET \/api\/datasets\/ruin 503 [\d.]+ ms \d+ B$/m)
    const lines = server.said().match(/^GET \/api\/datasets\/mill\/entities\/tamsin 200 [\d.]+ ms \d+ B$/gm)
    expect(lines).toHaveLength(2)
  })

  test('goes on when nobody reads any more what it says', async () => {
    const server = await serving()
    server.child.stdout!.destroy()
    for (let n = 0; n < 3; n++) {
      expect((await fetch(`${server.url}/api/health?${n}`)).status).toBe(400)
      // What is said is gathered for a moment before it is written.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
    server.child.kill('SIGTERM')
    expect(await server.end()).toBe(0)
  })

  test('finishes what it has begun, takes nothing new, and ends well', async () => {
    const server = await serving()
    const port = Number(new URL(server.url).port)
    const body = '{"limit":3}'
    const open = connect(port, '127.0.0.1')
    const head = `POST /api/datasets/mistral-sovereignty/subgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
    open.write(head + body.slice(0, 4))
    const idle = connect(port, '127.0.0.1')
    await Promise.all([once(open, 'connect'), once(idle, 'connect')])
    // The server must have read the head before it is told to stop.
    await fetch(`${server.url}/api/health`)
    const told = performance.now()
    server.child.kill('SIGTERM')
    await server.until(/Stopping \(SIGTERM\)/)
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow('fetch failed')
    const answer = heard(open)
    open.write(body.slice(4))
    expect(await answer).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(await server.end()).toBe(0)
    expect(performance.now() - told).toBeLessThan(LIMITS.stop.most / 2)
    expect(server.said()).toMatch(/^POST \/api\/datasets\/mistral-sovereignty\/subgraph 200/m)
  })

  test('ends at once when told a second time, in whichever way', async () => {
    const server = await serving()
    const open = connect(Number(new URL(server.url).port), '127.0.0.1')
    open.write(
      'POST /api/datasets/mistral-sovereignty/subgraph HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{',
    )
    await once(open, 'connect')
    await fetch(`${server.url}/api/health`)
    server.child.kill('SIGTERM')
    await server.until(/Stopping \(SIGTERM\)/)
    const told = performance.now()
    server.child.kill('SIGINT')
    await server.end()
    expect(performance.now() - told).toBeLessThan(LIMITS.stop.most / 2)
  })

  test('answers what is no HTTP, or no request, in the shape of every other error, and says each in its log', async () => {
    const server = await serving()
    const { url } = server
    problemIn(await spoken(url, 'NONSENSE\r\n\r\n'), 400)
    problemIn(await spoken(url, `GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ${'x'.repeat(40_000)}\r\n\r\n`), 431)
    problemIn(await spoken(url, 'GET /api/health HTTP/1.1\r\nHost: exa mple\r\nConnection: close\r\n\r\n'), 400)
    problemIn(await spoken(url, 'GET /api/health HTTP/1.0\r\n\r\n'), 400)
    problemIn(await spoken(url, 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n'), 400)
    problemIn(await spoken(url, 'GET /api/health HTTP/1.1\r\nHost: localhost\r\nExpect: wonders\r\n\r\n'), 417)
    problemIn(await spoken(url, 'CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'), 405)
    problemIn(await spoken(url, 'GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'), 421)
    problemIn(await spoken(url, 'GET /api/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'), 404)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    await server.until(/^GET \/api\/health 200/m)
    const refused = server.said().match(/^- - \d{3} 0 ms - B$/gm) ?? []
    expect(refused.map((line) => line.slice(4, 7)).toSorted()).toEqual([
      '400',
      '400',
      '400',
      '400',
      '405',
      '417',
      '431',
    ])
  })

  test('says so when its port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const server = run('server/main.ts', [], { PORT: String(port) })
    expect(await server.end()).toBe(1)
    expect(server.said()).toContain(`Port ${port} is taken`)
    expect(server.said()).not.toContain('at ')
    other.close()
  })

  test('says so when a setting is bad, before it does anything', async () => {
    const server = run('server/main.ts', [], { PORT: 'x' })
    expect(await server.end()).toBe(2)
    expect(server.said()).toBe('PORT is "x", but it takes a port from 1 to 65535, or 0 for any free one\n')
  })
})

describe('stemma', () => {
  test('runs in a process of its own, with its exit code', async () => {
    const folder = await writeDataset(await temporaryFolder(), 'mill', filesOf(millParts))
    const [help, check] = [run('server/cli.ts', ['--help']), run('server/cli.ts', ['check', folder])]
    expect([await help.end(), await check.end()]).toEqual([0, 1])
    expect(help.said()).toContain('npm run stemma -- <command>')
    expect(check.said().split('\n')).toEqual([
      '  evidence.lock.json:1:1 lock-missing: evidence.lock.json is missing: run `npm run stemma -- lock` where the documents are at hand',
      expect.stringMatching(/^ {2}note: no text is at hand/),
      'mill: 1 thing to mend',
      '',
    ])
  })

  test('minds nobody who stops listening', async () => {
    const command = run('server/cli.ts', ['--help'])
    command.child.stdout?.destroy()
    expect(await command.end()).toBe(0)
    expect(command.said()).toBe('')
  })
})
