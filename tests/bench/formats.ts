/**
 * Export of 100,000 claims: speed, memory above idle, time to the first byte; and GEXF against graphology-gexf’s writer over the same
 * graph. Without words: the formats that have targets; with `all`, or with names: those. Each format runs in a process of its own,
 * once cold, which tells memory and first byte, and twice warm, of which the better one tells the speed. Speed is told twice: of the
 * content, which for archives is what is in them, and of the bytes that leave. Times are of the processor on all its threads, so that
 * what else runs on the machine doesn’t count, without the time that making the graph takes, as often as the format reads it. Exits
 * with 1 when a target is missed.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import {
  baseVocabulary,
  formatOf,
  formats,
  HEDGES,
  writeAs,
  type ClaimRecord,
  type EntityRecord,
  type Excerpt,
  type Format,
  type Passage,
  type SourceRecord,
} from '#graph-data'
import { PRESS } from '#tests/graph-data/formats/press.ts'

const CLAIMS = 100_000
const ENTITIES = 20_000
const SOURCES = 200
const RUNS = 2

// --- the graph: made on the way, so that what takes memory is the writer -------------------------

const WORDS =
  'mill river wheel barley Bruyères output “grinds” tonnes & a half of it since the year <before> last'.split(' ')

function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, n) => WORDS[(seed * 7 + n * 5 + (seed >> 3)) % WORDS.length]).join(' ')
}

function entityAt(n: number): EntityRecord {
  const types = [['company'], ['person'], ['place'], ['product', 'company']][n % 4]!
  return {
    id: `entity-${n}`,
    label: words(n, 3),
    aliases: [words(n + 1, 2)],
    types,
    description: words(n, 14),
    claims: 10,
  }
}

function passageAt(n: number): Passage {
  const place = {
    start: n % 60_000,
    end: (n % 60_000) + 50,
    paragraph: n % 80,
    sentence: n % 300,
    section: words(n, 4),
  }
  return {
    source: `source-${n % SOURCES}`,
    quote: words(n, 9),
    prefix: words(n, 3),
    role: 'supports',
    verdict: 'exact',
    place,
  }
}

function claimAt(n: number): ClaimRecord {
  const passages = Array.from({ length: 1 + (n % 3) }, (_, m) => passageAt(n * 3 + m))
  const documents = [...new Set(passages.map(({ source }) => source))]
  return {
    id: `claim-${n}`,
    subject: `entity-${n % ENTITIES}`,
    relation: ['owns', 'uses', 'partner-of', 'powers'][n % 4]!,
    object: `entity-${(n * 31 + 7) % ENTITIES}`,
    sentence: words(n, 11),
    hedge: HEDGES[n % HEDGES.length]!,
    ...(n % 2 === 0 && { as_of: `${2000 + (n % 26)}-0${1 + (n % 9)}` }),
    in: [`entity-${n % 90}`],
    with: [],
    for: [],
    passages,
    documents,
    origins: documents,
    conflicts: [],
  }
}

function sourceAt(n: number): SourceRecord {
  const id = `source-${n}`
  const fixed = {
    language: 'en',
    kind: 'report',
    held: true,
    redistributable: false,
    upstream: [],
    noise: [],
    coverage: null,
    readings: null,
    shared: [],
    shape: null,
  }
  return { ...fixed, id, title: words(n, 6), publisher: words(n, 2), origin: id, passages: 1_000, claims: 500 }
}

async function* each<T>(count: number, at: (n: number) => T): AsyncGenerator<T> {
  for (let n = 0; n < count; n++) yield at(n)
}

function excerpt(): Excerpt {
  const sources = Array.from({ length: SOURCES }, (_, n) => sourceAt(n))
  const origins = sources.map(({ id, title }) => ({ id, label: title, sources: [id] }))
  const card = { id: 'bench', title: 'A hundred thousand claims', language: 'en', curators: [] }
  const fixed = {
    vocabulary: baseVocabulary,
    mentioned: [],
    sources,
    origins,
    conflicts: [],
    figures: [],
    map: new Map(),
  }
  const scope = {
    from: 1,
    vocabulary: 1,
    mentioned: 0,
    sources: SOURCES,
    shapes: 0,
    origins: SOURCES,
    conflicts: 0,
    figures: 0,
    map: 0,
  }
  return {
    ...fixed,
    from: { card, revision: '1', selection: {}, limited: false },
    scope: { ...scope, entities: ENTITIES, claims: CLAIMS, citations: CLAIMS * 2 },
    cited: new Set(fixed.sources.map(({ id }) => id)),
    textOf: async () => null,
    entities: () => each(ENTITIES, entityAt),
    claims: () => each(CLAIMS, claimAt),
  }
}

// --- measuring -----------------------------------------------------------------------------------

/** What must be reached by the formats that whole datasets leave in. */
const TARGET = { formats: ['gexf', 'graphml', 'csv', 'stemma', 'jsonld', 'trig'], speed: 5, memory: 150, first: 100 }
/** The writer that ours must beat, over the same graph. */
const PEER = 'graphology-gexf'
/** They draw every entity, and nobody draws so many. */
const DRAWINGS = ['svg', 'png', 'dossier']

interface Measured {
  /** As it leaves. */
  readonly bytes: number
  /** As it is when it is unpacked. */
  readonly content: number
  readonly ms: number
  /** To the first byte. */
  readonly first: number
  /** Resident memory above idle, in bytes. */
  readonly memory: number
}

