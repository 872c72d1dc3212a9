/** What if: a store as it would be if nobody believed some of its sources or origins. */
import { conflictsOf, contradictionsOf } from '../evidence/conflicts.ts'
import { originsBySource } from '../evidence/origins.ts'
import { isLeftOut, whatIf, type Without } from '../evidence/whatif.ts'
import type { Conflict } from '../findings.ts'
import type { ClaimRecord } from '../records.ts'
import type { Id, Vocabulary } from '../schema.ts'
import type { Page, Store } from '../stores/store.ts'
import type { Selection } from './selection.ts'

/** What a selection does not believe; null when it believes everything. */
export function disbelievedBy({ withoutSource, withoutOrigin }: Selection): Without | null {
  if (!withoutSource && !withoutOrigin) return null
  return { ...(withoutSource && { sources: withoutSource }), ...(withoutOrigin && { origins: withoutOrigin }) }
}

/**
 * `store` without what the selection does not believe: those passages are gone, support and conflicts are counted again, and
 * claims that nothing else backs are not there. The store itself where the selection believes everything.
 */
export async function believedStore(store: Store, selection: Selection): Promise<Store> {
  const without = disbelievedBy(selection)
  if (!without) return store
  const summary = await store.summary()
  const originOf = originsBySource(summary.origins)
  const weigh = (claims: readonly ClaimRecord[]) => weighed(claims, originOf, without)
  const conflicts = await conflictsLeft(store, weigh, summary.vocabulary)
  const flags = contradictionsOf(conflicts)
  const believed = (claims: readonly ClaimRecord[]) => weigh(claims).map((claim) => flagged(claim, flags))
  const page = async (read: Promise<Page<ClaimRecord>>) => {
    const { items, ...rest } = await read
    return { ...rest, items: believed(items) }
  }
  const isOut = isLeftOut(originOf, without)
  return {
    ...store,
    claims: async (ids) => believed(await store.claims(ids)),
    everyClaim: (request) => page(store.everyClaim(request)),
    touching: (entities, request) => page(store.touching(entities, request)),
    citing: async (source, request) => (isOut(source) ? { items: [] } : page(store.citing(source, request))),
    conflicts: async () => conflicts,
  }
}

/** The claims that something still backs, each with what is left of its passages. */
function weighed(claims: readonly ClaimRecord[], originOf: ReadonlyMap<Id, Id>, without: Without): ClaimRecord[] {
  const { remaining, vanishing } = whatIf(claims, originOf, without)
  const gone = new Set(vanishing)
  const isOut = isLeftOut(originOf, without)
  return claims.flatMap((claim) => {
    if (gone.has(claim.id)) return []
    if (!claim.passages.some(({ source }) => isOut(source))) return [claim]
    const passages = claim.passages.filter(({ source }) => !isOut(source))
    return passages.length ? [{ ...claim, ...left(remaining.get(claim.id)), passages }] : []
  })
}

function left(remaining: { readonly documents: readonly Id[]; readonly origins: readonly Id[] } | undefined) {
  return remaining && { documents: [...remaining.documents], origins: [...remaining.origins] }
}

/** Leaving claims out brings no new conflict about, so that only claims that are in one already are compared again. */
async function conflictsLeft(
  store: Store,
  weigh: (claims: readonly ClaimRecord[]) => ClaimRecord[],
  { relations }: Vocabulary,
): Promise<Conflict[]> {
  const [before, figures] = await Promise.all([store.conflicts(), store.figures()])
  const claims = weigh(await store.claims(before.flatMap(({ claims: sides }) => sides)))
  const named = [...claims.flatMap(({ subject, object }) => [subject, object]), ...figures.map(({ figure }) => figure)]
  const entities = await store.entities(named)
  const told = new Set(claims.map(({ id }) => id))
  const curated = before.flatMap(({ kind, id, label, claims: sides, explanation = '' }) => {
    const still = sides.filter((claim) => told.has(claim))
    return kind === 'curated' && still.length >= Math.min(2, sides.length)
      ? [{ id, label, explanation, claims: still }]
      : []
  })
  return conflictsOf({ claims, entities, relations, figures, curated })
}

function flagged(claim: ClaimRecord, flags: ReadonlyMap<Id, readonly string[]>): ClaimRecord {
  return claim.conflicts.length ? { ...claim, conflicts: [...(flags.get(claim.id) ?? [])] } : claim
}
