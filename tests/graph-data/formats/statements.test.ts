/** Cypher, DOT and FollowTheMoney: nothing in a string becomes a statement, and what they say is the graph. */
import { defaultModel, Model } from '@alephdata/followthemoney'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, formatOf, type Contents } from '#graph-data'
import { anyContents } from './arbitrary.ts'
import { cypherFaults } from './cypher-lint.ts'
import { textOf } from './files.ts'
import { hasGraphviz, run } from './programs.ts'
import { sample, sampleContents } from './sample.ts'

/** Contents with all text replaced by one word: what is left of a file besides its strings must be the same. */
function muted<T>(value: T): T {
  if (value instanceof Map) return value
  if (typeof value === 'string') return (isName(value) ? value : 'x') as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(muted) as T
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, muted(part)])) as T
}

/** Ids and words of the schema. */
const isName = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$|^[A-Z]{3}$|^#|^https:/.test(text)

/** A file without the insides of its strings. */
const skeleton = (text: string, strings: RegExp) => text.replace(/^\/\/.*$/gm, '').replace(strings, '""')

const CYPHER_STRING = /'(?:[^'\\]|\\.)*'/gsu
const DOT_STRING = /"(?:[^"\\]|\\.)*"/gsu

describe.each([
  ['cypher', CYPHER_STRING],
  ['dot', DOT_STRING],
])('%s', (id, strings) => {
  const format = formatOf(id)!

  test('whatever strings hold, they stay strings', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const [given, quiet] = [
          await textOf(format, excerptOf(contents)),
          await textOf(format, excerptOf(muted(contents))),
        ]
        expect(skeleton(given, strings)).toBe(skeleton(quiet, strings))
      }),
      { numRuns: 60 },
    )
  })
})

