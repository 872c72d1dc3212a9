/** What evidence needs to know of a language: the small words and number words that turn a quote’s meaning. */

/** Lists are written as people write them, divided by blanks (phrases by commas); the lexicon folds them. */
export interface Language {
  /** Words that say that something is not so. */
  readonly negations: string
  /** Words that say how firmly, how exactly or on whose word something is told. */
  readonly hedges: string
  /** Two words that are a hedge together: `at least`. */
  readonly phrases: string
  /** Words that are hedges right before a number: `over`. */
  readonly bounds: string
  /** Cardinal words below one hundred, and what they count. */
  readonly numbers: Readonly<Record<string, number>>
  /** Ordinals and fractions. */
  readonly ordinals: string
  /** Words that multiply, and by which power of ten. */
  readonly powers: Readonly<Record<string, number>>
  /** Months, weekdays, units of time and money, and other words that belong to a number. */
  readonly measures: string
  /** Words that begin a phrase which may stand at another place of a sentence without changing it; none that is an article or a verb elsewhere. */
  readonly prepositions: string
  /** Articles, auxiliaries, pronouns, conjunctions: words that carry no fact alone. */
  readonly particles: string
  /** Whole-word pattern of number words that are written in one: `zweitausend`. */
  readonly compounds?: RegExp
}

/** Numbers from a list of words, counting up from `first` by `step`; `_` skips one. */
export function counted(words: string, first = 0, step = 1): Record<string, number> {
  const entries = words.split(' ').map((word, n) => [word, first + n * step] as const)
  return Object.fromEntries(entries.filter(([word]) => word !== '_'))
}
