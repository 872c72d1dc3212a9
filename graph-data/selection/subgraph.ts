/** What a selection yields: written once over the store. */
import { standing } from '../evidence/verdict.ts'
import { overlaps, periodOf, periodOfClaim, type Period } from '../edtf.ts'
import type { ClaimRecord, EntityRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import { pages, type Store } from '../stores/store.ts'
import { USUAL_ENTITIES, type Selection, type SelectionKey } from './selection.ts'
import { believedStore } from './believed.ts'
import { MOST_WALKED, neighborhood, shortestChains } from './walk.ts'

export interface Subgraph {
  readonly entities: readonly EntityRecord[]
  readonly claims: readonly ClaimRecord[]
  /** True when a limit left something out that the selection asked for. */
  readonly cut: boolean
}

/** Hits that a `q` filter takes in. */
const MOST_HITS = 1_000

/** The entities and claims that `selection` asks for. Names nothing in it: everything. */
export async function subgraph(whole: Store, selection: Selection): Promise<Subgraph> {
  return believedSubgraph(await believedStore(whole, selection), selection)
}

/** The same over a store that is already as the selection believes. */
export async function believedSubgraph(store: Store, selection: Selection): Promise<Subgraph> {
  const keep = await claimFilter(store, selection)
  const seed = await seedOf(store, selection, keep)
  const without = new Set(selection.without)
  const named = new Set(selection.entities ?? selection.around)
  const claims = seed.claims.filter((claim) => keep(claim) && !without.has(claim.subject) && !without.has(claim.object))
  const entities = await entitiesOf(store, seed, claims)
  const allowed = entities.filter((entity) => !without.has(entity.id) && hasType(entity, selection.type))
  const ends = new Set(allowed.map(({ id }) => id))
  const joined = claims.filter(({ subject, object }) => ends.has(subject) && ends.has(object))
  const shown = isFiltered(selection) ? withoutLoners(allowed, joined, named) : allowed
  return limited(shown, joined, named, selection.limit ?? USUAL_ENTITIES, seed.cut)
}

interface Seed {
  /** null: every entity. */
  readonly entities: ReadonlySet<Id> | null
  readonly claims: readonly ClaimRecord[]
  readonly cut: boolean
}

type Keep = (claim: ClaimRecord) => boolean

/** What to begin with: the union of what the selection names, or everything. */
async function seedOf(store: Store, selection: Selection, keep: Keep): Promise<Seed> {
  const { entities: ids, claims: claimIds, around, from, to, hops = 1 } = selection
  const parts: Promise<Seed>[] = []
  if (ids) parts.push(amongSeed(store, ids))
  if (claimIds) parts.push(claimSeed(store, claimIds))
  if (around) parts.push(aroundSeed(store, around, hops, keep))
  if (from && to) parts.push(shortestChains(store, from, to, { keep }).then(walked))
  if (!parts.length) return everything(store)
  return (await Promise.all(parts)).reduce(union)
}

/** The entities, all claims among them, and those around them within `hops`. */
async function aroundSeed(store: Store, around: readonly Id[], hops: number, keep: Keep): Promise<Seed> {
  const walk = await neighborhood(store, around, hops, { keep })
  if (walk.cut || hops === 0) return walked(walk)
  return union(walked(walk), await amongSeed(store, [...walk.entities]))
}

async function amongSeed(store: Store, ids: readonly Id[]): Promise<Seed> {
  const entities = new Set(ids)
  const claims: ClaimRecord[] = []
  for await (const page of pages((request) => store.touching(ids, request))) {
    for (const claim of page) if (entities.has(claim.subject) && entities.has(claim.object)) claims.push(claim)
    if (claims.length >= MOST_WALKED) return { entities, claims, cut: true }
  }
  return { entities, claims, cut: false }
}

async function claimSeed(store: Store, ids: readonly Id[]): Promise<Seed> {
  const claims = await store.claims(ids)
  return { entities: new Set(claims.flatMap(({ subject, object }) => [subject, object])), claims, cut: false }
}

async function everything(store: Store): Promise<Seed> {
  const claims: ClaimRecord[] = []
  for await (const page of pages((request) => store.everyClaim(request))) {
    for (const claim of page) claims.push(claim)
    if (claims.length >= MOST_WALKED) return { entities: null, claims, cut: true }
  }
  return { entities: null, claims, cut: false }
}

function walked({ entities, claims, cut }: Awaited<ReturnType<typeof neighborhood>>): Seed {
  return { entities, claims: [...claims.values()], cut }
}

function union(a: Seed, b: Seed): Seed {
  const claims = new Map([...a.claims, ...b.claims].map((claim) => [claim.id, claim]))
  return {
    entities: new Set([...(a.entities ?? []), ...(b.entities ?? [])]),
    claims: [...claims.values()],
    cut: a.cut || b.cut,
  }
}

async function entitiesOf(store: Store, seed: Seed, claims: readonly ClaimRecord[]): Promise<readonly EntityRecord[]> {
  if (!seed.entities) {
    const all: EntityRecord[] = []
    for await (const page of pages((request) => store.everyEntity(request))) for (const entity of page) all.push(entity)
    return all
  }
  return store.entities([...seed.entities, ...claims.flatMap(({ subject, object }) => [subject, object])])
}

// --- filters -------------------------------------------------------------------------------------

/** Parameters that keep only some claims. */
const CLAIM_FILTERS = [
  'withoutSource',
  'withoutOrigin',
  'relation',
  'source',
  'origin',
  'hedge',
  'position',
  'said_by',
  'minOrigins',
  'since',
  'until',
  'q',
] as const satisfies readonly SelectionKey[]

/** Whether only some claims are kept; then entities that no kept claim touches are left out. */
function isFiltered(selection: Selection): boolean {
  return CLAIM_FILTERS.some((key) => selection[key] !== undefined)
}

/** Whether a claim passes the selection's filters on claims. */
export async function claimFilter(store: Store, selection: Selection): Promise<Keep> {
  const { relation, source, origin, hedge, position, said_by: speaker, minOrigins = 0 } = selection
  const period = periodAsked(selection)
  const found = selection.q === undefined ? null : await foundBy(store, selection.q)
  const tests: Keep[] = [
    (claim) => isAmong(relation, [claim.relation]),
    (claim) =>
      isAmong(
        source,
        standing(claim.passages).map((passage) => passage.source),
      ),
    (claim) => isAmong(origin, claim.origins),
    (claim) => isAmong(hedge, [claim.hedge]),
    (claim) => isAmong(position, [claim.position]),
    (claim) => isAmong(speaker, [claim.said_by]),
    (claim) => claim.origins.length >= minOrigins,
    (claim) => !period || overlaps(period, periodOfClaim(claim)),
    (claim) => !found || found.has(claim.id) || found.has(claim.subject) || found.has(claim.object),
  ]
  return (claim) => tests.every((test) => test(claim))
}

function isAmong(allowed: readonly Id[] | undefined, values: readonly (Id | undefined)[]): boolean {
  return !allowed || values.some((value) => value !== undefined && allowed.includes(value))
}

function periodAsked({ since, until }: Selection): Period | null {
  if (since === undefined && until === undefined) return null
  return { start: since ? periodOf(since).start : -Infinity, end: until ? periodOf(until).end : Infinity }
}

/** What has every word; where nothing has, what has some. */
async function foundBy(store: Store, q: string): Promise<Set<Id>> {
  const hits = await store.search({ q, limit: MOST_HITS })
  const whole = hits.filter((hit) => hit.whole)
  return new Set((whole.length ? whole : hits).map(({ id }) => id))
}

/** Whether an entity passes the selection's filter on types. */
export function hasType({ types }: EntityRecord, allowed: readonly Id[] | undefined): boolean {
  return !allowed || types.some((type) => allowed.includes(type))
}

function withoutLoners(
  entities: readonly EntityRecord[],
  claims: readonly ClaimRecord[],
  named: ReadonlySet<Id>,
): EntityRecord[] {
  const touched = new Set(claims.flatMap(({ subject, object }) => [subject, object]))
  return entities.filter(({ id }) => touched.has(id) || named.has(id))
}

/** At most `limit` entities: the named ones first, then the best connected. */
function limited(
  entities: readonly EntityRecord[],
  claims: readonly ClaimRecord[],
  named: ReadonlySet<Id>,
  limit: number,
  cut: boolean,
): Subgraph {
  if (entities.length <= limit) return { entities, claims, cut }
  const rank = (entity: EntityRecord) => (named.has(entity.id) ? Infinity : entity.claims)
  const best = new Set(entities.toSorted((a, b) => rank(b) - rank(a) || 0).slice(0, limit))
  const kept = entities.filter((entity) => best.has(entity))
  const ids = new Set(kept.map(({ id }) => id))
  return {
    entities: kept,
    claims: claims.filter(({ subject, object }) => ids.has(subject) && ids.has(object)),
    cut: true,
  }
}
