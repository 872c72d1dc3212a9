/** From a selection to an excerpt: what it shows, and everything that rests under it. */
import { endsOf } from '../ends.ts'
import type { Origin } from '../evidence/origins.ts'
import type { EntityRecord, SourceRecord } from '../records.ts'
import type { Id } from '../schema.ts'
import { believedStore } from '../selection/believed.ts'
import { selectionParams, type Selection } from '../selection/selection.ts'
import { pages, type Page, type PageRequest, type Store } from '../stores/store.ts'
import { believedSubgraph } from '../selection/subgraph.ts'
import { excerptOf, scopeOf, type Contents, type Cut, type Excerpt, type Spot } from './excerpt.ts'

type Places = ReadonlyMap<Id, Spot>

/**
 * What `selection` asks for, ready to be written. A selection of nothing is the whole dataset, read page by page;
 * any other is held in memory, and is what `subgraph` makes of it: the same entities and claims as on the map, bounded by the same `limit`.
 */
export async function collect(store: Store, selection: Selection, map: Places = new Map()): Promise<Excerpt> {
  return selectionParams(selection).length
    ? part(await believedStore(store, selection), selection, map)
    : whole(store, map)
}

async function whole(store: Store, places: Places): Promise<Excerpt> {
  const shown = idsOf(await store.entities([...places.keys()]))
  const map = new Map([...places].filter(([id]) => shown.has(id)))
  const [{ card, vocabulary, counts, origins }, sources, conflicts, figures] = await Promise.all([
    store.summary(),
    store.sources(),
    store.conflicts(),
    store.figures(),
  ])
  const from: Cut = { card, revision: store.revision, selection: {}, limited: false }
  const rest = { from, vocabulary, mentioned: [], sources, origins, conflicts, figures, map }
  return {
    ...rest,
    scope: {
      ...scopeOf({ ...rest, entities: [], claims: [] }),
      entities: counts.entities,
      claims: counts.claims,
      citations: counts.passages,
    },
    cited: new Set(sources.flatMap(({ id, claims }) => (claims ? [id] : []))),
    textOf: (source) => store.text(source),
    entities: () => every((page) => store.everyEntity(page)),
    claims: () => every((page) => store.everyClaim(page)),
  }
}

async function* every<T>(read: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<T> {
  for await (const page of pages(read)) yield* page
}

async function part(store: Store, selection: Selection, places: Places): Promise<Excerpt> {
  const [{ card, vocabulary, origins }, sources, { entities, claims, cut }] = await Promise.all([
    store.summary(),
    store.sources(),
    believedSubgraph(store, selection),
  ])
  const shown = idsOf(entities)
  const told = idsOf(claims)
  const conflicts = (await store.conflicts()).filter((conflict) => conflict.claims.some((id) => told.has(id)))
  const sides = conflicts.flatMap((conflict) => conflict.sides)
  const named = [
    ...claims.flatMap(endsOf),
    ...sides.map(({ object }) => object),
    ...conflicts.flatMap(({ figure }) => figure ?? []),
  ]
  const mentioned = await mentionedBy(store, entities, named)
  const known = idsOf([...entities, ...mentioned])
  const cited = claims.flatMap(({ passages }) => passages.map(({ source }) => source))
  const witnesses = witnessesOf([...cited, ...sides.flatMap(({ documents }) => documents)], sources, origins)
  const contents: Contents = {
    from: { card, revision: store.revision, selection, limited: cut },
    vocabulary,
    entities,
    mentioned,
    claims,
    sources: sources.filter(({ id }) => witnesses.has(id)),
    origins: origins.filter((origin) => origin.sources.some((id) => witnesses.has(id))),
    conflicts,
    figures: (await store.figures()).filter(({ figure }) => known.has(figure)),
    map: new Map([...places].filter(([id]) => shown.has(id))),
  }
  return excerptOf(contents, (source) => store.text(source))
}

function idsOf(items: readonly { readonly id: Id }[]): Set<Id> {
  return new Set(items.map(({ id }) => id))
}

/** Entities that are named but not shown, followed through derived figures until nothing new is named. */
async function mentionedBy(
  store: Store,
  entities: readonly EntityRecord[],
  namedBesides: readonly Id[],
): Promise<EntityRecord[]> {
  const known = idsOf(entities)
  const mentioned: EntityRecord[] = []
  let named = [...namedBesides, ...entities.flatMap(operandsOf)]
  for (;;) {
    const missing = [...new Set(named)].filter((id) => !known.has(id))
    if (!missing.length) return mentioned
    const found = await store.entities(missing)
    for (const id of missing) known.add(id)
    for (const entity of found) mentioned.push(entity)
    named = found.flatMap(operandsOf)
  }
}

function operandsOf({ value }: EntityRecord): readonly Id[] {
  return value?.derived?.of ?? []
}

/** These documents, and all that share an origin with them: without these an origin could not be told. */
function witnessesOf(documents: readonly Id[], sources: readonly SourceRecord[], origins: readonly Origin[]): Set<Id> {
  const cited = new Set(documents)
  const touched = new Set(sources.filter(({ id }) => cited.has(id)).map(({ origin }) => origin))
  return new Set(origins.filter(({ id }) => touched.has(id)).flatMap((origin) => origin.sources))
}
