/** Every error has one shape, and says what is wrong and how to mend it. */
import { describe, expect, test } from 'vitest'
import { Problem, routes, SELECTION } from '#graph-data'
import { serverOf, type TestServer } from './server.ts'

const MILL = '/api/datasets/mill'

async function problemOf(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const json: unknown = await response.json()
  const problem = Problem.parse(json)
  expect(problem).toEqual(json)
  expect(problem.status).toBe(status)
  expect(problem.detail).toBeTruthy()
  return problem
}

async function asked(path: string, status: number, init?: RequestInit): Promise<Problem> {
  return problemOf(await (await serverOf()).get(path, init), status)
}

describe('what is not there', () => {
  test.each([
    ['an address', '/api/nothing', '/api/docs'],
    ['an address outside the API', '/nothing.js', '/nothing.js'],
    ['a dataset', '/api/datasets/moon', '“moon”'],
    ['what no id may be', '/api/datasets/NO%20ID', 'hyphens'],
    ['half an escape', '/api/datasets/%E0%A4', 'hyphens'],
    ['a part of a dataset', `${MILL}/nothing`, '/api/docs'],
    ['an entity', `${MILL}/entities/nobody`, 'no entity “nobody”'],
    ['an entity that every object has', `${MILL}/entities/constructor`, 'no entity “constructor”'],
    ['a claim', `${MILL}/claims/nothing`, 'no claim “nothing”'],
    ['a source', `${MILL}/sources/nothing`, 'no source “nothing”'],
    ['a slash too many', `${MILL}/`, '/api/docs'],
  ])('%s is a 404 that says so', async (_, path, detail) => {
    expect((await asked(path, 404)).detail).toContain(detail)
  })
})

describe('a dataset that could not be loaded', () => {
  const issue = {
    file: 'claims/money.yaml',
    line: 12,
    column: 5,
    path: 'raised',
    message: 'needs at least one citation',
  }
  const broken = [{ id: 'ruin', issues: Array.from({ length: 120 }, () => issue) }]

  test('is a 503 with file, line and mend', async () => {
    const server = await serverOf({ broken })
    const problem = await problemOf(await server.get('/api/datasets/ruin/subgraph'), 503)
    expect(problem.errors).toHaveLength(100)
    expect(problem.detail).toContain('the first 100 of 120 things to mend; `npm run stemma -- check` lists all')
    expect(problem.errors![0]).toEqual({
      file: 'claims/money.yaml',
      line: 12,
      column: 5,
      detail: 'raised: needs at least one citation',
    })
  })

  test('counts no more than there are', async () => {
    const server = await serverOf({ broken: [{ id: 'ruin', issues: [issue] }] })
    const problem = await problemOf(await server.get('/api/datasets/ruin'), 503)
    expect(problem.detail).toMatch(/start the server again\.$/)
  })

  test('is listed with its issues, and the others are served', async () => {
    const server = await serverOf({ broken, notices: ['texts/x.txt matches no source'] })
    const listing = routes['GET /api/datasets'].answer.parse(await (await server.get('/api/datasets')).json())
    expect(listing.datasets.map(({ card }) => card.id)).toEqual(['mill'])
    expect(listing.broken).toMatchObject([{ id: 'ruin', total: 120 }])
    expect(listing.broken[0]!.issues).toHaveLength(100)
    expect(listing.notices).toEqual(['texts/x.txt matches no source'])
    expect((await server.get(MILL)).status).toBe(200)
  })
})

