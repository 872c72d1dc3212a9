/** Files that are damaged, or made to do harm: each is read whole or refused with a place, in bounded time and memory. */
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatOf, formats, issueLine, type Contents, type Format, type GivenFile, type Result } from '#graph-data'
import { PARTS } from '#graph-data/formats/contents.ts'
import type { Network } from '#graph-data/formats/graphs/network.ts'
import { fileOf, given } from './files.ts'
import { sampleContents } from './sample.ts'

type Read = (file: GivenFile) => Result<unknown>

/** Every reader by its name. */
const READERS: readonly (readonly [string, Format, Read])[] = formats.flatMap((format) => [
  ...(format.read ? [[`${format.id} as an excerpt`, format, format.read] as const] : []),
  ...(format.readNetwork ? [[`${format.id} as a network`, format, format.readNetwork] as const] : []),
])

/** In milliseconds: far more than any file here takes, far less than something that runs away. */
const PATIENCE = 30_000

/** What a reader says, after it is clear that it is allowed to: a value, or issues with places. */
function judged(read: Read, file: GivenFile): Result<unknown> {
  const start = performance.now()
  const result = read(file)
  expect(performance.now() - start).toBeLessThan(PATIENCE)
  if (result.ok) return result
  expect(result.issues.length).toBeGreaterThan(0)
  for (const { line, column, message } of result.issues) {
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
    expect(message).toMatch(/\S \S/)
  }
  return result
}

// --- damage --------------------------------------------------------------------------------------

const TOKENS = [
  '"', "'", '<', '>', '</', '/>', '&', '&#x0;', '&#xD800;', ']]>', '<!--', '<![CDATA[', '<?xml?>', '<!DOCTYPE a>',
  '{', '}', '[', ']', ',', ':', ';', '.', '\\', '\\u', '\\ud800', '@prefix', '^^', '_:', '"""', '-', '1e999', '__proto__',
  'null', 'true', '\n', '\r', '\0', '\ufeff', '\ufffd', '\u202e', '|', '"constructor"', '[]', '{}',
] // prettier-ignore

/** One thing that goes wrong in a text. */
const mishap = fc
  .record({
    kind: fc.constantFrom('cut', 'double', 'insert', 'move', 'replace'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat(6), fc.nat(400)),
    token: fc.constantFrom(...TOKENS),
  })
  .map(({ kind, at, to, length, token }) => (text: string) => {
    const [start, target] = [Math.floor(at * text.length), Math.floor(to * text.length)]
    const [before, piece, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
    if (kind === 'cut') return before + after
    if (kind === 'double') return before + piece + piece + after
    if (kind === 'insert') return before + token + piece + after
    if (kind === 'replace') return before + token + after
    const rest = before + after
    return rest.slice(0, target) + piece + rest.slice(target)
  })

/** A file after mishaps; in an archive, one of its files. */
function damaged(bytes: Uint8Array, mishaps: readonly ((text: string) => string)[], pick: number): Uint8Array {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isArchive) return strToU8(mishaps.reduce((text, spoil) => spoil(text), strFromU8(bytes)))
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  const name = names[pick % names.length]!
  return zipSync({ ...files, [name]: damaged(files[name]!, mishaps, pick) }, { level: 1 })
}