describe('Cypher', () => {
  test('each claim is a relationship of its relation, each citation a node that stands in its document', async () => {
    const text = await textOf(formatOf('cypher')!, await sample())
    const { claims } = await sampleContents()
    const lines = (pattern: RegExp) => text.match(pattern)?.length
    expect(lines(/^MATCH \(a:Entity .*MERGE \(a\)-\[r:`/gm)).toBe(claims.length)
    expect(lines(/^MERGE \(n:Citation/gm)).toBe(claims.flatMap(({ passages }) => passages).length)
    expect(lines(/-\[:STANDS_IN\]->/g)).toBe(claims.flatMap(({ passages }) => passages).length)
    expect(lines(/^CREATE CONSTRAINT IF NOT EXISTS/gm)).toBe(4)
    expect(text).toContain("MERGE (a)-[r:`targets` {id: 'orchard-mill-targets-forty-tonnes-again'}]->(b)")
  })

  /** The grammar is of a time before constraints were written as they are now. */
  const constraints = (text: string) => text.split('\n').filter((line) => line.startsWith('CREATE CONSTRAINT'))
  const statements = (text: string) => text.replace(/^CREATE CONSTRAINT.*\n/gm, '').trimEnd()

  test('Neo4j’s grammar finds no error in it, whatever strings hold', async () => {
    const excerpts = [await sample(), ...fc.sample(anyContents, 5).map((any) => excerptOf(any))]
    for (const excerpt of excerpts)
      expect(cypherFaults(statements(await textOf(formatOf('cypher')!, excerpt)))).toEqual([])
    expect(cypherFaults("MERGE (n:Entity {id: 'a'b'});")).toEqual([expect.stringMatching(/^1:24 mismatched input 'b'/)])
  })

  test('numbers are as Neo4j reads them', async () => {
    const contents = await sampleContents()
    const amounts = [40, 0.1, -3, 1e21, 123456789012345680000, 5e-324]
    const entities = amounts.map((amount, n) => ({
      ...contents.entities[0]!,
      id: `e${n}`,
      value: { amount, precision: 'exact' as const },
    }))
    const text = await textOf(formatOf('cypher')!, excerptOf({ ...contents, entities, claims: [], conflicts: [] }))
    const told = [...text.matchAll(/`amount`: ([^,]+),/g)].map(([, amount]) => amount!)
    expect(told).toEqual(['40', '0.1', '-3', '1e21', '1.2345678901234568e20', '5e-324'])
    expect(told.map(Number)).toEqual(amounts)
    expect(cypherFaults(statements(text))).toEqual([])
  })

  test('what is unique is said as Neo4j has it since version 4.4', async () => {
    const text = await textOf(formatOf('cypher')!, await sample())
    expect(constraints(text)).toEqual(
      ['Entity', 'Source', 'Origin', 'Citation'].map(
        (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;`,
      ),
    )
  })

  test('quotes, backslashes and line breaks are escaped, even when they look like escapes', async () => {
    const contents = await sampleContents()
    const [first] = contents.entities
    const label = "' }) DETACH DELETE n // \\' \\u0027 \n"
    const text = await textOf(
      formatOf('cypher')!,
      excerptOf({ ...contents, entities: [{ ...first!, label }], claims: [] }),
    )
    expect(text).toContain("`label`: '\\' }) DETACH DELETE n // \\\\\\' \\\\u0027 \\n'")
  })
})

describe('DOT', () => {
  test('each note stands behind its quote, in the tooltip of its line', async () => {
    const text = await textOf(formatOf('dot')!, await sample())
    const notes = (await sampleContents()).claims.flatMap(({ passages }) => passages.flatMap(({ note }) => note ?? []))
    expect(notes.length).toBeGreaterThan(1)
    for (const note of notes) expect(text).toContain(`) ${note}`)
  })

  interface Drawn {
    readonly objects: readonly { readonly name: string; readonly label: string }[]
    readonly edges: readonly { readonly tooltip: string; readonly label: string }[]
  }
  const drawn = (text: string) => JSON.parse(run('dot', ['-Tdot_json', '{file}'], text)) as Drawn

  test.skipIf(!hasGraphviz)('Graphviz draws every entity and every claim, parallel ones too', async () => {
    const { entities, claims } = await sampleContents()
    const { objects, edges } = drawn(await textOf(formatOf('dot')!, await sample()))
    expect(objects.map(({ name }) => name).toSorted()).toEqual(entities.map(({ id }) => id).toSorted())
    expect(edges).toHaveLength(claims.length)
    expect(edges.filter(({ label }) => label === 'targets')).toHaveLength(2)
    expect(edges.findLast(({ label }) => label === 'turns')?.tooltip).toContain(
      '“The wheel turns itself, says אדה קוויל”',
    )
  })

  test.skipIf(!hasGraphviz)('Graphviz reads labels as they are', async () => {
    const contents = await sampleContents()
    const labels = ['"', '\\', '\\"', '<b>x</b>', ']; evil [', '// x', '/* x', '#x', '{a|b}']
    const entities = labels.map((label, n) => ({ ...contents.entities[0]!, id: `e${n}`, label }))
    const { objects } = drawn(await textOf(formatOf('dot')!, excerptOf({ ...contents, entities, claims: [] })))
    expect(objects.map(({ label }) => label.replaceAll('\\\\', '\\'))).toEqual(labels)
  })
})

describe('FollowTheMoney', () => {
  interface Proxy {
    readonly id: string
    readonly schema: string
    readonly properties: Readonly<Record<string, string[]>>
  }
  const model = new Model(defaultModel)

  async function proxies(contents: Contents): Promise<Proxy[]> {
    const text = await textOf(formatOf('ftm')!, excerptOf(contents))
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Proxy)
  }

  test('its own model knows every schema and property, and misses none that it requires', async () => {
    const found = await proxies(await sampleContents())
    const strange = found.flatMap(({ schema, properties }) => {
      const known = model.getSchema(schema)
      return Object.keys(properties)
        .filter((name) => !known.getProperties().has(name))
        .map((name) => `${schema}.${name}`)
    })
    const required = (schema: string) =>
      model.getSchema(schema).schemata.flatMap((name) => model.getSchema(name).required)
    const missing = found.flatMap(({ schema, properties }) => required(schema).filter((name) => !properties[name]))
    expect([strange, missing]).toEqual([[], []])
    expect(found.filter(({ schema }) => model.getSchema(schema).abstract)).toEqual([])
  })

  test('every link and every documentation leads to things that are there', async () => {
    const contents = await sampleContents()
    const found = await proxies(contents)
    const ids = new Set(found.map(({ id }) => id))
    expect(ids.size).toBe(found.length)
    const references = found.flatMap(({ schema, properties }) =>
      Object.entries(properties).flatMap(([name, values]) =>
        model.getSchema(schema).getProperty(name).hasRange ? values : [],
      ),
    )
    expect(references.filter((id) => !ids.has(id))).toEqual([])
    expect(found.filter(({ schema }) => schema === 'UnknownLink')).toHaveLength(contents.claims.length)
    expect(found.filter(({ schema }) => schema === 'Documentation')).toHaveLength(
      contents.claims.flatMap(({ passages }) => passages).length,
    )
  })

  test('types go by what they stand for in schema.org; what stands for nothing there is a note', async () => {
    const found = new Map((await proxies(await sampleContents())).map(({ id, schema }) => [id, schema]))
    expect(['orchard-mill', 'ada-quill', 'tamsin', 'bakery', 'large', 'report'].map((id) => found.get(id))).toEqual([
      'Company',
      'Person',
      'Address',
      'Company',
      'Note',
      'Article',
    ])
  })
})
