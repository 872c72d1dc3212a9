/** Everything costly is bounded, the bounds are documented, and what crosses one is told so. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MOST_IDS, Problem } from '#graph-data'
import { LIMITS } from '#server/limits.ts'
import { serverOf } from './server.ts'

const MILL = '/api/datasets/mill'

test('server/README.md lists them all', () => {
  const readme = readFileSync(new URL('../../server/README.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| `(\w+)` *\| (.+?) *\| (.+?) *\|$/gm)].map(([, ...cells]) => cells)
  expect(rows).toEqual(
    Object.entries(LIMITS).map(([name, { most, unit, what }]) => [
      name,
      `${most.toLocaleString('en-US')} ${unit}`,
      what,
    ]),
  )
})

describe('an address', () => {
  const lengthened = (length: number) => `${MILL}/search?q=${'x'.repeat(length - `${MILL}/search?q=`.length)}`

  test('may be so long and no longer', async () => {
    const server = await serverOf()
    const long = await server.get(lengthened(LIMITS.url.most))
    expect(long.status).toBe(400)
    const tooLong = await server.get(lengthened(LIMITS.url.most + 1))
    expect(tooLong.status).toBe(414)
    expect(Problem.parse(await tooLong.json()).detail).toContain('post a long selection')
  })

  test('that is too long is logged in part', async () => {
    const server = await serverOf()
    await server.get(lengthened(100_000))
    expect(server.lines).toHaveLength(1)
    expect(server.lines[0]!.length).toBeLessThan(LIMITS.url.most + 100)
  })

  test('holds the largest selection of short ids, and the body that of any', async () => {
    const ids = Array.from({ length: MOST_IDS }, (_, n) => `${n}`.padStart(20, 'e'))
    const server = await serverOf()
    expect((await server.get(`${MILL}/subgraph?entities=${ids.join(',')}`)).status).toBe(200)
    const longest = Array.from({ length: MOST_IDS }, (_, n) => `${n}`.padStart(120, 'e'))
    const whole = { entities: longest, claims: longest, around: longest, without: longest, source: longest }
    expect((await server.post(`${MILL}/subgraph`, whole)).status).toBe(200)
  })
})

describe('a body', () => {
  const post = async (body: BodyInit, headers: Record<string, string> = {}) =>
    (await serverOf()).get(`${MILL}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      duplex: 'half',
    } as RequestInit)

  const tooLarge = `{"q":"${'x'.repeat(LIMITS.body.most)}"}`

  test('that says it is too large is refused unread, and the connection closed', async () => {
    const response = await post(tooLarge, { 'content-length': String(tooLarge.length) })
    expect(response.status).toBe(413)
    expect(response.headers.get('connection')).toBe('close')
    expect(Problem.parse(await response.json()).detail).toBe('The body is larger than 1 MB.')
  })

  test('that turns out to be too large is not read to its end', async () => {
    let sent = 0
    const chunk = new Uint8Array(100_000).fill(32)
    const endless = new ReadableStream({
      pull(controller) {
        sent += chunk.length
        controller.enqueue(chunk)
      },
    })
    expect((await post(endless)).status).toBe(413)
    expect(sent).toBeLessThan(3 * LIMITS.body.most)
  })

  test('of the largest size is read', async () => {
    const padded = `{}${' '.repeat(LIMITS.body.most - 2)}`
    expect((await post(padded)).status).toBe(200)
  })
})

test('answers hold so many claims and no more, and say where to go on', async () => {
  const server = await serverOf()
  const page = (await (await server.get(`${MILL}/claims?per=4`)).json()) as { claims: unknown[]; next?: string }
  expect([page.claims.length, typeof page.next]).toEqual([4, 'string'])
})
