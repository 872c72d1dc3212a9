/** Answers that are at hand: tags, encodings, and when they are made anew. */
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store } from '#graph-data'
import { Bodies, etagOf, jsonBody } from '#server/bodies.ts'
import { isSame } from '#server/body.ts'
import { encodingFor } from '#server/encoding.ts'
import { mill } from '#tests/builders.ts'
import { serverOf } from './server.ts'

const MILL = '/api/datasets/mill'
const ENTITY = `${MILL}/entities/orchard-mill`
const any = { ifNoneMatch: undefined, acceptEncoding: undefined }

/** A store that counts how often it is asked, and whose revision can change. */
function counting(): { store: Store & { revision: string }; asked: () => number } {
  let asked = 0
  const { store } = mill()
  return { store: { ...store, entities: (ids) => (asked++, store.entities(ids)) }, asked: () => asked }
}

describe('a conditional request', () => {
  test('for what has not changed is a 304 without a body', async () => {
    const server = await serverOf()
    const first = await server.get(ENTITY)
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^W\/"[^"]+"$/)
    const second = await server.get(ENTITY, { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
    expect(second.headers.get('etag')).toBe(etag)
    expect(second.headers.get('cache-control')).toBe('no-cache')
    expect(second.headers.get('vary')).toBe('accept-encoding')
  })

  test('is a 304 though the answer is not at hand', async () => {
    const { store } = counting()
    const server = await serverOf({ stores: [store] })
    const response = await server.get(ENTITY, { headers: { 'if-none-match': etagOf(store) } })
    expect([response.status, await response.text()]).toEqual([304, ''])
  })

  test.each([
    [`${MILL}/entities/nobody`, 404],
    [`${MILL}/subgraph?hops=99`, 400],
    [`${MILL}/subgraph?foo=bar`, 400],
    [`${MILL}/export?format=nope`, 400],
    [`${MILL}/claims?after=zzz`, 400],
  ])('for what there is not, %s, is no 304 but a %i', async (path, status) => {
    const { store } = counting()
    const server = await serverOf({ stores: [store] })
    for (const tag of ['*', etagOf(store)]) {
      expect((await server.get(path, { headers: { 'if-none-match': tag } })).status).toBe(status)
    }
  })

  test('for a file is a 304 too', async () => {
    const { store } = counting()
    const server = await serverOf({ stores: [store] })
    const headers = { 'if-none-match': etagOf(store) }
    expect((await server.get(`${MILL}/export?format=gexf`, { headers })).status).toBe(304)
  })

  test('for what has changed is answered in full, under a new tag', async () => {
    const { store, asked } = counting()
    const server = await serverOf({ stores: [store] })
    const etag = (await server.get(ENTITY)).headers.get('etag')!
    const before = asked()
    store.revision = '2'
    const response = await server.get(ENTITY, { headers: { 'if-none-match': etag } })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).not.toBe(etag)
    expect(asked()).toBeGreaterThan(before)
  })

  test('works for what is not about one dataset, by content', async () => {
    for (const path of ['/api/datasets', '/api/openapi.json', '/api/docs', '/api/docs.css']) {
      const server = await serverOf()
      const etag = (await server.get(path)).headers.get('etag')!
      expect((await server.get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
      expect((await server.get(path, { headers: { 'if-none-match': 'W/"x"' } })).status).toBe(200)
    }
  })

  test('is not for posts', async () => {
    const server = await serverOf()
    const post = (etag: string) =>
      server.get(`${MILL}/subgraph`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-none-match': etag },
        body: '{}',
      })
    expect((await post('*')).status).toBe(200)
  })

  test.each([
    ['W/"a"', true],
    ['"a"', true],
    ['*', true],
    ['W/"b", W/"a"', true],
    ['"b","a"', true],
    ['W/"b"', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('%j names W/"a": %s', (header, same) => {
    expect(isSame(header, 'W/"a"')).toBe(same)
  })
})

describe('an answer that is at hand', () => {
  test('is not made again, and is the same', async () => {
    const { store, asked } = counting()
    const server = await serverOf({ stores: [store] })
    const first = await (await server.get(ENTITY)).text()
    const before = asked()
    expect(await (await server.get(ENTITY)).text()).toBe(first)
    expect(asked()).toBe(before)
  })

  test('is made once for all who ask at the same time', async () => {
    const { store, asked } = counting()
    const server = await serverOf({ stores: [store] })
    await server.get(ENTITY)
    const once = asked()
    store.revision = '2'
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.get(ENTITY)))
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(asked()).toBe(2 * once)
  })

  test('has everything that the first one had', async () => {
    const server = await serverOf()
    const [first, second] = [await server.get(ENTITY), await server.get(ENTITY)]
    expect([...second.headers]).toEqual([...first.headers])
  })

  test('does not answer other methods', async () => {
    const server = await serverOf()
    await server.get(ENTITY)
    expect((await server.get(ENTITY, { method: 'POST' })).status).toBe(405)
    const head = await server.get(ENTITY, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100)
  })

  test('one without an answer is asked for anew each time', async () => {
    const server = await serverOf()
    expect((await server.get(`${MILL}/entities/nobody`)).status).toBe(404)
    expect((await server.get(`${MILL}/entities/nobody`)).status).toBe(404)
  })
})

describe('encodings', () => {
  const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip) }

  test.each(['br', 'gzip'] as const)('%s, first and from what is at hand, is the same text', async (encoding) => {
    const server = await serverOf()
    const plain = await (await server.get(ENTITY)).text()
    for (const _ of ['first', 'at hand']) {
      const response = await server.get(ENTITY, { headers: { 'accept-encoding': encoding } })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.length).toBeLessThan(plain.length / 2)
      expect(response.headers.get('content-length')).toBe(String(bytes.length))
      expect((await unpack[encoding](bytes)).toString()).toBe(plain)
    }
  })

  test('all carry one tag, and say that they vary', async () => {
    const server = await serverOf()
    const headers = ['', 'gzip', 'br'].map(async (encoding) => {
      const response = await server.get(ENTITY, { headers: { 'accept-encoding': encoding } })
      return [response.headers.get('etag'), response.headers.get('vary')]
    })
    expect(new Set((await Promise.all(headers)).map(String)).size).toBe(1)
  })

  test('a short answer goes as it is', async () => {
    const server = await serverOf()
    const response = await server.get('/api/health', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(response.headers.get('content-encoding')).toBeNull()
  })

  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['br;q=0, *', 'gzip'],
    ['identity', null],
    ['deflate', null],
    ['', null],
    [undefined, null],
    ['br;q=nonsense', 'br'],
    ['x'.repeat(10_000), null],
  ])('%j takes %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })

  test('no header breaks it', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect([null, 'br', 'gzip']).toContain(encodingFor(header))
      }),
    )
  })
})

