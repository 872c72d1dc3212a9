/**
 * The claims of a selection as a list, where a subgraph would be too large to hold: filters are applied while the store is read
 * page by page; only what begins at named entities or claims is walked first.
 */
import type { ClaimRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import { StrangeCursor, type Page, type PageRequest, type Store } from '../stores/store.ts'
import { believedStore } from './believed.ts'
import { MOST_ENTITIES, type Selection } from './selection.ts'
import { claimFilter, hasType, subgraph } from './subgraph.ts'

/** Claims that one read of the store brings. */
const STRETCH = 1_000
/** Stretches that one page reads at most; a page that finds little may be shorter than asked for. */
const MOST_STRETCHES = 100

/** Every claim of a selection; in the dataset's order unless the selection begins somewhere. Unlike a map it has no usual `limit`. */
export async function* selectedClaims(store: Store, selection: Selection): AsyncGenerator<ClaimRecord> {
  for await (const { claims } of stretches(store, selection, '')) yield* claims
}

/** One page of them. Throws `StrangeCursor` for a cursor that is not from a page before. */
export async function claimPage(store: Store, selection: Selection, request: PageRequest): Promise<Page<ClaimRecord>> {
  const mark = markFrom(request.after)
  const items: ClaimRecord[] = []
  let read = 0
  for await (const { at, claims, next } of stretches(store, selection, mark.at)) {
    const skip = at === mark.at ? mark.skip : 0
    const stop = skip + request.limit - items.length
    items.push(...claims.slice(skip, stop))
    if (stop < claims.length) return { items, next: cursor({ at, skip: stop }) }
    if (++read === MOST_STRETCHES && next !== undefined) return { items, next: cursor({ at: next, skip: 0 }) }
  }
  return { items }
}

/** What one read of the store gave, after filtering. */
interface Stretch {
  /** The store's cursor that it was read with; empty for the first. */
  readonly at: string
  readonly claims: readonly ClaimRecord[]
  readonly next?: string
}

async function* stretches(whole: Store, selection: Selection, from: string): AsyncGenerator<Stretch> {
  if (beginsSomewhere(selection)) {
    yield { at: '', claims: (await subgraph(whole, { limit: MOST_ENTITIES, ...selection })).claims }
    return
  }
  const store = await believedStore(whole, selection)
  const keep = await claimFilter(store, selection)
  let at: string | undefined = from
  do {
    const page: Page<ClaimRecord> = await store.everyClaim({ limit: STRETCH, ...(at !== '' && { after: at }) })
    const claims = await betweenAllowed(store, page.items.filter(keep), selection)
    yield { at, claims, ...(page.next !== undefined && { next: page.next }) }
    at = page.next
  } while (at !== undefined)
}

/** Whether it names what to begin with, or wants the best connected: both need the graph, not just one claim after the other. */
function beginsSomewhere({ entities, claims, around, from, limit }: Selection): boolean {
  return [entities, claims, around, from, limit].some((start) => start !== undefined)
}

/** The claims whose both ends the selection allows. */
async function betweenAllowed(
  store: Store,
  claims: readonly ClaimRecord[],
  selection: Selection,
): Promise<readonly ClaimRecord[]> {
  const { type, without } = selection
  if (!type && !without) return claims
  const left = new Set(without)
  const ends = await store.entities(claims.flatMap(({ subject, object }) => [subject, object]))
  const allowed = new Set<Id>(
    ends.filter((entity) => !left.has(entity.id) && hasType(entity, type)).map(({ id }) => id),
  )
  return claims.filter(({ subject, object }) => allowed.has(subject) && allowed.has(object))
}

/** Where a page ends: so many claims into the stretch that begins at a cursor of the store. */
interface Mark {
  readonly at: string
  readonly skip: number
}

function cursor({ at, skip }: Mark): string {
  return `${skip}.${at}`
}

function markFrom(after: string | undefined): Mark {
  if (after === undefined) return { at: '', skip: 0 }
  const [, skip, at] = /^(\d{1,9})\.(.*)$/.exec(after) ?? []
  if (skip === undefined || at === undefined) throw new StrangeCursor()
  return { at, skip: Number(skip) }
}
