/** What of the dataset is shown, in numbers. Pure. */
import type { DatasetAnswer, SubgraphAnswer } from '../answers.ts'
import { counted, shownOf } from '../words/counts.ts'

/** “34 of 183 entities”, “227 claims” …: what is shown of what there is. */
export function talliesOf(
  { entities, claims }: Pick<SubgraphAnswer, 'entities' | 'claims'>,
  { counts }: Pick<DatasetAnswer, 'counts'>,
): string[] {
  const passages = claims.reduce((sum, claim) => sum + claim.passages, 0)
  const documents = new Set(claims.flatMap((claim) => claim.documents)).size
  const origins = new Set(claims.flatMap((claim) => claim.origins)).size
  return [
    shownOf(entities.length, counts.entities, 'entity', 'entities'),
    shownOf(claims.length, counts.claims, 'claim'),
    shownOf(passages, counts.passages, 'passage'),
    `${shownOf(documents, Math.max(documents, counts.documents), 'document')} · ${counted(origins, 'origin')}`,
  ]
}