describe('a query that cannot be read', () => {
  const refused = async (query: string, path = `${MILL}/subgraph`) => asked(`${path}?${query}`, 400)

  test.each(Object.entries(SELECTION).filter(([, { kind }]) => kind !== 'text'))(
    'a bad “%s” is named',
    async (parameter, { kind, takes }) => {
      const both = parameter === 'from' || parameter === 'to' ? '&from=a&to=b' : ''
      const bad = kind === 'id' || kind === 'ids' ? 'NO!' : 'soon'
      const { errors } = await refused(
        `${parameter}=${bad}${both.replace(`&${parameter}=${parameter === 'from' ? 'a' : 'b'}`, '')}`,
      )
      expect(errors!.map((error) => error.parameter)).toContain(parameter)
      expect(errors![0]!.detail).toContain(`takes ${takes}`)
    },
  )

  test.each([
    ['hops=9', 'hops', 'takes a whole number from 0 to 6'],
    ['hops=-1', 'hops', 'takes a whole number from 0 to 6'],
    ['hops=', 'hops', 'takes a whole number from 0 to 6'],
    ['hops=1e1', 'hops', 'takes a whole number from 0 to 6'],
    ['limit=20001', 'limit', 'takes a whole number from 1 to 20000'],
    ['entities=', 'entities', 'takes up to 500 ids, separated by commas'],
    ['since=soon', 'since', 'takes a date in EDTF'],
    ['from=tamsin', 'from', 'needs “to” as well: a chain has two ends'],
    ['to=tamsin', 'to', 'needs “from” as well: a chain has two ends'],
    ['typ=company', 'typ', 'did you mean “type”?'],
    ['entitys=a', 'entitys', 'did you mean “entities”?'],
    ['zzzzzz=a', 'zzzzzz', 'is not a parameter here'],
    ['type=company&type=place', 'type', 'is given more than once: give it once, with commas between its values'],
    ['hedge=statd', 'hedge', 'separated by commas; “statd” is none (did you mean “stated”?)'],
    ['minOrigins=NaN', 'minOrigins', 'takes a whole number from 1 to 1000'],
    ['around=tamsin,B%20C,D', 'around', '“B C” is none: ids are lower-case letters'],
    ['q=%20', 'q', 'takes words, up to 200 characters'],
    ['__proto__=x', '__proto__', 'is not a parameter here'],
    [`q=${'x'.repeat(201)}`, 'q', 'takes words, up to 200 characters'],
    [`entities=${Array.from({ length: 501 }, (_, n) => `e${n}`).join(',')}`, 'entities', 'takes up to 500 ids'],
  ])('%s', async (query, parameter, detail) => {
    const { errors, detail: said } = await refused(query)
    expect(errors).toMatchObject([{ parameter }])
    expect(errors![0]!.detail).toContain(detail)
    expect(said).toContain(`“${parameter}”`)
  })

  test('all faults are told at once', async () => {
    const { errors, detail } = await refused('hops=x&typ=a&limit=0')
    expect(errors!.map(({ parameter }) => parameter).toSorted()).toEqual(['hops', 'limit', 'typ'])
    expect(detail).toBe('These cannot be read: “typ”, “hops”, “limit”.')
  })

  test.each([
    ['claims', 'per=501', 'per'],
    ['claims', 'per=0', 'per'],
    ['search', '', 'q'],
    ['search', 'q=', 'q'],
    ['search', 'q=%20%20', 'q'],
    ['search', 'q=mill&limit=101', 'limit'],
    ['search', 'q=mill&hops=1', 'hops'],
    ['sources', 'x=1', 'x'],
    ['claims', 'from=tamsin', 'from'],
    ['claims', 'minOrigins=NaN', 'minOrigins'],
    ['export', 'format=gexf&to=tamsin', 'to'],
    ['export', '', 'format'],
    ['export', 'format=docx', 'format'],
    ['export/scope', 'format=gexf&hops=x', 'hops'],
  ])('%s?%s', async (path, query, parameter) => {
    expect((await refused(query, `${MILL}/${path}`)).errors).toMatchObject([{ parameter }])
  })
})

