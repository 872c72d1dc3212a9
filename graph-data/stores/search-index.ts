/** Full text search over entities, claims and passages: prefixes, typing mistakes and accents forgiven, best first. */
import MiniSearch from 'minisearch'
import type { Records } from '../join.ts'
import type { Hit, HitKind, SearchRequest } from './store.ts'

interface Entry {
  readonly key: string
  readonly kind: HitKind
  readonly id: string
  readonly passage?: number
  /** What it is called. */
  readonly name: string
  readonly also: string
}

const KIND_BOOST: Record<HitKind, number> = { entity: 3, claim: 1.2, passage: 1 }

/** Builds the index; the function that it returns answers searches. */
export function searchIndex(records: Records): (request: SearchRequest) => Hit[] {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'also'],
    storeFields: ['kind', 'id', 'passage'],
    processTerm: fold,
    searchOptions: {
      boost: { name: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (_key, _term, stored) => KIND_BOOST[stored?.['kind'] as HitKind],
    },
  })
  index.addAll(entriesOf(records))
  return ({ q, limit, kinds }) =>
    index
      .search(q, kinds ? { filter: (found) => kinds.includes(found['kind'] as HitKind) } : {})
      .slice(0, limit)
      .map((found) => ({
        kind: found['kind'] as HitKind,
        id: found['id'] as string,
        ...(found['passage'] !== undefined && { passage: found['passage'] as number }),
        score: found.score,
        terms: found.terms,
      }))
}

/** Lower case without accents: “Bruyères” is found by “bruyeres”. */
export function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function entriesOf({ entities, claims }: Records): Entry[] {
  const labels = new Map(entities.map(({ id, label }) => [id, label]))
  return [
    ...entities.map(({ id, label, aliases, description = '' }) => ({
      key: `entity ${id}`,
      kind: 'entity' as const,
      id,
      name: [label, ...aliases].join(' '),
      also: description,
    })),
    ...claims.map(({ id, sentence, subject, object }) => ({
      key: `claim ${id}`,
      kind: 'claim' as const,
      id,
      name: sentence,
      // A sentence may say “Mistral” where people look for “Mistral AI”.
      also: `${labels.get(subject)} ${labels.get(object)}`,
    })),
    ...claims.flatMap(({ id, passages }) =>
      passages.map(({ quote, note = '' }, passage) => ({
        key: `passage ${id} ${passage}`,
        kind: 'passage' as const,
        id,
        passage,
        name: quote,
        also: note,
      })),
    ),
  ]
}
