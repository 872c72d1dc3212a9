/** What differs between a quote and what stands in its place now, and what that means. */
import { foldWord } from './fold.ts'
import { completesNegation, isInflected, isNegated, kindOf, type Kind, type Word } from './kind.ts'
import type { Turn } from './turn.ts'

/** Words of the quote that are missing, and words that stand there instead. */
export interface Difference {
  readonly removed: readonly Word[]
  readonly added: readonly Word[]
}

export type Judgment = 'same' | Turn | 'gone'

const TURNS: Readonly<Partial<Record<Kind, Turn>>> = {
  number: 'number-changed',
  negation: 'negation-changed',
  hedge: 'hedge-changed',
  name: 'name-changed',
}

const GRAVITY: readonly Judgment[] = [
  'same',
  'hedge-changed',
  'number-changed',
  'name-changed',
  'negation-changed',
  'gone',
]

/** Of several judgments the gravest; `same` where there are none. */
export function gravest<J extends Judgment>(judgments: readonly J[]): J | 'same' {
  return judgments.reduce<J | 'same'>(
    (worst, next) => (GRAVITY.indexOf(next) > GRAVITY.indexOf(worst) ? next : worst),
    'same',
  )
}

/** The gravest of what the differences mean; `gone` when a word that carries a fact is missing or was put in. */
export function judge(differences: readonly Difference[], isCommon: (key: string) => boolean): Judgment {
  const judged = differences.map((difference) => ({ difference, judgment: judgeOne(difference, isCommon) }))
  const isNegation = judged.some(({ judgment }) => judgment === 'negation-changed')
  const telling = judged.filter(({ difference }) => !isNegation || !isComplement(difference))
  return gravest(telling.map(({ judgment }) => judgment))
}

/** The rest of a negation that stands apart from it: “plus” in “ne vend plus”. */
function isComplement({ removed, added }: Difference): boolean {
  return [...removed, ...added].every(({ key }) => completesNegation(key))
}

/** Kinds of words that a prefix may negate. */
const NEGATABLE = ['word', 'hedge', 'particle'] as const

function judgeOne({ removed, added }: Difference, isCommon: (key: string) => boolean): Judgment {
  const kinds = [...removed, ...added].map((word) => kindOf(word, isCommon))
  const turning = kinds.filter((kind) => TURNS[kind])
  if (isSpelling(removed, added) && !turning.includes('negation')) return 'same'
  const isOfKind =
    (...allowed: readonly Kind[]) =>
    (word: Word) =>
      allowed.includes(kindOf(word, isCommon))
  const negated = paired(removed.filter(isOfKind(...NEGATABLE)), added.filter(isOfKind(...NEGATABLE)), isNegated)
  if (!turning.length && !negated.length) return 'gone'
  const left = unpairedWords(removed.filter(isOfKind('word')), added.filter(isOfKind('word')), negated)
  const inflected = paired(left.before, left.after, isInflected)
  if (inflected.length * 2 !== left.before.length + left.after.length) return 'gone'
  if (negated.length) return 'negation-changed'
  return gravest(turning.map((kind) => TURNS[kind]!))
}

/** Where a word is divided at the end of its line. */
const DIVISION = /[-‐]\n[ \t]*/g

/** Whether the same letters are only divided otherwise: “e-mail”, “email”. Numbers are not: 3 9 is not 39. */
function isSpelling(removed: readonly Word[], added: readonly Word[]): boolean {
  const spelled = (words: readonly Word[]) => words.map(({ raw }) => foldWord(raw).replace(DIVISION, '')).join('')
  return spelled(removed) === spelled(added) && !/\p{N}/u.test(spelled(removed))
}

type Pair = readonly [Word, Word]

/** Pairs of words that belong together, each word in one pair at most. */
function paired(before: readonly Word[], after: readonly Word[], belong: (a: string, b: string) => boolean): Pair[] {
  const free = new Set(after)
  return before.flatMap((word): Pair[] => {
    const partner = [...free].find((other) => belong(word.key, other.key))
    return partner && free.delete(partner) ? [[word, partner]] : []
  })
}

function unpairedWords(before: readonly Word[], after: readonly Word[], pairs: readonly Pair[]) {
  const taken = new Set(pairs.flat())
  return { before: before.filter((word) => !taken.has(word)), after: after.filter((word) => !taken.has(word)) }
}
