/** Walks over a store: a loop with one batched read per level, the same on every store. */
import type { ClaimRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import { pages, type Store } from '../stores/store.ts'

/** Claims that one walk reads at most, whatever the graph. */
export const MOST_WALKED = 100_000

export interface Walk {
  /** In the order in which they were reached. */
  readonly entities: ReadonlySet<Id>
  readonly claims: ReadonlyMap<Id, ClaimRecord>
  /** True when a bound stopped the walk before its end. */
  readonly cut: boolean
}

type Keep = (claim: ClaimRecord) => boolean

/** What lies within `hops` claims of `starts`, following claims that `keep` allows, in both directions. */
export async function neighborhood(
  store: Store,
  starts: readonly Id[],
  hops: number,
  { keep = () => true, most = MOST_WALKED }: { keep?: Keep; most?: number } = {},
): Promise<Walk> {
  const entities = new Set(starts)
  const claims = new Map<Id, ClaimRecord>()
  let edge = [...entities]
  for (let hop = 0; hop < hops && edge.length && claims.size < most; hop++) {
    const next = new Set<Id>()
    for await (const claim of claimsTouching(store, edge)) {
      if (!keep(claim) || claims.size >= most) continue
      claims.set(claim.id, claim)
      for (const id of [claim.subject, claim.object]) if (!entities.has(id)) next.add(id)
    }
    for (const id of next) entities.add(id)
    edge = [...next]
  }
  return { entities, claims, cut: claims.size >= most }
}

/** Hops that a chain may have. */
const LONGEST_CHAIN = 8

/** Every shortest chain of claims between two entities, as one walk; empty when they are farther apart than `longest`. */
export async function shortestChains(
  store: Store,
  from: Id,
  to: Id,
  { keep = () => true, longest = LONGEST_CHAIN }: { keep?: Keep; longest?: number } = {},
): Promise<Walk> {
  const distance = new Map<Id, number>([[from, 0]])
  const claims = new Map<Id, ClaimRecord>()
  let edge = [from]
  let cut = false
  for (let hop = 1; hop <= longest && edge.length && !distance.has(to) && !cut; hop++) {
    const next = new Set<Id>()
    for await (const claim of claimsTouching(store, edge)) {
      if (!keep(claim)) continue
      claims.set(claim.id, claim)
      for (const id of [claim.subject, claim.object]) if (!distance.has(id)) next.add(id)
    }
    for (const id of next) distance.set(id, hop)
    edge = [...next]
    cut = claims.size >= MOST_WALKED
  }
  return { ...backFrom(to, distance, claims), cut }
}

/** Keeps the claims that lead one step nearer to the start, beginning at the end. */
function backFrom(to: Id, distance: ReadonlyMap<Id, number>, claims: ReadonlyMap<Id, ClaimRecord>): Omit<Walk, 'cut'> {
  const onChain = new Map<Id, ClaimRecord>()
  const entities = new Set<Id>()
  if (!distance.has(to)) return { entities, claims: onChain }
  const byEnd = new Map<Id, ClaimRecord[]>()
  for (const claim of claims.values()) {
    for (const id of [claim.subject, claim.object]) byEnd.set(id, [...(byEnd.get(id) ?? []), claim])
  }
  entities.add(to)
  for (const id of entities) {
    for (const claim of byEnd.get(id) ?? []) {
      const other = claim.subject === id ? claim.object : claim.subject
      if ((distance.get(other) ?? Infinity) !== distance.get(id)! - 1) continue
      onChain.set(claim.id, claim)
      entities.add(other)
    }
  }
  return { entities, claims: onChain }
}

async function* claimsTouching(store: Store, entities: readonly Id[]): AsyncGenerator<ClaimRecord> {
  for await (const page of pages((request) => store.touching(entities, request))) yield* page
}
