/** The server on a port. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import type { App } from '#server/app.ts'
import { LIMITS } from '#server/limits.ts'
import { listen } from '#server/listen.ts'
import { serverOf } from './server.ts'

const LOCAL = { host: '127.0.0.1', port: 0 }
const ENTITY = '/api/datasets/mill/entities/orchard-mill'

describe('what is at hand', () => {
  test('is the same over the wire as without it, packed or not, unchanged or not', async () => {
    const { app, get } = await serverOf()
    const { url, stop } = await listen(app, LOCAL)
    for (const headers of [{ 'accept-encoding': 'identity' }, { 'accept-encoding': 'br' }, { 'if-none-match': '*' }]) {
      const plain = await get(ENTITY, { headers })
      for (const _ of ['first', 'at hand']) {
        const wired = await fetch(url + ENTITY, { headers })
        expect(wired.status).toBe(plain.status)
        expect(Object.fromEntries(wired.headers)).toMatchObject(Object.fromEntries(plain.headers))
      }
    }
    expect(await (await fetch(url + ENTITY)).text()).toBe(await (await get(ENTITY)).text())
    await stop()
  })

  test('leaves a HEAD without a body', async () => {
    const { app } = await serverOf()
    const { url, stop } = await listen(app, LOCAL)
    await fetch(url + ENTITY)
    const head = await fetch(url + ENTITY, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    await stop()
  })
})

describe('a body that is too large', () => {
  test('is refused, and the connection closed, however much is still to come', async () => {
    const { app } = await serverOf()
    const { url, stop } = await listen(app, LOCAL)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const length = 50 * LIMITS.body.most
    socket.on('error', () => {})
    socket.write(
      `POST /api/datasets/mill/subgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n{`,
    )
    let heard = ''
    for await (const chunk of socket) heard += String(chunk)
    expect(heard).toMatch(/^HTTP\/1\.1 413 Payload Too Large/)
    expect(heard).toMatch(/^connection: close/im)
    await stop()
  })
})

test(
  'a head that does not come is waited for as long as the limits say, and no longer',
  async () => {
    const { app } = await serverOf()
    const { url, stop } = await listen(app, LOCAL)
    const slow = connect(Number(new URL(url).port), '127.0.0.1')
    slow.write('GET / HTTP/1.1\r\nHost: loc')
    const began = performance.now()
    let heard = ''
    for await (const chunk of slow) heard += String(chunk)
    const took = performance.now() - began
    expect(heard).toMatch(/^HTTP\/1\.1 408 /)
    expect(took).toBeGreaterThan(LIMITS.head.most - 500)
    expect(took).toBeLessThan(LIMITS.head.most + 5_000)
    await stop()
  },
  LIMITS.head.most + 10_000,
)

test('a client that leaves in the middle of its body is no fault of ours', async () => {
  const { app, lines } = await serverOf()
  const { url, stop } = await listen(app, LOCAL)
  const leaver = connect(Number(new URL(url).port), '127.0.0.1')
  leaver.write(
    'POST /api/datasets/mill/subgraph HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{',
  )
  await once(leaver, 'connect')
  await fetch(`${url}/api/health`)
  leaver.destroy()
  await expect.poll(() => lines.find((line) => line.startsWith('POST'))).toMatch(/subgraph 499 /)
  expect(lines.join('\n')).not.toContain('fault')
  await stop()
})

describe('stopping', () => {
  test('waits for nobody who has not asked', async () => {
    const { app } = await serverOf()
    const { url, stop } = await listen(app, LOCAL)
    const silent = connect(Number(new URL(url).port), '127.0.0.1')
    await once(silent, 'connect')
    await fetch(`${url}/api/health`)
    const started = performance.now()
    await stop()
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  test('lets who is slow read an answer to its end', async () => {
    const size = 8 * 1024 * 1024
    const large: App = {
      ready: () => undefined,
      fetch: async () => new Response(new Uint8Array(size)),
    }
    const { url, stop } = await listen(large, LOCAL)
    const slow = connect(Number(new URL(url).port), '127.0.0.1')
    slow.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(slow, 'readable')
    const stopped = stop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    let read = 0
    for await (const chunk of slow) read += (chunk as Buffer).length
    await stopped
    expect(read).toBeGreaterThan(size)
  })

  test('cuts off what lasts longer than its patience', async () => {
    let asked = () => {}
    const reached = new Promise<void>((resolve) => (asked = resolve))
    const stuck: App = {
      ready: () => undefined,
      fetch: () => {
        asked()
        return new Promise(() => {})
      },
    }
    const { url, stop } = await listen(stuck, { ...LOCAL, patience: 200 })
    const answer = fetch(url).catch(() => 'cut off')
    await reached
    const started = performance.now()
    await stop()
    expect(performance.now() - started).toBeGreaterThan(150)
    expect(await answer).toBe('cut off')
  })
})

test('an address that cannot be had is an error of the system', async () => {
  const { app } = await serverOf()
  const { url, stop } = await listen(app, LOCAL)
  await expect(listen(app, { host: '127.0.0.1', port: Number(new URL(url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  await expect(listen(app, { host: '203.0.113.1', port: 0 })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' })
  await stop()
})

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))

test.skipIf(!hasIpv6)('an address of IPv6 is written so that it can be opened', async () => {
  const { app } = await serverOf()
  const { url, stop } = await listen(app, { host: '::1', port: 0 })
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  expect((await fetch(`${url}/api/health`)).status).toBe(200)
  await stop()
})
