/** A store over an excerpt: what left a dataset answers questions like the dataset that it left. */
import { standing } from '../evidence/verdict.ts'
import type { Contents, Cut } from '../formats/excerpt.ts'
import type { ClaimRecord, EntityRecord, SourceRecord } from '../records.ts'
import type { DatasetCard, Id } from '../schema.ts'
import { selectionParams } from '../selection/selection.ts'
import { recordStore } from './record-store.ts'
import type { Store } from './store.ts'

/**
 * A store over `contents`. What its records count, they count anew within the excerpt; verdicts, origins, conflicts and how far a
 * document was read stay as the whole dataset has them. `texts`: the documents that came along, by source.
 */
export function excerptStore(
  { from, entities, mentioned, claims, sources, ...rest }: Contents,
  texts: ReadonlyMap<Id, { readonly text: string }> = new Map(),
): Store {
  const claimsOf = tally(claims.map(({ subject, object }) => [subject, object]))
  const recounted = (entity: EntityRecord) => ({ ...entity, claims: claimsOf(entity.id) })
  return recordStore({
    ...rest,
    claims,
    entities: entities.map(recounted),
    mentioned: mentioned.map(recounted),
    sources: citedIn(sources, claims),
    card: cardOf(from, new Set(entities.map(({ id }) => id))),
    revision: from.revision,
    texts,
  })
}

/** What was cut out begins with all of it; its start may have stayed behind. */
function cardOf({ card, selection }: Cut, shown: ReadonlySet<Id>): DatasetCard {
  if (!selectionParams(selection).length) return card
  const { view: _, start, ...rest } = card
  return { ...rest, ...(start !== undefined && shown.has(start) && { start }) }
}

function citedIn(sources: readonly SourceRecord[], claims: readonly ClaimRecord[]): SourceRecord[] {
  const cited = claims.map(({ passages }) => standing(passages).map(({ source }) => source))
  const claimsOf = tally(cited)
  const passagesOf = tally(cited.flat().map((source) => [source]))
  return sources.map((source) => ({ ...source, claims: claimsOf(source.id), passages: passagesOf(source.id) }))
}

/** How many of the lists an id is in. */
function tally(lists: readonly (readonly Id[])[]): (id: Id) => number {
  const counts = new Map<Id, number>()
  for (const id of lists.flatMap((list) => [...new Set(list)])) counts.set(id, (counts.get(id) ?? 0) + 1)
  return (id) => counts.get(id) ?? 0
}
