/** Exports over HTTP: any selection, in every format, with its name, its checksum and its losses. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { formatOf, formats, routes, type Loss } from '#graph-data'
import { listen } from '#server/listen.ts'
import { claim, entity, mill, worldOf } from '#tests/builders.ts'
import { serverOf } from './server.ts'

const MILL = '/api/datasets/mill'

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const digest = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`
const lossesOf = (response: Response) => JSON.parse(response.headers.get('stemma-losses')!) as Loss[]

test('the listing of formats is the table of formats', async () => {
  const server = await serverOf()
  const { formats: listed } = routes['GET /api/formats'].answer.parse(await (await server.get('/api/formats')).json())
  expect(listed.map(({ id, reads, scaled }) => [id, reads, scaled])).toEqual(
    formats.map(({ id, read, isScaled }) => [id, read !== undefined, isScaled ?? false]),
  )
})

describe.each(formats.map(({ id }) => id))('as %s', (id) => {
  test('a file with its type, its name, its size, its checksum and what it lacks', async () => {
    const server = await serverOf()
    const response = await server.get(`${MILL}/export?format=${id}&around=ada-quill`)
    const bytes = await bytesOf(response)
    const { mediaType, extension } = formatOf(id)!
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': mediaType + (mediaType.startsWith('text/') ? '; charset=utf-8' : ''),
      'content-disposition': `attachment; filename="mill.ada-quill${extension}"`,
      'content-length': String(bytes.length),
      'content-digest': digest(bytes),
      etag: 'W/"1"',
      'x-content-type-options': 'nosniff',
    })
    expect(bytes.length).toBeGreaterThan(10)
    expect(lossesOf(response).every(({ count }) => count > 0)).toBe(true)
  })

  test('the scope tells its name, its size and its losses beforehand', async () => {
    const server = await serverOf()
    const query = `format=${id}&around=ada-quill`
    const file = await server.get(`${MILL}/export?${query}`)
    const answer = await (await server.get(`${MILL}/export/scope?${query}`)).json()
    const scope = routes['GET /api/datasets/:d/export/scope'].answer.parse(answer)
    const { length } = await bytesOf(file)
    const leeway = formatOf(id)!.isScaled ? length : 0
    expect(Math.abs(scope.bytes - length)).toBeLessThanOrEqual(leeway)
    expect(scope.losses).toEqual(lossesOf(file))
    expect(file.headers.get('content-disposition')).toContain(scope.name)
  })
})

describe('a picture made of pixels', () => {
  const widthOf = async (response: Response) => (await bytesOf(response)).readUInt32BE(16)

  test('is as large as it was asked for', async () => {
    const server = await serverOf()
    const at = async (scale: number) => widthOf(await server.get(`${MILL}/export?format=png&scale=${scale}`))
    const usual = await widthOf(await server.get(`${MILL}/export?format=png`))
    expect(Math.abs((await at(1)) * 2 - usual)).toBeLessThanOrEqual(2)
    expect(Math.abs((await at(4)) - usual * 2)).toBeLessThanOrEqual(4)
    const posted = await server.post(`${MILL}/export`, { format: 'png', scale: 4 })
    expect(await widthOf(posted)).toBe(await at(4))
  })

  test.each(['0', '9', '1.5', 'large', ''])('is not made at scale “%s”', async (scale) => {
    const response = await (await serverOf()).get(`${MILL}/export?format=png&scale=${scale}`)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { errors: { parameter: string }[] }).errors[0]?.parameter).toBe('scale')
  })
})

describe('what is exported', () => {
  const bundle = async (response: Response) => {
    const read = formatOf('stemma')!.read!({ name: 'mill', bytes: await bytesOf(response) })
    if (!read.ok) throw new Error(JSON.stringify(read.issues))
    return read.value
  }
  const idsOf = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id)

  test('is what the selection yields, as the page and the API have it', async () => {
    const server = await serverOf()
    const selected = 'around=ada-quill&hops=2&hedge=possible'
    const { entities, claims } = await (await server.get(`${MILL}/subgraph?${selected}`)).json()
    const contents = await bundle(await server.get(`${MILL}/export?format=stemma&${selected}`))
    expect(idsOf(contents.entities)).toEqual(idsOf(entities))
    expect(idsOf(contents.claims)).toEqual(idsOf(claims))
  })

  test('without a source holds none of its passages, and says so', async () => {
    const server = await serverOf()
    const file = await bundle(await server.get(`${MILL}/export?format=stemma&withoutSource=gazette`))
    expect(file.claims!.length).toBeGreaterThan(3)
    expect(file.claims!.flatMap(({ passages }) => passages.map(({ source }) => source))).not.toContain('gazette')
    const words = await (await server.get(`${MILL}/export?format=markdown&withoutSource=gazette`)).text()
    expect(words).toContain('withoutSource=gazette')
  })

  test('a long selection is posted, with places on the map', async () => {
    const server = await serverOf()
    const posted = await server.post(`${MILL}/export`, {
      format: 'stemma',
      selection: { entities: ['ada-quill', 'orchard-mill'] },
      map: { 'ada-quill': [1.5, -2], stonegate: [0, 0] },
    })
    const contents = await bundle(posted)
    expect(idsOf(contents.entities).toSorted()).toEqual(['ada-quill', 'orchard-mill'])
    expect([...contents.map!.keys()].toSorted()).toEqual(['ada-quill', 'orchard-mill'])
    expect(contents.map!.get('ada-quill')).toEqual({ x: 1.5, y: -2 })
    expect(posted.headers.get('cache-control')).toBe('no-store')
    expect(posted.headers.get('etag')).toBeNull()
  })

  test('nothing selected is everything', async () => {
    const server = await serverOf()
    const contents = await bundle(await server.get(`${MILL}/export?format=stemma`))
    expect(contents.claims).toHaveLength(10)
    const { counts, limited, missing } = await (await server.get(`${MILL}/export/scope?format=gexf`)).json()
    expect([counts.entities, counts.claims, counts.citations, limited, missing]).toEqual([13, 10, 11, false, []])
  })

  test('the scope says what is cut off, and what is not there', async () => {
    const server = await serverOf()
    const scope = await (await server.get(`${MILL}/export/scope?format=csv&around=nobody,ada-quill&limit=1`)).json()
    expect(scope).toMatchObject({ limited: true, missing: ['nobody'], counts: { entities: 1 } })
  })
})

describe('what is not there', () => {
  const problem = async (path: string) => {
    const response = await (await serverOf()).get(`${MILL}/${path}`)
    return [response.status, (await response.json()).detail]
  }

  test('is told in a header, beside what is', async () => {
    const server = await serverOf()
    const response = await server.get(`${MILL}/export?format=csl&around=ada-quill,nobody&withoutSource=nothing`)
    expect([response.status, response.headers.get('stemma-missing')]).toEqual([200, 'nobody,nothing'])
    expect((await server.get(`${MILL}/export?format=csl&around=ada-quill`)).headers.has('stemma-missing')).toBe(false)
    const strangers = Array.from({ length: 200 }, (_, n) => `stranger-${n}`)
    const posted = await server.post(`${MILL}/export`, {
      format: 'csl',
      selection: { entities: ['ada-quill', 'orchard-mill', ...strangers] },
      map: {},
    })
    expect(posted.headers.get('stemma-missing')?.split(',')).toEqual(strangers.slice(0, 50))
  })

  test.each([
    ['around=nobody', 'gexf', 'The dataset has no “nobody”.'],
    ['type=nothing', 'ris', 'The dataset has no “nothing”.'],
    [
      'minOrigins=900',
      'markdown',
      'The selection has none of what a file in the format Markdown report holds: entities, claims, citations, descriptions of documents.',
    ],
    [
      'entities=tamsin',
      'ris',
      'The selection has none of what a file in the format RIS holds: descriptions of documents.',
    ],
  ])('%s as %s is a problem, not an empty file', async (selection, format, detail) => {
    expect(await problem(`export?format=${format}&${selection}`)).toEqual([404, detail])
    expect(await problem(`export/scope?format=${format}&${selection}`)).toEqual([404, detail])
  })

  test('what the format holds of it is a file, however little', async () => {
    const response = await (await serverOf()).get(`${MILL}/export?format=gexf&entities=tamsin`)
    expect([response.status, (await response.text()).match(/<node /g)?.length]).toEqual([200, 1])
  })
})

describe('asked badly', () => {
  test.each([
    [`${MILL}/export?format=docx`, 400, '“format” must be one of stemma, jsonld, trig'],
    [`${MILL}/export`, 400, '“format” is missing'],
    [`${MILL}/export?format=gexf&hop=2`, 400, '“hop” is not a parameter here (did you mean “hops”?)'],
    [`${MILL}/export/scope?format=docx`, 400, '“format” must be one of'],
    ['/api/datasets/ruin/export?format=gexf', 404, 'There is no dataset “ruin”'],
  ])('%s is a problem', async (path, status, detail) => {
    const response = await (await serverOf()).get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect((await response.json()).detail).toContain(detail)
  })

  test('a body that is no selection is a problem', async () => {
    const server = await serverOf()
    const response = await server.post(`${MILL}/export`, { format: 'gexf', selection: { hops: 99 }, map: { a: [1] } })
    expect(response.status).toBe(400)
    expect((await response.json()).errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
      'selection › hops',
      'map › a',
    ])
  })
})

test('the same state is not sent twice', async () => {
  const server = await serverOf()
  const path = `${MILL}/export?format=gexf`
  const { headers } = await server.get(path)
  const again = await server.get(path, { headers: { 'if-none-match': headers.get('etag')! } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await server.get(path, { headers: { 'if-none-match': 'W/"0"' } })).status).toBe(200)
})

// --- large files ---------------------------------------------------------------------------------

/** A store whose exports are too large to be made before they are sent. */
function vast() {
  const sentence = 'A long sentence that says little. '.repeat(20)
  return worldOf(
    {
      card: { id: 'vast' },
      entities: [entity('a'), entity('b', { label: 'half \uD800' })],
      claims: Array.from({ length: 6_000 }, (_, n) => claim('a', 'uses', 'b', 'some words', { id: `c${n}`, sentence })),
    },
    { doc: 'There are some words here.' },
  ).store
}

