/** The API's description is true: every answer, and every problem, is valid under the schemas that it gives. */
import Ajv from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { routes, SELECTION } from '#graph-data'
import { openApi, type OpenApi, type Operation } from '#server/docs/openapi.ts'
import { serverOf } from './server.ts'

async function described(): Promise<OpenApi> {
  const response = await (await serverOf()).get('/api/openapi.json')
  expect(response.headers.get('content-type')).toBe('application/json')
  return (await response.json()) as OpenApi
}

/** Says whether JSON is valid under a schema of the description; formats are not judged. */
function validator(api: OpenApi, name: string) {
  const ajv = new Ajv({ strict: false, validateFormats: false })
  const definitions = JSON.parse(
    JSON.stringify(api.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as object
  return ajv.compile({ $ref: `#/$defs/${name}`, $defs: definitions })
}

function operationsOf({ paths }: OpenApi): [key: string, Operation][] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      operation,
    ]),
  )
}

function schemaOf(operation: Operation, status: string): string {
  const response = operation.responses[status]!
  if (!('content' in response)) throw new Error(`${status} has no content`)
  return Object.values(response.content)[0]!.schema.$ref!.split('/').at(-1)!
}

describe('openapi.json', () => {
  test('has every route, in the table’s order', async () => {
    const api = await described()
    expect(api.openapi).toBe('3.1.1')
    expect(
      operationsOf(api)
        .map(([key]) => key)
        .toSorted(),
    ).toEqual(Object.keys(routes).toSorted())
    const ids = operationsOf(api).map(([, { operationId }]) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names no schema that it does not have', () => {
    const text = JSON.stringify(openApi('1.0.0'))
    const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref!)
    const known = Object.keys(openApi('1.0.0').components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !known.includes(name))).toEqual([])
  })

  test('lists each route’s parameters with what they take; those of the path are required', () => {
    const parameters = new Map(operationsOf(openApi('1.0.0')).map(([key, operation]) => [key, operation.parameters]))
    expect(parameters.get('GET /api/datasets/:d/search')).toMatchObject([
      { name: 'd', in: 'path', required: true },
      { name: 'q', in: 'query', required: true, description: 'the words to look for' },
      { name: 'limit', in: 'query', required: false },
    ])
    const hops = parameters.get('GET /api/datasets/:d/subgraph')!.find(({ name }) => name === 'hops')
    expect(hops).toMatchObject({ required: false, description: expect.stringContaining('a whole number from 0 to 6') })
  })

  test('says what each parameter means', () => {
    const mute = operationsOf(openApi('1.0.0')).flatMap(([key, { parameters }]) =>
      parameters.flatMap(({ name, description }) => (description ? [] : [`${key} ${name}`])),
    )
    expect(mute).toEqual([])
  })

  test('describes what a route takes as body', () => {
    const operation = new Map(operationsOf(openApi('1.0.0'))).get('POST /api/datasets/:d/subgraph')!
    expect(operation.requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Selection' } } },
    })
  })

  const M = '/api/datasets/mill'
  const examples: Record<string, string> = {
    'GET /api/health': '/api/health',
    'GET /api/datasets': '/api/datasets',
    'GET /api/datasets/:d': M,
    'GET /api/datasets/:d/subgraph': `${M}/subgraph?around=orchard-mill`,
    'POST /api/datasets/:d/subgraph': `${M}/subgraph`,
    'GET /api/datasets/:d/entities/:id': `${M}/entities/forty-tonnes`,
    'GET /api/datasets/:d/claims': `${M}/claims?per=3`,
    'GET /api/datasets/:d/claims/:id': `${M}/claims/bakery-customer-of-orchard-mill`,
    'GET /api/datasets/:d/sources': `${M}/sources`,
    'GET /api/datasets/:d/sources/:id': `${M}/sources/gazette`,
    'GET /api/datasets/:d/search': `${M}/search?q=mill`,
    'GET /api/datasets/:d/claims/:id/trace': `${M}/claims/bakery-customer-of-orchard-mill/trace`,
    'GET /api/datasets/:d/conflicts': `${M}/conflicts`,
    'GET /api/datasets/:d/figures': `${M}/figures`,
    'GET /api/datasets/:d/questions': `${M}/questions`,
    'GET /api/formats': '/api/formats',
    'GET /api/datasets/:d/export': `${M}/export?format=gexf`,
    'POST /api/datasets/:d/export': `${M}/export`,
    'GET /api/datasets/:d/export/scope': `${M}/export/scope?format=gexf`,
    'POST /api/datasets/:d/export/scope': `${M}/export/scope`,
  }
  const bodies: Record<string, object> = {
    'POST /api/datasets/:d/export': { format: 'gexf' },
    'POST /api/datasets/:d/export/scope': {
      format: 'gexf',
      selection: { around: ['ada-quill'] },
      map: { stonegate: [1, 2] },
    },
  }
  const isFile = (key: string) => 'file' in routes[key as keyof typeof routes]

  test('every route has an example here', () => {
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(routes).toSorted())
  })

  const operations = operationsOf(openApi('1.0.0'))

  test.each(operations.filter(([key]) => isFile(key)))(
    '%s answers with a file, as described',
    async (key, operation) => {
      const server = await serverOf()
      const path = examples[key]!
      const response = key.startsWith('POST') ? await server.post(path, bodies[key]) : await server.get(path)
      expect([response.status, response.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringContaining('attachment'),
      ])
      expect(operation.responses['200']).toMatchObject({
        content: { '*/*': { schema: { $ref: '#/components/schemas/File' } } },
      })
    },
  )

  test.each(operations.filter(([key]) => !isFile(key)))('%s answers as described', async (key, operation) => {
    const api = await described()
    const server = await serverOf({ broken: [{ id: 'ruin', issues: [] }], notices: ['a notice'] })
    const path = examples[key]!
    const response = key.startsWith('POST') ? await server.post(path, bodies[key] ?? {}) : await server.get(path)
    expect(response.status).toBe(200)
    const validate = validator(api, schemaOf(operation, '200'))
    expect([validate(await response.json()), validate.errors]).toEqual([true, null])
  })

  test.each(operations)('%s refuses as described', async (key, operation) => {
    const api = await described()
    const server = await serverOf()
    const path = `${examples[key]!.split('?')[0]}?nonsense=1`
    const response = key.startsWith('POST') ? await server.post(path, {}) : await server.get(path)
    expect(response.status).toBe(400)
    const validate = validator(api, schemaOf(operation, 'default'))
    expect([validate(await response.json()), validate.errors]).toEqual([true, null])
  })
})

