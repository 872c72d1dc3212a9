/** What may happen to a quote in its document. */
import type { Verdict } from '#graph-data'
import type { Quoted, TestDocument } from './document.ts'
import type { Random } from './random.ts'

export interface Mutated {
  readonly text: string
  readonly expected: Verdict
}

export interface Mutation {
  readonly name: string
  /** What must hold of it, whatever else: a loss never counts as support, a keep is always found. */
  readonly kind: 'loss' | 'keep' | 'other'
  /** Null where it cannot be done to this quote. */
  apply(document: TestDocument, quoted: Quoted, random: Random): Mutated | null
}