describe.each(READERS)('%s', (_, format, read) => {
  test('is read or refused, whatever befell the file', async () => {
    const { bytes } = await fileOf(format, await sampleContents({ around: ['stonegate'] }))
    fc.assert(
      fc.property(fc.array(mishap, { minLength: 1, maxLength: 4 }), fc.nat(9), (mishaps, pick) => {
        const result = judged(read, given(damaged(bytes, mishaps, pick), 'file'))
        expect(result.ok ? halvesOf(result.value, format) : []).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('what goes in circles ends', async () => {
    const contents = circular(await sampleContents())
    const file = await fileOf(format, contents)
    expect(judged(read, file).ok).toBe(true)
  })

  test.each([
    ['nothing but one sign', ['<', '{', '[', '"', '@', '#', ' ', '\n', '0', '-', 'a', '\\', '&', '('].map((sign) => sign.repeat(1e6))],
    ['one text without an end', ['{"a":"', '"', '<a b="', '<s> <p> "', '<!--', '<![CDATA[', '<s> <p> """', "'"].map((start) => start + 'x'.repeat(4e6))],
    ['levels without an end', ['[', '{"a":', '<a>', '<gexf><graph>', '<s> <p> [ <p> ', '<s> <p> ( ', '<g> { '].map((level) => level.repeat(2e5))],
    ['a wrong encoding', [Uint8Array.from([0xff, 0xfe, 0x00]), Uint8Array.from([0xc3]), strToU8('<gexf>\u00e9', true), new Uint8Array(1e6).fill(0x80)]],
  ])('refuses %s', (__, files) => {
    for (const data of files) expect(judged(read, given(data)).ok).toBe(false)
  }) // prettier-ignore
})

/** What is missing of something that was read: parts that the format carries, or ends of edges. */
function halvesOf(value: unknown, { carries }: Format): string[] {
  if (isNetwork(value)) {
    const known = new Set(value.nodes.map(({ id }) => id))
    return value.edges.flatMap(({ source, target }) => [source, target]).filter((id) => !known.has(id))
  }
  const parts = new Set(Object.keys(value as Contents))
  return PARTS.filter((part) => carries.includes(part) && !parts.has(part))
}

function isNetwork(value: unknown): value is Network {
  return typeof value === 'object' && value !== null && 'nodes' in value && 'edges' in value
}

/** Figures that are computed from each other, and documents that depend on each other. */
function circular({ entities, sources, ...rest }: Contents): Contents {
  const [first, second] = sources
  const upstream = (source: string) => [{ source, how: 'credits' as const, citation: { quote: 'round and round' } }]
  return {
    ...rest,
    entities: entities.map((entity) =>
      entity.value
        ? { ...entity, value: { ...entity.value, derived: { op: 'sum', of: [entity.id, entity.id] } } }
        : entity,
    ),
    sources: [
      { ...first!, upstream: upstream(second!.id) },
      { ...second!, upstream: upstream(first!.id) },
      ...sources.slice(2),
    ],
  }
}

// --- harm ----------------------------------------------------------------------------------------

const refusal = (read: Read, text: string) => {
  const result = judged(read, given(text, 'trap'))
  return result.ok ? 'read' : issueLine(result.issues[0]!)
}

const BOMB = Array.from(
  { length: 20 },
  (_, n) => `<!ENTITY e${n} "${(n ? `&e${n - 1};` : 'ten letters').repeat(10)}">`,
).join('\n')

test.each([
  ['gexf', 'entities that unfold', `<!DOCTYPE gexf [\n${BOMB}]>\n<gexf><graph/></gexf>`, /^trap:\d+:\d+ has a document type/],
  ['graphml', 'entities that unfold', `<!DOCTYPE graphml [\n${BOMB}]>\n<graphml/>`, /^trap:\d+:\d+ has a document type/],
  ['gexf', 'a file from elsewhere', '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<gexf/>', /^trap:1:\d+ has a document type/],
  ['graphml', 'an entity that nobody declared', '<graphml>\n<graph><node id="&x;"/></graph>\n</graphml>', /^trap:2:\d+ .*undefined entity/],
  ['gexf', 'one attribute twice', '<gexf>\n<graph mode="static" mode="dynamic"/></gexf>', /^trap:2:\d+ .*duplicate attribute/],
  ['gexf', 'nodes in nodes, 200,000 levels', `<gexf><graph><nodes>${'<node id="a"><nodes>'.repeat(200_000)}`, /^trap:1:\d+ is nested deeper than 64 levels/],
  ['graphml', 'graphs in nodes, 200,000 levels', `<graphml>${'<graph><node id="a">'.repeat(200_000)}`, /^trap:1:\d+ is nested deeper than 64 levels/],
  ['jsonld', 'a context from the network', '{"@context":"https://evil.example/context",\n"@graph":[]}', /^trap:\d+:\d+ /],
  ['jsonld', 'graphs in graphs, 200,000 levels', '{"@graph":['.repeat(200_000), /^trap:1:\d+ is nested deeper than 64 levels/],
  ['trig', 'nodes in nodes, 200,000 levels', `<a:a> <a:b> ${'[ <a:b> '.repeat(200_000)}`, /^trap:1:\d+ /],
  ['trig', 'an escape that is none', '<a:a>\n<a:b> "\\uZZZZ" .', /^trap:2:\d+ /],
  ['stemma', 'a key that is no data', '{"stemma":1,\n"__proto__":{"entities":[]}}', /^trap:\d+:\d+ /],
])('%s: %s', (id, _, text, said) => {
  const answers = READERS.filter(([, format]) => format.id === id).map(([, , read]) => refusal(read, text))
  expect(answers.filter((words) => said.test(words))).toEqual(answers)
}) // prettier-ignore

test.each([
  ['a file that would climb out of its folder', { '../../evil.sh': strToU8('x') }, /^trap:1:1 holds “\.\.\/\.\.\/evil\.sh”, which is no part of it/],
  ['a file from the root', { '/etc/passwd': strToU8('x') }, /^trap:1:1 holds “\/etc\/passwd”, which is no part of it/],
  ['a bomb', { 'entities.csv': new Uint8Array(400e6) }, /^trap:1:1 unfolds to more than may be read/],
  ['more files than any archive of ours', Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`f${n}`, strToU8('')])), /^trap:1:1 lists too many files/],
])('csv: %s', (_, files, said) => {
  const result = judged(formatOf('csv')!.read!, given(zipSync(files, { level: 1 }), 'trap'))
  expect(result.ok ? 'read' : issueLine(result.issues[0]!)).toMatch(said)
}) // prettier-ignore

test('defaults do not unfold without bound', () => {
  const many = (count: number, item: (n: number) => string) => Array.from({ length: count }, (_, n) => item(n)).join('')
  const keys = many(5_000, (n) => `<key id="k${n}" for="node" attr.name="k${n}"><default>x</default></key>`)
  expect(
    refusal(
      formatOf('graphml')!.readNetwork!,
      `<graphml>${keys}<graph>${many(50_000, (n) => `<node id="n${n}"/>`)}</graph></graphml>`,
    ),
  ).toMatch(/^trap:1:\d+ has defaults that unfold to more than may be read/)
  const attributes = many(5_000, (n) => `<attribute id="${n}" title="t${n}"><default>x</default></attribute>`)
  expect(
    refusal(
      formatOf('gexf')!.readNetwork!,
      `<gexf><graph><attributes class="node">${attributes}</attributes><nodes>${many(50_000, (n) => `<node id="n${n}"/>`)}</nodes></graph></gexf>`,
    ),
  ).toMatch(/^trap:1:\d+ has defaults that unfold to more than may be read/)
})

test('names do not unfold without bound', () => {
  const long = `u:${'x'.repeat(4e6)}`
  const names = Array.from({ length: 100 }, (_, n) => n)
  expect(
    refusal(formatOf('trig')!.read!, `@prefix p: <${long}> .\n${names.map((n) => `p:a${n} <p> 1 .`).join('\n')}`),
  ).toMatch(/^trap:\d+:\d+ has names that unfold to more than may be read/)
  const nodes = names.map((n) => `{"@id":"p:a${n}","@type":"p:b"}`).join(',\n')
  expect(refusal(formatOf('jsonld')!.read!, `{"@context":{"p":"${long}"},"@graph":[${nodes}]}`)).toMatch(
    /^trap:\d+:\d+ has names that unfold to more than may be read/,
  )
})

test('a large file is read in little time', async () => {
  const { claims, ...contents } = await sampleContents()
  const many = {
    ...contents,
    claims: Array.from({ length: 4_000 }, (_, n) => ({ ...claims[n % claims.length]!, id: `c${n}` })),
  }
  for (const [, format, read] of READERS.filter(([, { id }]) => id !== 'dossier')) {
    expect(judged(read, await fileOf(format, many)).ok, format.id).toBe(true)
  }
})
