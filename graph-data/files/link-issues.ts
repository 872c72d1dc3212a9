/** Checks that hold between items: ids that exist once, references that lead somewhere, relations between types they allow. */
import { byId } from '../by-id.ts'
import { meant } from '../complaint.ts'
import { isCircular } from '../evidence/figures.ts'
import type { Issue } from '../result.ts'
import type { Claim, DatasetCard, Entity, Id, Relation, Source, Vocabulary } from '../schema.ts'
import { SOURCE_TYPE } from '../vocabulary.ts'
import type { Item, Items } from './items.ts'
import type { PartName } from './parts.ts'
import type { Reading } from './reading.ts'

/**
 * What is wrong between the items that could be read. Where a part could not, nothing is said of ids that may stand in it:
 * that they lead nowhere would follow from the fault that is told already.
 */
export function linkIssues(reading: Reading, vocabulary: Vocabulary): Issue[] {
  const { items } = reading
  const links = new Links(reading, vocabulary)
  return [
    ...repeated([...items.entities, ...items.sources], 'an entity or source'),
    ...repeated(items.claims, 'a claim'),
    ...repeated(items.conflicts, 'a conflict'),
    ...repeated(defined(items, 'types'), 'an entity type'),
    ...repeated(defined(items, 'relations'), 'a relation'),
    ...items.vocabulary.flatMap(({ value, issue }) => links.vocabulary(value, issue)),
    ...items.entities.flatMap(({ value, issue }) => links.entity(value, issue)),
    ...items.sources.flatMap(({ value, issue }) => links.source(value, issue)),
    ...items.claims.flatMap(({ value, issue }) => links.claim(value, issue)),
    ...items.conflicts.flatMap(({ value, issue }) =>
      value.claims.flatMap((id, n) => unknown(links.claims, id, issue, ['claims', n])),
    ),
    ...items.dataset.flatMap(({ value, issue }) => links.card(value, issue)),
  ]
}

type Report = Item<unknown>['issue']

function repeated(items: readonly Item<{ id: Id }>[], what: string): Issue[] {
  const seen = new Map<Id, Issue>()
  return items.flatMap(({ value: { id }, issue }) => {
    const first = seen.get(id)
    if (first)
      return [
        issue(['id'], `“${id}” names ${what} already, at ${first.file}:${first.line}: give one of them another id`),
      ]
    seen.set(id, issue(['id'], ''))
    return []
  })
}

/** What the dataset’s own vocabulary defines. To redefine what ships with Stemma is no repetition. */
function defined({ vocabulary }: Items, kind: keyof Vocabulary): Item<{ id: Id }>[] {
  return vocabulary.flatMap(({ value, issue }) =>
    value[kind].map((one, n) => ({ value: one, issue: (path, message) => issue([kind, n, ...path], message) })),
  )
}

/** What may be named at some place. */
interface Names {
  /** Of one of them: `an entity`. */
  readonly what: string
  readonly ids: ReadonlyMap<Id, unknown>
  /** Whether an id may lead here although it is not among `ids`: nothing can be said against it. */
  readonly mayHold: (id: Id) => boolean
}

function unknown({ ids, what, mayHold }: Names, id: Id, issue: Report, path: readonly PropertyKey[]): Issue[] {
  if (ids.has(id) || mayHold(id)) return []
  return [issue(path, `“${id}” is not the id of ${what}${meant(id, [...ids.keys()])}: add it or correct the name`)]
}

class Links {
  readonly claims: Names
  private readonly entities: Names
  private readonly sources: Names
  private readonly types: Names
  private readonly relations: Names
  private readonly typesOf: ReadonlyMap<Id, readonly Id[]>
  private readonly figures: ReadonlyMap<Id, Entity>
  private readonly documents: ReadonlyMap<Id, Source>
  private readonly allowed: ReadonlyMap<Id, Relation>