describe('a body that cannot be read', () => {
  const post = async (body: string, status: number, type = 'application/json') =>
    asked(`${MILL}/subgraph`, status, { method: 'POST', headers: { 'content-type': type }, body })

  test.each(['', '{', '{"around": ["a"', 'nonsense', '{"a":1}}', '\u0000'])('malformed JSON: %j', async (body) => {
    expect((await post(body, 400)).detail).toContain('not valid JSON')
  })

  test.each(['null', '[]', '3', '"text"', 'true'])('JSON of another kind: %s', async (body) => {
    expect((await post(body, 400)).detail).toBe('The body must be a JSON object.')
  })

  test.each([
    ['{"hops":"1"}', 'hops'],
    ['{"entities":"a,b"}', 'entities'],
    ['{"entities":["NO!"]}', 'entities › 0'],
    ['{"from":"a"}', 'from'],
    ['{"typ":["company"]}', 'typ'],
    ['{"since":"soon"}', 'since'],
  ])('a selection with a fault: %s', async (body, parameter) => {
    expect((await post(body, 400)).errors).toMatchObject([{ parameter }])
  })

  test('a deep one is refused, not followed', async () => {
    expect((await post('['.repeat(100_000), 400)).detail).toContain('not valid JSON')
    const deep = `{"entities":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
    expect((await post(deep, 400)).errors).toMatchObject([{ parameter: 'entities › 0' }])
  })

  test('of another type is a 415', async () => {
    expect((await post('{}', 415, 'text/plain')).detail).toContain('application/json')
    await post('{}', 415, 'application/jsonp')
  })
})

describe('a method that an address does not take', () => {
  test.each([
    ['DELETE', MILL, 'GET, HEAD'],
    ['POST', MILL, 'GET, HEAD'],
    ['PUT', `${MILL}/subgraph`, 'GET, HEAD, POST'],
    ['OPTIONS', '/api/health', 'GET, HEAD'],
    ['POST', '/api/docs', 'GET, HEAD'],
  ])('%s %s is a 405 that says which', async (method, path, allow) => {
    const response = await (await serverOf()).get(path, { method })
    expect(response.headers.get('allow')).toBe(allow)
    expect((await problemOf(response, 405)).detail).toContain(allow)
  })

  test('the page takes no other either', async () => {
    expect((await asked('/', 404, { method: 'POST' })).detail).toContain('nothing at /')
  })
})

describe('a fault of ours', () => {
  async function faulty(): Promise<TestServer> {
    const { mill } = await import('#tests/builders.ts')
    const store = { ...mill().store, claims: () => Promise.reject(new Error('secret path /etc/passwd')) }
    return serverOf({ stores: [store] })
  }

  test('is a 500 that tells nothing but itself, and is told in the log', async () => {
    const server = await faulty()
    const problem = await problemOf(await server.get(`${MILL}/claims/a`), 500)
    expect(JSON.stringify(problem)).not.toContain('secret')
    expect(server.lines.join('\n')).toContain('secret path')
  })

  test('leaves the others answered, and is tried again', async () => {
    const server = await faulty()
    await server.get(`${MILL}/claims/a`)
    expect((await server.get(`${MILL}/claims/a`)).status).toBe(500)
    expect((await server.get(`${MILL}/entities/tamsin`)).status).toBe(200)
  })
})

describe('a name that is not ours', () => {
  const from = (host: string, isLocal?: boolean) => async () => {
    const server = await serverOf(isLocal === undefined ? {} : { isLocal })
    return server.app.fetch(new Request(`http://${host}/api/health`))
  }

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', 'evil.example:4400'])(
    '%s is a 421: nobody’s page may point its name at this machine',
    async (host) => {
      expect((await problemOf(await from(host)(), 421)).detail).toContain('localhost')
    },
  )

  test.each(['localhost', 'localhost:4400', '127.0.0.1', '127.1.2.3:80', '[::1]:4400', 'stemma.localhost'])(
    '%s is',
    async (host) => {
      expect((await from(host)()).status).toBe(200)
    },
  )

  test('is fine where others can reach the server anyway', async () => {
    expect((await from('stemma.example', false)()).status).toBe(200)
  })

  test('gets nothing that is at hand either', async () => {
    const server = await serverOf()
    await server.get(MILL)
    const response = await server.app.fetch(new Request(`http://evil.example${MILL}`))
    expect((await problemOf(response, 421)).title).toBe('Misdirected Request')
  })
})
