/**
 * Documents of which it is known, without asking the engine, which words are numbers, negations, hedges and names:
 * the invented ones because they were built so, the real ones by the plain lists in `real.ts`.
 */

export type Role = 'number' | 'negation' | 'hedge' | 'name'

export interface Tag {
  readonly start: number
  readonly end: number
  readonly role: Role
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words of one language to mutate with. */
export interface Repertoire {
  readonly names: readonly string[]
  /** Words that say no, as they may stand before any word. */
  readonly negations: readonly string[]
  /** Words that soften or harden, as they may stand before any word. */
  readonly hedges: readonly string[]
  readonly numbers: readonly string[]
  /** Sentences without number, negation, hedge or name. */
  readonly neutral: readonly string[]
}

export interface TestDocument {
  readonly name: string
  readonly text: string
  readonly tags: readonly Tag[]
  readonly sentences: readonly Stretch[]
  readonly words: Repertoire
  /** Quotes to try besides random runs of words. */
  readonly quotes: readonly string[]
}

/** A quote, and where it stands. */
export interface Quoted extends Stretch {
  readonly quote: string
  readonly sentence: Stretch
}

/** Every run of letters, digits and marks between blanks, as offsets. */
export function runsIn(text: string, { start, end }: Stretch): Stretch[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** Lines, cut after full stops: plain, and not the engine’s own way. */
export function sentencesOf(text: string): Stretch[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const pieces = [...line[0].matchAll(/\S.*?(?:[.!?]["”’)]*(?=\s)|$)/g)]
    return pieces
      .map((piece) => {
        const start = line.index + piece.index
        return { start, end: start + piece[0].trimEnd().length }
      })
      .filter(({ start, end }) => end > start)
  })
}
