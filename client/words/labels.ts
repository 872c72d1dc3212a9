/** What people read for the words that the model uses. Complete by type: a new hedge or verdict does not compile without its label. */
import type { Citation, Claim, Conflict, Hedge, Standing } from '#graph-data'

/** From firmest to loosest, as lists show them. */
export const HEDGE_LABELS: Readonly<Record<Hedge, string>> = {
  stated: 'Stated',
  reported: 'Reported',
  quoted: 'Quoted',
  target: 'Target',
  planned: 'Planned',
  estimated: 'Estimate',
  possible: 'Possible',
}

/** The hedge that needs no mention: a claim is stated unless told otherwise. */
export const PLAIN_HEDGE: Hedge = 'stated'

interface VerdictLabel {
  readonly label: string
  readonly hint: string
  /** Whether the passage still backs its claim. */
  readonly holds: boolean
}

/** How a quote was located. */
export const VERDICT_LABELS: Readonly<Record<Standing, VerdictLabel>> = {
  exact: { label: 'exact', hint: 'These words stand once in the document, where the lock says.', holds: true },
  moved: { label: 'moved', hint: 'The words stand elsewhere in the document now.', holds: true },
  reworded: { label: 'reworded', hint: 'Only punctuation, case, spacing or word order differ.', holds: true },
  'number-changed': {
    label: 'number changed',
    hint: 'The document has another number here: no support.',
    holds: false,
  },
  'negation-changed': {
    label: 'negation changed',
    hint: 'The document says the opposite here: no support.',
    holds: false,
  },
  'hedge-changed': {
    label: 'hedge changed',
    hint: 'The document is more or less certain here: no support.',
    holds: false,
  },
  'name-changed': { label: 'name changed', hint: 'The document names another here: no support.', holds: false },
  ambiguous: { label: 'ambiguous', hint: 'Several places fit equally well: no support.', holds: false },
  gone: { label: 'gone', hint: 'The document does not have these words: no support.', holds: false },
  unchecked: { label: 'unchecked', hint: 'Nobody has looked for these words in the document yet.', holds: true },
}

/** The roles in which a claim names further entities, with what is read before their names. */
export const FURTHER_ROLES = [
  ['in', 'In'],
  ['with', 'With'],
  ['for', 'For'],
] as const satisfies readonly (readonly [keyof Claim, string])[]

export const CITATION_LABELS: Readonly<Record<Citation['role'], string>> = {
  supports: 'supports',
  disputes: 'disputes',
}

/** What kind of conflict it is: how it was found. */
export const CONFLICT_LABELS: Readonly<Record<Conflict['kind'], string>> = {
  functional: 'Only one can hold',
  hedge: 'Told with different certainty',
  derived: 'The arithmetic does not agree',
  curated: 'Noticed by a reader',
}
