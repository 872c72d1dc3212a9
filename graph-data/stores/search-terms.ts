/** The terms of a text: words and numbers, folded so that their notation does not matter. */

/** “200MW” is a number and a word, as “200 MW” is; “H100” is one word. */
const TERM = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+/gu

/** What of a text can be searched for, in its order, not folded yet. */
export function termsOf(text: string): string[] {
  return text.match(TERM) ?? []
}

const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** Lower case without accents: “Bruyères” is found by “bruyeres”; “1,600” is 1600, and “3,9” is 3.9. */
export function fold(term: string): string {
  if (/^\d/.test(term)) return THOUSANDS.test(term) ? term.replaceAll(',', '') : term.replaceAll(',', '.')
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The terms with two neighboring letters changed about: the typing mistake that costs an edit distance two steps. */
export function swaps(term: string): string[] {
  const letters = Array.from(term)
  return letters.slice(1).flatMap((letter, n) => {
    const before = letters[n]!
    return letter === before ? [] : [[...letters.slice(0, n), letter, before, ...letters.slice(n + 2)].join('')]
  })
}

/** The ways to write a term as two, each of two letters and more: “datacenter” as “data” and “center”. */
export function halves(term: string): [string, string][] {
  const letters = Array.from(term)
  return letters.slice(3).map((_, n) => [letters.slice(0, n + 2).join(''), letters.slice(n + 2).join('')])
}

/** Every term that was read, to be asked which are known. */
export class Lexicon {
  /** As written → folded: most words come again and again. */
  private readonly folded = new Map<string, string>()
  private sorted: readonly string[] | null = null

  /** Folds a term and takes it in. */
  read(written: string): string {
    const known = this.folded.get(written)
    if (known !== undefined) return known
    const term = fold(written)
    this.folded.set(written, term)
    this.sorted = null
    return term
  }

  /** Whether a term, folded, was read. */
  has(term: string): boolean {
    return this.from(term) === term
  }

  /** Whether a term that was read begins with `prefix`, which is folded. */
  hasPrefix(prefix: string): boolean {
    return this.from(prefix)?.startsWith(prefix) ?? false
  }

  /** The first term at or behind this one in the order of their letters. */
  private from(term: string): string | undefined {
    this.sorted ??= [...new Set(this.folded.values())].toSorted()
    let [low, high] = [0, this.sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle]! < term) low = middle + 1
      else high = middle
    }
    return this.sorted[low]
  }
}
