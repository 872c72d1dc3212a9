/** Whatever stands in a query: it is answered, or refused with the parameter's name and what it takes. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { isEdtf, MOST_IDS, Problem, routes, SELECTION, type SelectionKey } from '#graph-data'
import { serverOf, type TestServer } from './server.ts'

const MILL = '/api/datasets/mill'
let server: TestServer

beforeAll(async () => {
  server = await serverOf()
})

const KEYS = Object.keys(SELECTION) as SelectionKey[]
const isId = (text: string) => text.length <= 120 && /^[a-z0-9]+(-+[a-z0-9]+)*$/.test(text)
const entries = (text: string) => text.split(',').filter(Boolean)

/** Whether a parameter takes a value, written down a second time. */
const TAKES: Record<(typeof SELECTION)[SelectionKey]['kind'], (text: string, key: SelectionKey) => boolean> = {
  id: isId,
  ids: (text) => entries(text).length > 0 && entries(text).length <= MOST_IDS && entries(text).every(isId),
  choices: (text, key) =>
    entries(text).length > 0 &&
    entries(text).length <= SELECTION[key].among!.length &&
    entries(text).every((entry) => SELECTION[key].among!.includes(entry)),
  count: (text, key) =>
    /^\d{1,9}$/.test(text) && Number(text) >= SELECTION[key].min! && Number(text) <= SELECTION[key].max!,
  date: isEdtf,
  text: (text) => text.trim().length > 0 && text.trim().length <= 200,
}

/** Values that have fooled somebody before. */
const ODDITIES = [
  ['', ' ', ',', ',,', 'NaN', 'Infinity', '-Infinity', '-0', '-1', '1.5', '1e3', '0x10', '٣', '1,2', '+1', '1 '],
  ['null', 'undefined', 'true', '[]', '{}', '__proto__', 'constructor', 'a--b', '-a', 'a-', 'A', 'ä', 'a b'],
  ['2026', '2026-13', '2026-05-32', '2026~', '2023/..', '../..', '9999999', 'soon', 'stated', 'stated,statd'],
  ['\u0000', '\ud800', '﷽', "' OR 1=1 --", '<script>', '%', '%E0%A4%A', '&a=b', '#', '?', 'tamsin', '1', '7'],
  ['a'.repeat(121), 'x'.repeat(201), '9'.repeat(400), Array(501).fill('a').join(',')],
].flat()

const hostile = fc.oneof(
  fc.constantFrom(...ODDITIES),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.integer().map(String),
  fc.double().map(String),
)
/** As it arrives: a lone surrogate cannot be sent. */
const arriving = (text: string) => new URLSearchParams([['x', text]]).get('x')!.toWellFormed?.() ?? text

async function asked(path: string, given: Readonly<Record<string, string>>) {
  const response = await server.get(`${MILL}/${path}?${new URLSearchParams(given)}`)
  const problem = response.status === 200 ? null : Problem.parse(await response.json())
  return { status: response.status, problem }
}

/** Reads well: the name stands once, in quotes, and what follows is words that say what to do. */
function isReadable(parameter: string, problem: Problem): boolean {
  const own = problem.errors!.filter((error) => error.parameter === parameter)
  return own.every(
    ({ detail }) =>
      /^(takes|must|needs|is not|is given|is missing: it takes) /.test(detail) &&
      !detail.replace(/“.*”/s, '').includes('`'),
  )
}

describe.each(KEYS)('%s', (key) => {
  // Half a path is a fault of its own.
  const rest = key === 'from' ? { to: 'tamsin' } : key === 'to' ? { from: 'tamsin' } : {}

  test.each(['subgraph', 'claims', 'export/scope'])('with any value, for %s', async (path) => {
    const base: Record<string, string> = path === 'export/scope' ? { format: 'bibtex', ...rest } : { ...rest }
    await fc.assert(
      fc.asyncProperty(hostile.map(arriving), async (value) => {
        const { status, problem } = await asked(path, { ...base, [key]: value })
        const isTaken = TAKES[SELECTION[key].kind](value, key)
        // There is no file of nothing.
        const fine = path === 'export/scope' ? [200, 404] : [200]
        expect([value, isTaken ? fine : [400]]).toEqual([value, expect.arrayContaining([status])])
        if (!problem || isTaken) return
        expect(problem.errors!.map(({ parameter }) => parameter)).toEqual([key])
        expect(problem.detail).toBe(`“${key}” ${problem.errors![0]!.detail}.`)
        expect([problem.detail, isReadable(key, problem)]).toEqual([problem.detail, true])
      }),
      { numRuns: 60 },
    )
  })
})