describe('the readable documentation', () => {
  const page = async () => (await (await serverOf()).get('/api/docs')).text()

  test('has every route and every schema, each under the name that links lead to', async () => {
    const html = await page()
    const api = openApi('1.0.0')
    const anchors = [
      ...operationsOf(api).map(([, { operationId }]) => operationId),
      ...Object.keys(api.components.schemas).map((name) => `schema-${name}`),
    ]
    expect(anchors.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(links.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  test('shows the parameters of a selection once, and folds them away where they come again', async () => {
    const html = await page()
    const folds = [...html.matchAll(/<details( open)?\s*>[^]*?<\/details>/g)]
    expect(folds.map(([, open]) => open === ' open')).toEqual([true, false, false, false])
    for (const [fold] of folds) {
      expect(fold).toContain(`a selection: ${Object.keys(SELECTION).length} parameters`)
      for (const name of Object.keys(SELECTION)) expect(fold).toContain(`<code>${name}</code>`)
    }
    const rest = folds.reduce((text, [fold]) => text.replace(fold, ''), html)
    for (const name of ['per', 'after', 'format', 'claim']) expect(rest).toContain(`<code>${name}</code>`)
  })

  test('has no table without a row', async () => {
    expect(await page()).not.toMatch(/<tbody>\s*<\/tbody>/)
  })

  test('loads nothing from elsewhere, and runs nothing', async () => {
    const html = await page()
    expect(html).not.toMatch(/<script|style="|https?:\/\//)
    const loaded = [...html.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, href]) => href)
    expect(loaded).toEqual(['/favicon.svg', '/api/docs.css'])
    const style = await (await serverOf()).get('/api/docs.css')
    expect(style.headers.get('content-type')).toContain('text/css')
    expect(await style.text()).not.toMatch(/url\(|@import/)
  })

  test('shows text as text', async () => {
    const html = await page()
    expect(html).toContain('&quot;')
    expect(html).not.toContain('`')
  })
})
