/** Words that were put within the marks which close or open a quote: “(a mill, Abanca II)” for “(a mill, Abanca)”. */
import { gravest, judge, type Judgment } from './change.ts'
import type { Word } from './kind.ts'
import type { QuoteWords } from './place.ts'
import { endsSentence } from './surroundings.ts'
import { tokenAfter, tokenBefore, type TextIndex } from './text-index.ts'
import { isCommon, wordAt } from './text-word.ts'
import type { Span } from './text.ts'

const CLOSING = /[)\]}”»"]/u
const OPENING = /[([{“«"]/u

/** Words beyond which a mark is taken for another one. */
const MOST = 4

/** What such words make of a quote whose own words stand at `span`; `same` where there are none. */
export function judgeEnclosed(index: TextIndex, words: QuoteWords, span: Span): Judgment {
  const common = (key: string) => isCommon(index, key)
  const added = [beforeEnd(index, words, span), afterStart(index, words, span)].filter(({ length }) => length)
  return gravest(added.map((put) => judge([{ removed: [], added: put }], common)))
}

function beforeEnd(index: TextIndex, { quote, tokens }: QuoteWords, { end }: Span): Word[] {
  if (!CLOSING.test(quote.slice(tokens.at(-1)?.end))) return []
  const gap = (n: number) => [n === next ? end : index.ends[n - 1]!, index.starts[n] ?? index.text.length] as const
  const next = tokenAfter(index, end)
  return enclosed(index, next, 1, gap, CLOSING)
}

function afterStart(index: TextIndex, { quote, tokens }: QuoteWords, { start }: Span): Word[] {
  if (!OPENING.test(quote.slice(0, tokens[0]?.start))) return []
  const last = tokenBefore(index, start) - 1
  const gap = (n: number) => [n < 0 ? 0 : index.ends[n]!, n === last ? start : index.starts[n + 1]!] as const
  return enclosed(index, last, -1, gap, OPENING).toReversed()
}

/** The words between a quote and the next such mark; none where no mark is near, or where it stands at the quote. */
function enclosed(
  index: TextIndex,
  first: number,
  step: 1 | -1,
  gap: (n: number) => readonly [from: number, to: number],
  mark: RegExp,
): Word[] {
  const words: Word[] = []
  for (let n = first; words.length <= MOST; n += step) {
    const [from, to] = gap(n)
    if (mark.test(index.text.slice(from, to))) return words
    if (n < 0 || n >= index.starts.length || endsSentence(index.text, from, to)) return []
    words.push(wordAt(index, n))
  }
  return []
}