describe('a large file', () => {
  test('is streamed, and tells beforehand what its format does not hold', async () => {
    const response = await (await serverOf({ stores: [vast()] })).get('/api/datasets/vast/export?format=markdown')
    expect(response.headers.get('content-length')).toBeNull()
    expect(response.headers.get('trailer')).toBe('content-digest, stemma-losses')
    expect(lossesOf(response).map(({ what }) => what)).toContain('definitions of types and relations')
    expect((await bytesOf(response)).length).toBeGreaterThan(4_000_000)
  })

  test('tells its checksum and every loss when it has been sent', async () => {
    const { app } = await serverOf({ stores: [vast()] })
    const running = await listen(app, { host: '127.0.0.1', port: 0 })
    onTestFinished(() => running.stop())
    const { bytes, trailers } = await fetched(`${running.url}/api/datasets/vast/export?format=gexf`)
    expect(trailers['content-digest']).toBe(digest(bytes))
    expect(JSON.parse(trailers['stemma-losses']!)).toContainEqual({
      count: 1,
      what: 'character that XML cannot hold, replaced by \uFFFD',
    })
  })

  test('is given up when its reader leaves', async () => {
    const response = await (await serverOf({ stores: [vast()] })).get('/api/datasets/vast/export?format=trig')
    const reader = response.body!.getReader()
    expect((await reader.read()).done).toBe(false)
    await expect(reader.cancel()).resolves.toBeUndefined()
  })
})

/** What Node reads, trailers too, which `fetch` does not give. */
function fetched(url: string): Promise<{ bytes: Buffer; trailers: NodeJS.Dict<string> }> {
  return new Promise((resolve, reject) => {
    request(url, { agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ bytes: Buffer.concat(chunks), trailers: response.trailers }))
    })
      .on('error', reject)
      .end()
  })
}

describe('the head of a file', () => {
  test.each([
    ['mill', 'gexf'],
    ['mill', 'png'],
    ['vast', 'gexf'],
    ['vast', 'stemma'],
  ])('of %s as %s tells what can be known without making it', async (dataset, format) => {
    const { app, lines } = await serverOf({ stores: [mill().store, vast()] })
    const { url, stop } = await listen(app, { host: '127.0.0.1', port: 0 })
    onTestFinished(stop)
    const response = await fetch(`${url}/api/datasets/${dataset}/export?format=${format}`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]+"$/)
    expect(response.headers.get('etag')).toBeTruthy()
    expect(response.headers.get('trailer')).toBeNull()
    expect(lines.join('\n')).not.toContain('fault')
  })
})
