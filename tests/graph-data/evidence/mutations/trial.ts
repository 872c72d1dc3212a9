/** Runs mutations through the engine and counts what it says. */
import { anchor, indexText, isSupport, knownPlace, type Verdict } from '#graph-data'
import { runsIn, type Quoted, type TestDocument } from './document.ts'
import type { Mutation } from './mutation.ts'
import { mutations } from './mutations.ts'
import { seeded, type Random } from './random.ts'

export interface Outcome {
  readonly document: string
  readonly mutation: Mutation
  readonly quote: string
  readonly start: number
  readonly expected: Verdict
  readonly actual: Verdict
  /** For a look at what went wrong. */
  readonly text: string
}

export interface Tally {
  readonly outcomes: number
  /** expected verdict → actual verdict → how often */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Losses that were counted as support. */
  readonly accepted: readonly Outcome[]
  /** Quotes that were moved or set anew, and not found. */
  readonly unfound: readonly Outcome[]
  /** Other wrong verdicts, and those. */
  readonly wrong: readonly Outcome[]
  /** Names of the mutations that could be done to some quote. */
  readonly tried: ReadonlySet<string>
  /** How many of the outcomes are of quotes that were moved or set anew. */
  readonly keeps: number
}

/** Does every mutation to `quotes` quotes of each document. */
export function* trials(documents: readonly TestDocument[], quotes: number, seed: number): Generator<Outcome> {
  const random = seeded(seed)
  for (const document of documents) {
    const index = indexText(document.text)
    for (const quoted of quotedIn(document, quotes, random)) {
      const selector = selectorOf(document.text, quoted)
      const at = anchor(index, selector)
      if (!('start' in at) || at.start !== quoted.start) continue
      const known = knownPlace(index, quoted.quote, quoted)
      for (const mutation of mutations) {
        const mutated = mutation.apply(document, quoted, random)
        if (!mutated) continue
        const { verdict } = anchor(mutated.text, selector, known)
        const { text, expected } = mutated
        yield {
          document: document.name,
          mutation,
          quote: quoted.quote,
          start: quoted.start,
          expected,
          actual: verdict,
          text,
        }
      }
    }
  }
}

export function tallied(outcomes: Iterable<Outcome>): Tally {
  const confusion: Record<string, Record<string, number>> = {}
  const wrong: Outcome[] = []
  const tried = new Set<string>()
  let [count, keeps] = [0, 0]
  for (const outcome of outcomes) {
    const row = (confusion[outcome.expected] ??= {})
    row[outcome.actual] = (row[outcome.actual] ?? 0) + 1
    if (outcome.actual !== outcome.expected) wrong.push(outcome)
    if (outcome.mutation.kind === 'keep') keeps++
    tried.add(outcome.mutation.name)
    count++
  }
  return {
    outcomes: count,
    confusion,
    accepted: wrong.filter(({ mutation, actual }) => mutation.kind === 'loss' && isSupport(actual)),
    unfound: wrong.filter(({ mutation, actual }) => mutation.kind === 'keep' && !isSupport(actual)),
    wrong,
    tried,
    keeps,
  }
}

/** How often each mutation’s verdict was right, the least often first. */
export function worst(outcomes: Iterable<Outcome>): { name: string; right: number; tried: number }[] {
  const rows = new Map<string, { name: string; right: number; tried: number }>()
  for (const { mutation, expected, actual } of outcomes) {
    const row = rows.get(mutation.name) ?? { name: mutation.name, right: 0, tried: 0 }
    rows.set(mutation.name, { ...row, right: row.right + Number(actual === expected), tried: row.tried + 1 })
  }
  return [...rows.values()].toSorted((a, b) => a.right / a.tried - b.right / b.tried)
}

// --- quotes --------------------------------------------------------------------------------------

function quotedIn(document: TestDocument, count: number, random: Random): Quoted[] {
  const own = document.quotes.flatMap((quote) => {
    const start = document.text.indexOf(quote)
    return start < 0 ? [] : (within(document, start, start + quote.length) ?? [])
  })
  const chosen = Array.from({ length: Math.ceil(count / 2) }, () => own[random.below(own.length)]).filter(
    (quoted) => quoted !== undefined,
  )
  while (chosen.length < count) {
    const quoted = randomRun(document, random)
    if (quoted) chosen.push(quoted)
  }
  return chosen
}

/** Three to fifteen words of one sentence, without the punctuation at their ends. */
function randomRun(document: TestDocument, random: Random): Quoted | null {
  const sentence = random.pick(document.sentences)
  const runs = runsIn(document.text, sentence)
  const length = 3 + random.below(13)
  if (runs.length < length) return null
  const from = random.below(runs.length - length + 1)
  const [first, last] = [runs[from]!, runs[from + length - 1]!]
  const raw = document.text.slice(first.start, last.end)
  const lead = /^[^\p{L}\p{N}$€~]*/u.exec(raw)![0].length
  const trail = /[^\p{L}\p{N}%+]*$/u.exec(raw)![0].length
  return within(document, first.start + lead, last.end - trail)
}

/** Null across sentences, and where a number or a name would be cut in two. */
function within({ text, sentences, tags }: TestDocument, start: number, end: number): Quoted | null {
  const cuts = (offset: number) => tags.some((tag) => tag.start < offset && offset < tag.end)
  if (cuts(start) || cuts(end)) return null
  const sentence = sentences.find((candidate) => candidate.start <= start && candidate.end >= end)
  return sentence && end > start ? { start, end, quote: text.slice(start, end), sentence } : null
}

/** With prefix and suffix where the words stand more than once. */
function selectorOf(text: string, { quote, start, end }: Quoted) {
  const isOnce = text.indexOf(quote) === text.lastIndexOf(quote)
  if (isOnce) return { quote }
  return { quote, prefix: text.slice(Math.max(0, start - 40), start), suffix: text.slice(end, end + 40) }
}
