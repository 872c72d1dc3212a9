/**
 * How fast every citation of a dataset is located again when its document has changed: those of the shipped dataset in
 * its five documents as one, against a search for each quote’s likest passage. Without the documents, invented ones.
 */
import { fileURLToPath } from 'node:url'
import search from 'approx-string-match'
import { anchor, indexText, knownPlace, VERDICTS, type TextIndex, type Verdict } from '#graph-data'
import { inventedDocuments } from '#tests/graph-data/evidence/mutations/invented.ts'
import { citedIn } from '#tests/graph-data/evidence/mutations/quotes.ts'
import { realDocuments } from '#tests/graph-data/evidence/mutations/real.ts'

const ROUNDS = 7
const DATASET = fileURLToPath(new URL('../../graph-data/datasets/mistral-sovereignty', import.meta.url))

interface Cited {
  readonly quote: string
  readonly known: ReturnType<typeof knownPlace>
}

const documents = realDocuments() ?? inventedDocuments(20_262, 140)
const text = documents.map((document) => document.text).join('\n\n')
const citations = citedBy(indexText(text))
console.log(
  `${citations.length} citations located again in a document of ${Math.round(text.length / 1_000)} kB, median of ${ROUNDS} rounds:`,
)
for (const [name, change] of Object.entries(changes())) measure(name, change(text))
measurePeer()

/** The dataset’s citations where they stand in all documents together; runs of words where these are invented. */
function citedBy(index: TextIndex): Cited[] {
  const quotes = realDocuments() ? citedIn(DATASET).map(({ quote }) => quote) : runsOf(index.text)
  return quotes.flatMap((quote) => {
    const start = index.text.indexOf(quote)
    return start < 0 ? [] : [{ quote, known: knownPlace(index, quote, { start, end: start + quote.length }) }]
  })
}

/** A thousand runs of five to twelve words. */
function runsOf(whole: string): string[] {
  const lines = whole.split('\n').filter((line) => line.split(' ').length > 14)
  return Array.from({ length: 1_000 }, (_, n) => {
    const words = lines[(n * 7) % lines.length]!.split(' ')
    return words.slice(n % 3, (n % 3) + 5 + (n % 8)).join(' ')
  })
}

function changes(): Readonly<Record<string, (original: string) => string>> {
  return {
    'one line put in at the top': (original) => `A new line.\n${original}`,
    'every digit changed': (original) => original.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
    'every letter in upper case': (original) => original.toUpperCase(),
    'every tenth word replaced': (original) => {
      let n = 0
      return original.replace(/\S+/g, (word) => (++n % 10 ? word : 'brindlewort'))
    },
    'every sentence with a “not”': (original) => original.replace(/(?<=\p{L} )(?=(?:is|has|are|was) )/gu, 'not '),
    'nothing left of it': (original) => original.replace(/\S+/g, 'brindlewort'),
  }
}

function measure(name: string, changed: string): void {
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => located(changed)))
  const middle = rounds.toSorted((a, b) => a.ms - b.ms)[ROUNDS >> 1]!
  console.log(`  ${name.padEnd(30)} ${middle.ms.toFixed(0).padStart(5)} ms   ${counts(middle.value)}`)
}

/** Reading the changed document is part of it. */
function located(changed: string): Verdict[] {
  const index = indexText(changed)
  return citations.map(({ quote, known }) => anchor(index, { quote }, known).verdict)
}

/** The peer says only where, not what changed; a sample, as it takes its time. */
function measurePeer(): void {
  const changed = changes()['every tenth word replaced']!(text)
  const sample = citations.filter((_, n) => n % 10 === 0)
  const { ms } = timed(() => sample.map(({ quote }) => search(changed, quote, Math.floor(quote.length * 0.3))))
  console.log(
    `  a search for the likest passage takes about ${((ms / sample.length) * citations.length).toFixed(0)} ms with every tenth word replaced`,
  )
}

/** Time of the processor: what other programs do meanwhile does not count. */
function timed<T>(run: () => T): { ms: number; value: T } {
  const from = process.cpuUsage()
  const value = run()
  const { user, system } = process.cpuUsage(from)
  return { ms: (user + system) / 1_000, value }
}

function counts(verdicts: readonly Verdict[]): string {
  const tally = VERDICTS.map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length] as const)
  return tally
    .filter(([, count]) => count)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')
}
