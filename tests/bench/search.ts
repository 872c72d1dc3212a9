/**
 * How long a search takes: over the shipped dataset and over one of 50,000 entities with words as skewed as those of a language,
 * for what people type: whole words, beginnings, typing mistakes, numbers with units, words that do not go together. Medians.
 */
import { join } from 'node:path'
import { readdirSync, readFileSync } from 'node:fs'
import { Lock, LOCK_FILE, memoryStore, readDataset, type Dataset, type Store } from '#graph-data'
import { BUNDLED_DATASETS } from '#server/root.ts'
import { filesOf } from '#tests/builders.ts'

const ENTITIES = 50_000
const CLAIMS = 100_000
const WORDS = 40_000
const RUNS = 15
const SEED = 20_262

await measured('the shipped dataset', shipped(), [
  ['a word', 'mistral'],
  ['two words', 'mistral funding'],
  ['one letter', 'm'],
  ['a beginning', 'sover'],
  ['a typing mistake', 'mistrl'],
  ['swapped letters', 'paribsa'],
  ['a number with its unit', '200MW'],
  ['words that do not go together', 'koyeb papyrus zebra'],
])
const random = randomly(SEED)
const lexicon = Array.from({ length: WORDS }, () => syllables(2 + Math.floor(random() * 3)))
const [common, rare] = [lexicon[3]!, lexicon[30_000]!]
await measured(`${ENTITIES} entities`, memoryStore(invented()), [
  ['a word', rare],
  ['a common word', common],
  ['two words', `${common} ${lexicon[40]}`],
  ['one letter', common[0]!],
  ['a beginning', rare.slice(0, 3)],
  ['a typing mistake', `${rare.slice(0, 3)}${rare.slice(4)}q`],
  ['swapped letters', swapped(rare)],
  ['a number with its unit', '200MW'],
  ['words that do not go together', `${rare} ${lexicon[35_000]} ${lexicon[20_000]}`],
])

async function measured(what: string, store: Store, queries: readonly (readonly [string, string])[]): Promise<void> {
  const started = performance.now()
  await store.search({ q: 'x', limit: 1 })
  console.log(`${what}: the words indexed in ${(performance.now() - started).toFixed(0)} ms`)
  const rows = []
  for (const [kind, q] of queries) {
    const times: number[] = []
    let hits = 0
    for (let run = 0; run < RUNS; run++) {
      const from = performance.now()
      hits = (await store.search({ q, limit: 20 })).length
      times.push(performance.now() - from)
    }
    rows.push({ kind, q, hits, ms: Number(times.toSorted((a, b) => a - b)[RUNS >> 1]!.toFixed(2)) })
  }
  console.table(rows)
}

function shipped(): Store {
  const [name = ''] = readdirSync(BUNDLED_DATASETS)
  const folder = join(BUNDLED_DATASETS, name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  const files = paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const read = readDataset(files)
  if (!read.ok) throw new Error(`bench: ${name} cannot be read. Run stemma check.`)
  const lock = Lock.parse(JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8')))
  return memoryStore(read.value, { lock })
}

// --- a language of its own -----------------------------------------------------------------------

/** mulberry32: the same numbers in every run. */
function randomly(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function syllables(count: number): string {
  const [heads, vowels] = ['bcdfghjklmnprstvwz', 'aeiou']
  const letter = (among: string) => among[Math.floor(random() * among.length)]!
  return Array.from(
    { length: count },
    () => letter(heads) + letter(vowels) + (random() < 0.3 ? letter(heads) : ''),
  ).join('')
}

/** Zipf: few words are most of what is said. */
function words(count: number): string {
  return Array.from({ length: count }, () => lexicon[Math.floor(WORDS ** random()) - 1] ?? lexicon[0]).join(' ')
}

function swapped(word: string): string {
  return word.slice(0, 2) + word[3] + word[2] + word.slice(4)
}

function invented(): Dataset {
  const anyone = () => `e${Math.floor(random() * ENTITIES)}`
  const entities = Array.from({ length: ENTITIES }, (_, n) => ({
    id: `e${n}`,
    label: n % 500 === 0 ? `${words(2)} 200 MW` : words(1 + (n % 3)),
    aliases: n % 4 ? [] : [words(2)],
    types: ['company'],
    description: words(12),
  }))
  const claims = Array.from({ length: CLAIMS }, (_, n) => ({
    id: `c${n}`,
    subject: anyone(),
    relation: 'uses',
    object: anyone(),
    sentence: words(9),
    citations: [{ source: 'doc', quote: words(7) }],
  }))
  const read = readDataset(filesOf({ entities, claims }))
  if (!read.ok) throw new Error(`bench: the invented dataset is refused. ${read.issues[0]?.message}`)
  return read.value
}