describe('several parameters', () => {
  test('each bad one is named, once, and no good one', async () => {
    const selections = fc.dictionary(fc.constantFrom(...KEYS, 'typ', 'x'), hostile.map(arriving), { maxKeys: 6 })
    await fc.assert(
      fc.asyncProperty(selections, async (given) => {
        const { problem } = await asked('subgraph', given)
        const bad = Object.entries(given)
          .filter(
            ([name, value]) =>
              !(name in SELECTION) || !TAKES[SELECTION[name as SelectionKey].kind](value, name as SelectionKey),
          )
          .map(([name]) => name)
        const half = 'from' in given !== 'to' in given ? ['from' in given ? 'from' : 'to'] : []
        const named = (problem?.errors ?? []).map(({ parameter }) => parameter!)
        expect(named).toHaveLength(new Set(named).size)
        expect(bad.filter((name) => !named.includes(name))).toEqual([])
        expect(named.filter((name) => !bad.includes(name) && !half.includes(name))).toEqual([])
        for (const name of named) expect(problem!.detail).toContain(`“${name}”`)
      }),
      { numRuns: 300 },
    )
  })
})

const PAGES = Object.entries(routes).flatMap(([route, { query }]) =>
  route.startsWith('GET /api/datasets/:d/') && !('file' in routes[route as keyof typeof routes])
    ? [[route, Object.keys(query.shape)] as const]
    : [],
)

describe.each(PAGES)('%s', (route, parameters) => {
  const path = route
    .replace('GET /api/datasets/:d/', '')
    .replace(
      ':id',
      route.includes('claims') ? 'ada-quill-leads-orchard-mill' : route.includes('sources') ? 'report' : 'tamsin',
    )

  test('with any values is answered or refused, never a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...parameters, 'y'), hostile, { maxKeys: 3 }), async (given) => {
        const { status, problem } = await asked(path, given)
        expect([200, 400]).toContain(status)
        for (const { parameter, detail } of problem?.errors ?? []) {
          expect([parameter, parameter === 'y' || parameters.includes(parameter!)]).toEqual([parameter, true])
          expect([detail, isReadable(parameter!, problem!)]).toEqual([detail, true])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a selection in a body', () => {
  test.each([
    ['{"minOrigins":"3"}', 'minOrigins', 'takes a whole number from 1 to 1000'],
    ['{"minOrigins":1.5}', 'minOrigins', 'takes a whole number from 1 to 1000'],
    ['{"minOrigins":null}', 'minOrigins', 'takes a whole number from 1 to 1000'],
    ['{"limit":1e99}', 'limit', 'takes a whole number from 1 to 20000'],
    ['{"entities":"a"}', 'entities', 'takes a list of up to 500 ids'],
    ['{"entities":[]}', 'entities', 'takes a list of up to 500 ids'],
    [
      '{"hedge":["statd"]}',
      'hedge › 0',
      'takes a list of stated, reported, quoted, target, planned, estimated, possible',
    ],
    ['{"since":2026}', 'since', 'takes a date in EDTF, like 2026 or 2026-05'],
    ['{"q":3}', 'q', 'takes words, up to 200 characters'],
    ['{"from":"a"}', 'from', 'needs “to” as well: a chain has two ends'],
  ])('%s', async (body, parameter, detail) => {
    const response = await server.post(`${MILL}/subgraph`, JSON.parse(body))
    expect(response.status).toBe(400)
    const problem = Problem.parse(await response.json())
    expect(problem.errors).toEqual([{ parameter, detail }])
    expect(problem.detail).toBe(`“${parameter}” ${detail}.`)
  })

  test('of any kind is answered or refused, never a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...KEYS, '__proto__'), fc.anything({ maxDepth: 2 })),
        async (body) => {
          const { status } = await server.post(`${MILL}/subgraph`, body)
          expect([200, 400]).toContain(status)
        },
      ),
      { numRuns: 300 },
    )
  })
})
