/** What evidence needs to know of a language: the small words and number words that turn a quote’s meaning. */

/** Lists are written as people write them, divided by blanks (phrases and denials by commas); the lexicon folds them. */
export interface Language {
  /** Words that say that something is not so. */
  readonly negations: string
  /** Two words that say so together: `far from`. */
  readonly denials: string
  /** Words that only complete a negation: `longer` in “no longer”. */
  readonly complements: string
  /** Words that say how firmly, how exactly, how often or on whose word something is told. */
  readonly hedges: string
  /** Two words that are a hedge together: `at least`. */
  readonly phrases: string
  /** Words that are hedges right before a number: `over`. */
  readonly bounds: string
  /** Cardinal words below one hundred, and what they count. */
  readonly numbers: Readonly<Record<string, number>>
  /** Ordinals, fractions, multiples, and words for how many: `second`, `half`, `double`, `every`. */
  readonly quantities: string
  /** Words that multiply, and by which power of ten. */
  readonly powers: Readonly<Record<string, number>>
  /** Words that join two numbers to one: `to` in “2 to 3”. */
  readonly joints: string
  /** Months, weekdays, units of time and money, and other words that belong to a number. */
  readonly measures: string
  /** Words that begin a phrase which may stand at another place of a sentence without changing it; none that is an article or a verb elsewhere. */
  readonly prepositions: string
  /** Articles, auxiliaries, pronouns, conjunctions: words that carry no fact alone. */
  readonly particles: string
  /** Forms of one verb that do not look alike, divided by commas: `buy bought`. */
  readonly irregular?: string
  /** Whole-word pattern of number words that are written in one: `zweitausend`. */
  readonly compounds?: RegExp
}

/** Numbers from a list of words, counting up from `first` by `step`; `_` skips one. */
export function counted(words: string, first = 0, step = 1): Record<string, number> {
  const entries = words.split(' ').map((word, n) => [word, first + n * step] as const)
  return Object.fromEntries(entries.filter(([word]) => word !== '_'))
}
