/**
 * How hard the evidence engine is to fool: the confusion table of its verdicts over mutated quotes, beside a peer that
 * takes the likest passage whatever it says; and how fast a whole dataset is located again in a changed document.
 */
import search from 'approx-string-match'
import { anchor, indexText, knownPlace, VERDICTS, type Verdict } from '#graph-data'
import { inventedDocuments } from '#tests/graph-data/evidence/mutations/invented.ts'
import { quotesOf } from '#tests/graph-data/evidence/mutations/quotes.ts'
import { realDocuments } from '#tests/graph-data/evidence/mutations/real.ts'
import { tallied, trials, type Outcome, type Tally } from '#tests/graph-data/evidence/mutations/trial.ts'

const QUOTES = 60
const SEED = 20_262

const invented = inventedDocuments(SEED)
const real = realDocuments(quotesOf) ?? []
if (!real.length) console.log('STEMMA_TEXTS names no documents: only invented ones are used.')

const started = performance.now()
const outcomes = [...trials([...real, ...invented], QUOTES, SEED)]
const seconds = (performance.now() - started) / 1_000
report(tallied(outcomes), seconds)
compareWithPeer(outcomes)
reanchor()

function report({ outcomes: count, confusion, accepted, unfound, wrong, keeps }: Tally, took: number): void {
  console.log(`${count} mutations in ${took.toFixed(1)} s. Rows: what a quote deserves; columns: what it gets.\n`)
  console.table(
    Object.fromEntries(
      VERDICTS.map((expected) => [
        expected,
        Object.fromEntries(VERDICTS.map((actual) => [actual, confusion[expected]?.[actual] ?? 0])),
      ]),
    ),
  )
  console.log(`lost or changed, and counted as support:  ${accepted.length}`)
  console.log(`moved or set anew, and found:             ${percent(1 - unfound.length / keeps)} of ${keeps}`)
  console.log(`right verdicts:                           ${percent(1 - wrong.length / count)}\n`)
}

/** The peer: the likest passage by edit distance, accepted where at most 3 in 10 characters differ. */
function compareWithPeer(all: readonly Outcome[]): void {
  const sample = all.filter((_, n) => n % 40 === 0)
  const losses = sample.filter(({ mutation }) => mutation.kind === 'loss')
  const keeps = sample.filter(({ mutation }) => mutation.kind === 'keep')
  const isFound = ({ quote, text }: Outcome) =>
    search(text, quote, Math.min(256, Math.floor(quote.length * 0.3))).length > 0
  const fooled = losses.filter(isFound).length
  console.log(
    `a peer that takes the likest passage counts ${percent(fooled / losses.length)} of the lost or changed as support,`,
  )
  console.log(
    `and finds ${percent(keeps.filter(isFound).length / keeps.length)} of those moved or set anew (a sample of ${sample.length})\n`,
  )
}

function reanchor(): void {
  const text = [...real, ...invented]
    .map((document) => document.text)
    .join('\n\n')
    .slice(0, 60_000)
  const index = indexText(text)
  const quotes = quotesFrom(text).map((quote) => {
    const start = text.indexOf(quote)
    return { quote, known: knownPlace(index, quote, { start, end: start + quote.length }) }
  })
  const changes: Readonly<Record<string, (original: string) => string>> = {
    'one line put in at the top': (original) => `A new line.\n${original}`,
    'every digit changed': (original) => original.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
    'every letter in upper case': (original) => original.toUpperCase(),
    'every tenth word replaced': (original) => {
      let n = 0
      return original.replace(/\S+/g, (word) => (++n % 10 ? word : 'brindlewort'))
    },
  }
  console.log(`${quotes.length} quotes located again in a document of ${Math.round(text.length / 1_000)} kB:`)
  for (const [name, change] of Object.entries(changes)) {
    const changed = change(text)
    const times = [1, 2, 3].map(() => timed(() => located(changed, quotes)))
    const best = times.reduce((a, b) => (b.ms < a.ms ? b : a))
    console.log(`  ${name.padEnd(30)} ${best.ms.toFixed(0).padStart(5)} ms   ${counts(best.value)}`)
  }
}

function located(text: string, quotes: readonly { quote: string; known: ReturnType<typeof knownPlace> }[]): Verdict[] {
  const index = indexText(text)
  return quotes.map(({ quote, known }) => anchor(index, { quote }, known).verdict)
}

/** A thousand runs of five to twelve words. */
function quotesFrom(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.split(' ').length > 14)
  return Array.from({ length: 1_000 }, (_, n) => {
    const words = lines[(n * 7) % lines.length]!.split(' ')
    return words.slice(n % 3, (n % 3) + 5 + (n % 8)).join(' ')
  })
}

function timed<T>(run: () => T): { ms: number; value: T } {
  const from = performance.now()
  const value = run()
  return { ms: performance.now() - from, value }
}

function counts(verdicts: readonly Verdict[]): string {
  const tally = VERDICTS.map((verdict) => [verdict, verdicts.filter((one) => one === verdict).length] as const)
  return tally
    .filter(([, count]) => count)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ')
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`
}
