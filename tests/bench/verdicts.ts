/**
 * How hard the evidence engine is to fool: the confusion table of its verdicts over mutated quotes, beside a peer that
 * takes the likest passage whatever it says.
 */
import search from 'approx-string-match'
import { VERDICTS } from '#graph-data'
import { inventedDocuments } from '#tests/graph-data/evidence/mutations/invented.ts'
import { quotesOf } from '#tests/graph-data/evidence/mutations/quotes.ts'
import { realDocuments } from '#tests/graph-data/evidence/mutations/real.ts'
import { tallied, trials, worst, type Outcome, type Tally } from '#tests/graph-data/evidence/mutations/trial.ts'

const QUOTES = 60
const SEED = 20_262

const invented = inventedDocuments(SEED)
const real = realDocuments(quotesOf) ?? []
if (!real.length) console.log('STEMMA_TEXTS names no documents: only invented ones are used.')

const started = performance.now()
const outcomes = [...trials([...real, ...invented], QUOTES, SEED)]
const seconds = (performance.now() - started) / 1_000
report(tallied(outcomes), seconds)
reportWorst(outcomes)
compareWithPeer(outcomes)

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

/** The mutations with most wrong verdicts. */
function reportWorst(all: readonly Outcome[]): void {
  console.log('least often right:')
  for (const { name, right, tried } of worst(all).slice(0, 5)) {
    console.log(`  ${name.padEnd(42)} ${percent(right / tried).padStart(9)} of ${tried}`)
  }
  console.log()
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

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`
}