describe('the room for answers', () => {
  const of = { revision: '1' }
  const text = (size: number) => ({ text: 'x'.repeat(size) })

  test('is bounded: what was asked for longest ago goes first', async () => {
    const bodies = new Bodies(40_000)
    for (const target of ['/a', '/b', '/c', '/d', '/e']) await bodies.prepare(target, of, any, async () => text(9_000))
    expect(bodies.ready('/a', any)).toBeUndefined()
    expect(bodies.ready('/e', any)).toBeDefined()
  })

  test('does not keep what would fill it, and answers all the same', async () => {
    const bodies = new Bodies(10_000)
    const { bytes } = await bodies.prepare('/large', of, any, async () => text(9_000))
    expect(bytes!.length).toBeGreaterThan(9_000)
    expect(bodies.ready('/large', any)).toBeUndefined()
  })

  test('counts what packing adds', () => {
    const body = jsonBody(text(5_000), etagOf(of))
    const before = body.size
    return body.prepare({ ...any, acceptEncoding: 'gzip' }).then(() => expect(body.size).toBeGreaterThan(before))
  })

  test('forgets an answer that failed', async () => {
    const bodies = new Bodies()
    await expect(bodies.prepare('/a', of, any, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const { bytes } = await bodies.prepare('/a', of, any, async () => 'yes')
    expect(new TextDecoder().decode(bytes!)).toBe('"yes"')
  })

  test('an answer from before a change is not given after it', async () => {
    const state = { revision: '1' }
    const bodies = new Bodies()
    await bodies.prepare('/a', state, any, async () => 'old')
    state.revision = '2'
    expect(bodies.ready('/a', any)).toBeUndefined()
    const { bytes } = await bodies.prepare('/a', state, any, async () => 'new')
    expect(new TextDecoder().decode(bytes!)).toBe('"new"')
  })

  test('an answer that was begun before a change does not stay', async () => {
    const state = { revision: '1' }
    const bodies = new Bodies()
    const slow = bodies.prepare('/a', state, any, async () => {
      state.revision = '2'
      return 'old'
    })
    await slow
    expect(bodies.ready('/a', any)).toBeUndefined()
  })
})