  constructor({ items, unread, ids }: Reading, vocabulary: Vocabulary) {
    this.figures = byId(items.entities.map(({ value }) => value))
    this.documents = byId(items.sources.map(({ value }) => value))
    this.allowed = unread.has('vocabulary') ? new Map() : byId(vocabulary.relations)
    this.typesOf = new Map<Id, readonly Id[]>([
      ...items.entities.map(({ value }) => [value.id, value.types] as const),
      ...items.sources.map(({ value }) => [value.id, [SOURCE_TYPE]] as const),
    ])
    const names = (what: string, among: ReadonlyMap<Id, unknown>, ...parts: PartName[]): Names => {
      const isWhole = !parts.some((part) => unread.has(part))
      // The vocabulary’s ids are not among those of items, so an item’s id never stands in for one of its words.
      return { what, ids: among, mayHold: (id) => !isWhole || (!parts.includes('vocabulary') && ids.has(id)) }
    }
    this.entities = names('an entity', this.typesOf, 'entities', 'sources')
    this.sources = names('a source', this.documents, 'sources')
    this.claims = names('a claim', byId(items.claims.map(({ value }) => value)), 'claims')
    this.types = names('an entity type', byId(vocabulary.types), 'vocabulary')
    this.relations = names('a relation', byId(vocabulary.relations), 'vocabulary')
  }

  card({ start, view = {} }: DatasetCard, issue: Report): Issue[] {
    const among = {
      around: this.entities,
      entities: this.entities,
      claims: this.claims,
      type: this.types,
      relation: this.relations,
    }
    return [
      ...(start ? unknown(this.entities, start, issue, ['start']) : []),
      ...Object.entries(among).flatMap(([key, names]) =>
        (view[key as keyof typeof among] ?? []).flatMap((id, n) => unknown(names, id, issue, ['view', key, n])),
      ),
    ]
  }

  vocabulary({ relations }: Vocabulary, issue: Report): Issue[] {
    return relations.flatMap((relation, n) =>
      (['subject', 'object'] as const).flatMap((end) =>
        relation[end].flatMap((type, m) => unknown(this.types, type, issue, ['relations', n, end, m])),
      ),
    )
  }

  entity({ id, types, value }: Entity, issue: Report): Issue[] {
    const operands = value?.derived?.of ?? []
    return [
      ...types.flatMap((type, n) => unknown(this.types, type, issue, ['types', n])),
      ...operands.flatMap((of, n) => this.operand(id, of, issue, ['value', 'derived', 'of', n])),
      ...(isCircular(id, this.figures) && !operands.includes(id)
        ? [issue(['value', 'derived', 'of'], 'the figures it is computed from are computed from it: break the circle')]
        : []),
    ]
  }

  source({ id, upstream }: Source, issue: Report): Issue[] {
    return upstream.flatMap((link, n) =>
      link.source === id
        ? [issue(['upstream', n, 'source'], 'a document cannot depend on itself: name the other work')]
        : unknown(this.sources, link.source, issue, ['upstream', n, 'source']),
    )
  }

  claim(claim: Claim, issue: Report): Issue[] {
    const named = [
      ...(['subject', 'object', 'said_by', 'position'] as const).map((field) => [[field], claim[field]] as const),
      ...(['in', 'with', 'for'] as const).flatMap((role) => claim[role].map((id, n) => [[role, n], id] as const)),
    ]
    return [
      ...named.flatMap(([path, id]) => (id ? unknown(this.entities, id, issue, path) : [])),
      ...unknown(this.relations, claim.relation, issue, ['relation']),
      ...this.ends(claim, issue),
      ...claim.citations.flatMap(({ source }, n) => this.cited(source, issue, ['citations', n, 'source'])),
    ]
  }

  private operand(figure: Id, of: Id, issue: Report, path: readonly PropertyKey[]): Issue[] {
    if (of === figure)
      return [issue(path, 'a figure cannot be derived from itself: name the figures it is computed from')]
    const operand = this.figures.get(of)
    if (!operand) return unknown(this.entities, of, issue, path)
    return operand.value
      ? []
      : [issue(path, `“${of}” has no value to compute with: give it one or name another figure`)]
  }

  private cited(id: Id, issue: Report, path: readonly PropertyKey[]): Issue[] {
    const source = this.documents.get(id)
    if (source && !source.held)
      return [issue(path, `“${id}” is a work without text (held: false): cite the document that credits it`)]
    return source ? [] : unknown(this.sources, id, issue, path)
  }

  private ends(claim: Claim, issue: Report): Issue[] {
    const relation = this.allowed.get(claim.relation)
    if (!relation) return []
    return (['subject', 'object'] as const).flatMap((end) => {
      const types = this.typesOf.get(claim[end])
      const allowed = relation[end]
      if (!types || !allowed.length || types.some((type) => allowed.includes(type))) return []
      return [
        issue(
          [end],
          `“${claim[end]}” is ${types.join(', ')}, but the ${end} of “${relation.id}” must be ${allowed.join(' or ')}`,
        ),
      ]
    })
  }
}
