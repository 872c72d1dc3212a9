/** Full text search over entities, claims and passages: beginnings, typing mistakes and accents forgiven, best first. */
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import type { Records } from './dataset-records.ts'
import { fold, halves, Lexicon, swaps, termsOf } from './search-terms.ts'
import { HIT_KINDS, type Hit, type HitKind, type SearchRequest } from './store.ts'

interface Entry {
  readonly key: number
  /** Of the entity or the claim. */
  readonly item: string
  readonly passage?: number
  /** What it is called. */
  readonly name: string
  /** Other names. */
  readonly alias?: string
  readonly also: string
  /** What it counts for among others that match as well. */
  readonly weight: number
}

const KIND_BOOST: Record<HitKind, number> = { entity: 3, claim: 1.2, passage: 1 }

/** For each hit that is asked for, so many are ranked across kinds and by how many words they have. */
const RERANKED = 5

type Combination = 'AND' | 'OR'
/** Asked for terms, the entries of one kind that have them, best first. */
type Index = (terms: readonly string[], combineWith: Combination, most: number) => Match[]

interface Match extends Pick<SearchResult, 'score' | 'terms' | 'queryTerms'> {
  readonly entry: Entry
}

/** Builds the index; the function that it returns answers searches. */
export function searchIndex(records: Pick<Records, 'entities' | 'claims'>): (request: SearchRequest) => Hit[] {
  const lexicon = new Lexicon()
  const indexes: Record<HitKind, Index> = {
    entity: indexOf(entityEntries(records), lexicon),
    claim: indexOf(claimEntries(records), lexicon),
    passage: indexOf(passageEntries(records), lexicon),
  }
  return ({ q, limit, kinds = HIT_KINDS }) => {
    const terms = [...new Set(termsOf(q).map(fold))]
    const asked = isBrief(terms) ? kinds.filter((kind) => kind === 'entity') : kinds
    const found = (combineWith: Combination) => {
      const hits = asked.flatMap((kind) => {
        const matches = indexes[kind](terms, combineWith, limit * RERANKED)
        return matches.map((match) => hitOf(kind, match, combineWith === 'AND'))
      })
      return hits.toSorted((a, b) => b.score - a.score)
    }
    const whole = found('AND').slice(0, limit)
    return whole.length < limit && terms.length > 1 ? [...whole, ...below(whole, found('OR'), limit)] : whole
  }
}

/** A single letter begins too much to be looked for in every sentence. */
function isBrief([term = '', ...rest]: readonly string[]): boolean {
  return !rest.length && /^[a-z]$/.test(term)
}

/** What has only some of the words, with lower scores than what has all of them. */
function below(whole: readonly Hit[], partial: readonly Hit[], limit: number): Hit[] {
  const keyOf = ({ kind, id, passage }: Hit) => `${kind} ${id} ${passage}`
  const taken = new Set(whole.map(keyOf))
  const rest = partial.filter((hit) => !taken.has(keyOf(hit))).slice(0, limit - whole.length)
  const scale = Math.min(1, (whole.at(-1)?.score ?? Infinity) / (rest[0]?.score ?? 1))
  return rest.map((hit) => ({ ...hit, score: hit.score * scale }))
}

function hitOf(kind: HitKind, { entry: { item, passage }, score, terms, queryTerms }: Match, whole: boolean): Hit {
  return {
    kind,
    id: item,
    ...(passage !== undefined && { passage }),
    // Of what has some words only, what has more of them counts for more.
    score: whole ? score : score * queryTerms.length,
    terms,
    whole,
  }
}

function indexOf(entries: readonly Entry[], lexicon: Lexicon): Index {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'alias', 'also'],
    tokenize: termsOf,
    processTerm: (written) => lexicon.read(written),
    searchOptions: {
      boost: { name: 3, alias: 2 },
      // What is asked for comes as terms already.
      tokenize: (term) => [term],
      processTerm: (term) => term,
      boostDocument: (key: number) => entries[key]!.weight,
    },
  })
  index.addAll(entries)
  return (terms, combineWith, most) =>
    index
      .search({ combineWith, queries: terms.map((term, n) => spelled(term, n === terms.length - 1, lexicon)) })
      .slice(0, most)
      .map(({ id, score, terms: found, queryTerms }) => ({
        entry: entries[id as number]!,
        score,
        terms: found,
        queryTerms,
      }))
}

/** A term as it may stand in the dataset: as the beginning of a word, or else with a typing mistake in it, or as two. */
function spelled(term: string, isLast: boolean, lexicon: Lexicon): Query {
  const isNumber = /^\d/.test(term)
  if (lexicon.hasPrefix(term)) return { queries: [term], prefix: isLast || (!isNumber && term.length > 3) }
  if (isNumber) return { queries: [term] }
  const swapped = swaps(term).filter((word) => lexicon.hasPrefix(word))
  const apart = halves(term).filter((pair) => pair.every((half) => lexicon.has(half)))
  return {
    combineWith: 'OR',
    queries: [
      { queries: [term], fuzzy: mistakes(term) },
      { queries: swapped, combineWith: 'OR', prefix: true },
      ...apart.map((pair): Query => ({ queries: pair, combineWith: 'AND' })),
    ],
  }
}

/** How many letters may be wrong; in a short word each of them matters. */
function mistakes({ length }: string): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

function entityEntries({ entities }: Pick<Records, 'entities'>): Entry[] {
  return entities.map(({ id, label, aliases, description = '', claims }, key) => ({
    key,
    item: id,
    name: label,
    alias: aliases.join(' '),
    also: description,
    weight: KIND_BOOST.entity * (1 + Math.log10(1 + claims)),
  }))
}

function claimEntries({ entities, claims }: Pick<Records, 'entities' | 'claims'>): Entry[] {
  const labels = new Map(entities.map(({ id, label }) => [id, label]))
  return claims.map(({ id, sentence, subject, object }, key) => ({
    key,
    item: id,
    name: sentence,
    // A sentence may say “Mistral” where people look for “Mistral AI”.
    also: `${labels.get(subject)} ${labels.get(object)}`,
    weight: KIND_BOOST.claim,
  }))
}

function passageEntries({ claims }: Pick<Records, 'claims'>): Entry[] {
  const passages = claims.flatMap(({ id, passages: own }) => own.map((passage, n) => ({ id, n, passage })))
  return passages.map(({ id, n, passage: { quote, note = '' } }, key) => ({
    key,
    item: id,
    passage: n,
    name: quote,
    also: note,
    weight: KIND_BOOST.passage,
  }))
}
