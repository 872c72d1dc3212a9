/** Records cut down to what lists, maps and tables need of them. */
import { standing } from '../../evidence/verdict.ts'
import { endsOf } from '../../ends.ts'
import type { ClaimRecord, EntityRecord, SourceRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'
import type { Store } from '../../stores/store.ts'
import type { ClaimCard, EntityCard, SourceCard } from './schema.ts'

export function entityCard({ id, label, types, value, claims }: EntityRecord): EntityCard {
  return { id, label, types, claims, ...(value && { value }) }
}

export function claimCard(claim: ClaimRecord): ClaimCard {
  const {
    id,
    subject,
    relation,
    object,
    hedge,
    as_of: asOf,
    from,
    until,
    documents,
    origins,
    conflicts,
    position,
    said_by: saidBy,
  } = claim
  return {
    id,
    subject,
    relation,
    object,
    hedge,
    documents,
    origins,
    conflicts,
    ...(asOf !== undefined && { as_of: asOf }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(position !== undefined && { position }),
    ...(saidBy !== undefined && { said_by: saidBy }),
    passages: standing(claim.passages).length,
  }
}

function sourceCard(
  { shape: _, readings: _readings, shared: _shared, noise: _noise, upstream: _upstream, ...card }: SourceRecord,
  atHand: ReadonlySet<Id>,
): SourceCard {
  return { ...card, text: atHand.has(card.id) }
}

/** Every source’s card, in the dataset’s order. */
export async function sourceCards(store: Store): Promise<SourceCard[]> {
  const [sources, atHand] = await Promise.all([store.sources(), store.atHand()])
  return sources.map((source) => sourceCard(source, atHand))
}

/** The cards of every entity that the claims name and every source that they cite. */
export async function namesIn(
  store: Store,
  claims: readonly ClaimRecord[],
): Promise<{ entities: EntityCard[]; sources: SourceCard[] }> {
  const cited = new Set(claims.flatMap(({ passages }) => passages.map(({ source }) => source)))
  const [entities, sources] = await Promise.all([store.entities(claims.flatMap(endsOf)), sourceCards(store)])
  return { entities: entities.map(entityCard), sources: sources.filter(({ id }) => cited.has(id)) }
}
