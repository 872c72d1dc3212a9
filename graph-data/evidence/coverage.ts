/** How far a document has been read: what became of each of its sentences. */
import type { Coverage } from '../records.ts'
import type { SourceLock } from './lock.ts'
import type { Span } from './text.ts'

/** One letter a sentence. */
export const READINGS = { cited: 'c', considered: 'k', noise: 'n', unread: 'u' } as const
type Reading = keyof typeof READINGS

/**
 * What became of each sentence: cited by a passage, else noise where noise covers half of it, else considered by a
 * curator who said why nothing was taken, else unread.
 */
export function readingsOf(source: SourceLock, cited: readonly Span[], considered: readonly Span[]): string {
  const spans = source.sentences.map(([start, end]) => ({ start, end }))
  const readings = spans.map((): Reading => 'unread')
  const mark = (among: readonly Span[], reading: Reading) => {
    for (const span of among) for (const n of touched(spans, span)) readings[n] = reading
  }
  mark(considered, 'considered')
  for (const [start, end] of source.noise) {
    for (const n of touched(spans, { start, end })) if (covers({ start, end }, spans[n]!)) readings[n] = 'noise'
  }
  mark(cited, 'cited')
  return readings.map((reading) => READINGS[reading]).join('')
}

/** The readings counted. `share` is the part of the sentences outside noise that is cited or considered; 1 where there are none. */
export function coverageOf(readings: string): Coverage {
  const count = (reading: Reading) => readings.split(READINGS[reading]).length - 1
  const [cited, considered, noise, unread] = [count('cited'), count('considered'), count('noise'), count('unread')]
  const read = cited + considered
  return {
    sentences: readings.length,
    cited,
    considered,
    noise,
    unread,
    share: read + unread ? read / (read + unread) : 1,
  }
}

/** The indexes of the sentences that a span touches. */
function touched(sentences: readonly Span[], { start, end }: Span): number[] {
  const found: number[] = []
  for (let n = firstEndingAfter(sentences, start); n < sentences.length && sentences[n]!.start < end; n++) found.push(n)
  return found
}

function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

function covers(noise: Span, sentence: Span): boolean {
  const common = Math.min(noise.end, sentence.end) - Math.max(noise.start, sentence.start)
  return common * 2 >= sentence.end - sentence.start
}