/** Milliseconds of the processor, on all threads: never less than what passes on a machine that does nothing else. */
function clock(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function measured(chunks: AsyncIterable<string | Uint8Array>): Promise<Measured> {
  const encoder = new TextEncoder()
  const idle = process.memoryUsage.rss()
  const start = clock()
  let [bytes, first, most] = [0, 0, idle]
  const archive: Uint8Array[] = []
  for await (const chunk of chunks) {
    bytes += typeof chunk === 'string' ? encoder.encode(chunk).length : chunk.length
    if (typeof chunk !== 'string') archive.push(chunk)
    first ||= clock() - start
    most = Math.max(most, process.memoryUsage.rss())
  }
  const ms = clock() - start
  return { bytes, content: archive.length ? unpacked(Buffer.concat(archive)) : bytes, ms, first, memory: most - idle }
}

/** How large the files of an archive are. */
function unpacked(archive: Uint8Array): number {
  let bytes = 0
  unzipSync(archive, { filter: ({ originalSize }) => ((bytes += originalSize), false) })
  return bytes
}

/** An excerpt that counts how often it is read. */
function counted(): { readonly excerpt: Excerpt; readonly reads: { entities: number; claims: number } } {
  const reads = { entities: 0, claims: 0 }
  const { entities, claims, ...rest } = excerpt()
  return {
    reads,
    excerpt: { ...rest, entities: () => (reads.entities++, entities()), claims: () => (reads.claims++, claims()) },
  }
}

/** The time that making some of the graph takes, which is no format’s fault. */
async function making(part: AsyncIterable<unknown>): Promise<number> {
  const start = clock()
  for await (const _ of part);
  return clock() - start
}

/** One format, once, without the time that making the graph took. */
async function run(format: Format): Promise<Measured> {
  const { excerpt: given, reads } = counted()
  const whole = await measured(writeAs(format, given, PRESS).chunks)
  const [entities, claims] = [await making(excerpt().entities()), await making(excerpt().claims())]
  return { ...whole, ms: whole.ms - reads.entities * entities - reads.claims * claims }
}

/** The same graph, with the same attributes, written by the peer. */
async function peer(): Promise<Measured> {
  const graph = new MultiDirectedGraph()
  for (let n = 0; n < ENTITIES; n++) {
    const { id, ...entity } = entityAt(n)
    graph.addNode(id, { ...entity, types: JSON.stringify(entity.types), aliases: JSON.stringify(entity.aliases) })
  }
  for (let n = 0; n < CLAIMS; n++) {
    const { id, subject, object, passages, ...claim } = claimAt(n)
    const quotes = JSON.stringify(passages.map(({ quote, source }) => `“${quote}” (${source})`))
    const lists = Object.fromEntries(
      Object.entries(claim).map(([name, value]) => [name, Array.isArray(value) ? JSON.stringify(value) : value]),
    )
    graph.addDirectedEdgeWithKey(id, subject, object, { ...lists, quotes, citations: JSON.stringify(passages) })
  }
  async function* whole() {
    yield gexf.write(graph)
  }
  return measured(whole())
}

/** One process: memory and first byte of a cold run, speed of the best warm one. */
async function one(name: string): Promise<void> {
  const once = () => (name === PEER ? peer() : run(formatOf(name)!))
  const cold = await once()
  let { ms } = cold
  for (let n = 0; n < RUNS; n++) ms = Math.min(ms, (await once()).ms)
  console.log(JSON.stringify({ ...cold, ms }))
}

const OWN = '--in-own-process'

function inOwnProcess(name: string): Measured {
  const self = fileURLToPath(import.meta.url)
  const output = execFileSync(process.execPath, [...process.execArgv, self, OWN, name], { encoding: 'utf8' })
  return JSON.parse(output.trim().split('\n').at(-1)!) as Measured
}

/** What a run misses of the target, in words. */
function missed(name: string, { content, ms, first, memory }: Measured): string[] {
  if (!TARGET.formats.includes(name)) return []
  return [
    ...(content / 1e3 / ms < TARGET.speed ? [`${name} is slower than ${TARGET.speed} MB/s`] : []),
    ...(memory / 1e6 > TARGET.memory ? [`${name} takes more than ${TARGET.memory} MB`] : []),
    ...(first > TARGET.first ? [`the first byte of ${name} comes after more than ${TARGET.first} ms`] : []),
  ]
}

function row(...[first = '', ...rest]: string[]): void {
  console.log(first.padEnd(18) + rest.map((cell) => cell.padStart(12)).join(''))
}

function report(label: string, { bytes, content, ms, first, memory }: Measured): void {
  const sizes = [content / 1e6, bytes / 1e6].map((size) => size.toFixed(0))
  row(
    label,
    ...sizes,
    ...[content, bytes].map((size) => (size / 1e3 / ms).toFixed(1)),
    first.toFixed(0),
    (memory / 1e6).toFixed(0),
    (ms / 1e3).toFixed(2),
  )
}

/** The formats that the words of the command line name. */
function meant(words: readonly string[]): string[] {
  const drawn = (id: string) => DRAWINGS.includes(id)
  if (words.includes('all')) return formats.map(({ id }) => id).filter((id) => !drawn(id))
  return words.length ? [...words] : TARGET.formats
}

const [, , ...said] = process.argv
if (said[0] === OWN) await one(said[1]!)
else {
  row('format', 'MB', 'as it leaves', 'MB/s', 'as it leaves', 'first ms', 'RSS +MB', 'seconds')
  const faults: string[] = []
  const times = new Map<string, number>()
  const names = meant(said)
  for (const name of [...names, ...(names.includes('gexf') ? [PEER] : [])]) {
    const told = inOwnProcess(name)
    report(name, told)
    faults.push(...missed(name, told))
    times.set(name, told.ms)
  }
  if (times.get('gexf')! >= times.get(PEER)!) faults.push('graphology-gexf writes GEXF faster')
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length ? 1 : 0
}
