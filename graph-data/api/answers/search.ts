import { byId } from '../../by-id.ts'
import type { ClaimRecord, EntityRecord, SourceRecord } from '../../records.ts'
import type { Hit, Store } from '../../stores/store.ts'
import type { Answer } from '../routes.ts'
import type { Answering } from './answer.ts'

type Shown = Answer<'GET /api/datasets/:d/search'>['hits'][number]

export const hits: Answering<'GET /api/datasets/:d/search'> = async ({ store, query: { q, limit } }) => {
  const found = await store.search({ q, limit })
  const items = await itemsOf(store, found)
  return { hits: found.flatMap((hit) => shown(hit, items)) }
}

/** What the hits are about, by id. */
interface Items {
  readonly entities: ReadonlyMap<string, EntityRecord>
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly sources: ReadonlyMap<string, SourceRecord>
}

async function itemsOf(store: Store, found: readonly Hit[]): Promise<Items> {
  const idsOf = (isWanted: (hit: Hit) => boolean) => found.filter(isWanted).map(({ id }) => id)
  const [entities, claims, sources] = await Promise.all([
    store.entities(idsOf(({ kind }) => kind === 'entity')),
    store.claims(idsOf(({ kind }) => kind !== 'entity')),
    store.sources(),
  ])
  return { entities: byId(entities), claims: byId(claims), sources: byId(sources) }
}

function shown(hit: Hit, items: Items): Shown[] {
  const title = titles[hit.kind](hit, items)
  if (!title) return []
  const { kind, id, passage, terms } = hit
  return [{ kind, id, ...(passage !== undefined && { passage }), types: [], ...title, terms: [...terms] }]
}

type Title = Pick<Shown, 'title' | 'detail'> & Partial<Pick<Shown, 'types' | 'source'>>

/** What a hit is called, and what tells it apart, by its kind. */
const titles: Record<Hit['kind'], (hit: Hit, items: Items) => Title | null> = {
  entity({ id }, { entities }) {
    const found = entities.get(id)
    return found
      ? { title: found.label, types: found.types, detail: found.description ?? found.aliases.join(', ') }
      : null
  },
  claim({ id }, { claims, sources }) {
    const found = claims.get(id)
    return found
      ? { title: found.sentence, detail: found.documents.map((document) => nameOf(document, sources)).join(', ') }
      : null
  },
  passage({ id, passage = 0 }, { claims, sources }) {
    const found = claims.get(id)?.passages[passage]
    if (!found) return null
    const place = [nameOf(found.source, sources), found.place?.section].filter((part) => part !== undefined)
    return { title: found.quote, detail: place.join(' › '), source: found.source }
  },
}

function nameOf(source: string, sources: Items['sources']): string {
  const found = sources.get(source)
  return found?.short ?? found?.title ?? source
}
