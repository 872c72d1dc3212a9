/** Claims as the table shows them. Pure. */
import { byId, type ClaimCard, type EntityCard } from '#graph-data'
import type { SubgraphAnswer } from '../answers.ts'
import { relationWords, type Lexicon } from '../lexicon.ts'
import { whenKey, whenWords } from '../words/dates.ts'
import { HEDGE_LABELS } from '../words/labels.ts'

export interface ClaimRow {
  readonly claim: ClaimCard
  readonly subject: EntityCard | undefined
  readonly object: EntityCard | undefined
  readonly relation: string
  readonly hedge: string
  /** null when nobody says. */
  readonly when: string | null
  /** Sorts by time; undefined for the undated. */
  readonly whenKey: string | undefined
}

/** The rows of a subgraph, in its order. */
export function claimRowsOf(
  { claims, entities }: Pick<SubgraphAnswer, 'claims' | 'entities'>,
  { relations }: Pick<Lexicon, 'relations'>,
): ClaimRow[] {
  const known = byId(entities)
  return claims.map((claim) => ({
    claim,
    subject: known.get(claim.subject),
    object: known.get(claim.object),
    relation: relationWords(relations, claim.relation),
    hedge: HEDGE_LABELS[claim.hedge],
    when: whenWords(claim),
    whenKey: whenKey(claim),
  }))
}
