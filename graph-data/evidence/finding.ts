/** What can be wrong between a dataset, its lock and its documents. */
import { commandLine } from '../command-line.ts'
import type { Id } from '../schema.ts'

/** The kinds of what can be wrong. */
export const FINDINGS = [
  /** There is no lock. */
  'lock-missing',
  /** The lock was written for other claims, citations or sources than the files have. */
  'lock-outdated',
  /** The lock contradicts itself, or the very text that it was written for: somebody edited it. */
  'lock-edited',
  /** A citation has no place. */
  'quote-lost',
  /** A quote does not stand where the lock says. */
  'quote-misplaced',
  /** A document is not the one that was locked. */
  'text-changed',
  /** A document is the same, but its paragraphs, sentences or noise are not as locked. */
  'shape-changed',
  /** A noise selector names words that do not stand in the document. */
  'noise-unfound',
  /** A claim cites what is marked as noise. */
  'noise-cited',
  /** A sentence that a curator considered has no place. */
  'considered-lost',
] as const

/** One thing that is wrong, and how to mend it. */
export interface Finding {
  readonly kind: (typeof FINDINGS)[number]
  readonly message: string
  readonly claim?: Id
  readonly source?: Id
  /** Which of the claim’s citations, from 1. */
  readonly citation?: number
  readonly quote?: string
  /** Where it stands in what is written of the source, like `['noise', 0]`. */
  readonly at?: readonly (string | number)[]
}

/** What writes the lock anew. */
export const LOCK_COMMAND = `\`${commandLine('lock')}\``

/** What mends most of it. */
export const RELOCK = `run ${LOCK_COMMAND} where the documents are at hand`

/** A finding about a source, or about what stands `at` a place in it. `message` goes on behind its name. */
export function ofSource(kind: Finding['kind'], source: Id, message: string, at?: Finding['at']): Finding {
  return { kind, source, ...(at && { at }), message: `source “${source}” ${message}` }
}
