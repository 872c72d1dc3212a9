/** Checks that hold between items: ids that exist once, references that lead somewhere, relations between types they allow. */
import { meant } from '../complaint.ts'
import { isCircular } from '../evidence/figures.ts'
import type { Issue } from '../result.ts'
import type { Claim, DatasetCard, Entity, Id, Relation, Source, Vocabulary } from '../schema.ts'
import { SOURCE_TYPE } from '../vocabulary.ts'
import type { Item, Items } from './items.ts'

/** `known` are ids that stand in the files, also of items that were refused for another fault. */
export function linkIssues(items: Items, vocabulary: Vocabulary, known: ReadonlySet<string>): Issue[] {
  const links = new Links(items, vocabulary, known)
  return [
    ...repeated([...items.entities, ...items.sources], 'an entity or source'),
    ...repeated(items.claims, 'a claim'),
    ...repeated(items.conflicts, 'a conflict'),
    ...items.vocabulary.flatMap(({ value, issue }) => links.vocabulary(value, issue)),
    ...items.entities.flatMap(({ value, issue }) => links.entity(value, issue)),
    ...items.sources.flatMap(({ value, issue }) => links.source(value, issue)),
    ...items.claims.flatMap(({ value, issue }) => links.claim(value, issue)),
    ...items.conflicts.flatMap(({ value, issue }) =>
      value.claims.flatMap((id, n) => links.unknown(links.claims, 'a claim', id, issue, ['claims', n])),
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

class Links {
  readonly entities: ReadonlyMap<Id, readonly Id[]>
  readonly claims: ReadonlyMap<Id, unknown>
  private readonly figures: ReadonlyMap<Id, Entity>
  private readonly sources: ReadonlyMap<Id, Source>
  private readonly types: ReadonlyMap<Id, unknown>
  private readonly relations: ReadonlyMap<Id, Relation>
  private readonly known: ReadonlySet<string>

  constructor(items: Items, vocabulary: Vocabulary, known: ReadonlySet<string>) {
    this.known = known
    this.figures = new Map(items.entities.map(({ value }) => [value.id, value]))
    this.sources = new Map(items.sources.map(({ value }) => [value.id, value]))
    this.entities = new Map<Id, readonly Id[]>([
      ...items.entities.map(({ value }) => [value.id, value.types] as const),
      ...items.sources.map(({ value }) => [value.id, [SOURCE_TYPE]] as const),
    ])
    this.claims = new Map(items.claims.map(({ value }) => [value.id, value]))
    this.types = new Map(vocabulary.types.map((type) => [type.id, type]))
    this.relations = new Map(vocabulary.relations.map((relation) => [relation.id, relation]))
  }

  unknown(among: ReadonlyMap<Id, unknown>, what: string, id: Id, issue: Report, path: readonly PropertyKey[]): Issue[] {
    if (among.has(id) || (this.known.has(id) && among !== this.types && among !== this.relations)) return []
    return [issue(path, `“${id}” is not the id of ${what}${meant(id, [...among.keys()])}: add it or correct the name`)]
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
      ...(start ? this.unknown(this.entities, 'an entity', start, issue, ['start']) : []),
      ...Object.entries(among).flatMap(([key, known]) =>
        (view[key as keyof typeof among] ?? []).flatMap((id, n) =>
          this.unknown(known, 'anything here', id, issue, ['view', key, n]),
        ),
      ),
    ]
  }

  vocabulary({ relations }: Vocabulary, issue: Report): Issue[] {
    return relations.flatMap((relation, n) =>
      (['subject', 'object'] as const).flatMap((end) =>
        relation[end].flatMap((type, m) =>
          this.unknown(this.types, 'an entity type', type, issue, ['relations', n, end, m]),
        ),
      ),
    )
  }

  entity({ id, types, value }: Entity, issue: Report): Issue[] {
    const operands = value?.derived?.of ?? []
    return [
      ...types.flatMap((type, n) => this.unknown(this.types, 'an entity type', type, issue, ['types', n])),
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
        : this.unknown(this.sources, 'a source', link.source, issue, ['upstream', n, 'source']),
    )
  }

  claim(claim: Claim, issue: Report): Issue[] {
    const named = [
      ...(['subject', 'object', 'said_by', 'position'] as const).map((field) => [[field], claim[field]] as const),
      ...(['in', 'with', 'for'] as const).flatMap((role) => claim[role].map((id, n) => [[role, n], id] as const)),
    ]
    return [
      ...named.flatMap(([path, id]) => (id ? this.unknown(this.entities, 'an entity', id, issue, path) : [])),
      ...this.unknown(this.relations, 'a relation', claim.relation, issue, ['relation']),
      ...this.ends(claim, issue),
      ...claim.citations.flatMap(({ source }, n) => this.cited(source, issue, ['citations', n, 'source'])),
    ]
  }

  private operand(figure: Id, of: Id, issue: Report, path: readonly PropertyKey[]): Issue[] {
    if (of === figure)
      return [issue(path, 'a figure cannot be derived from itself: name the figures it is computed from')]
    const operand = this.figures.get(of)
    if (!operand) return this.unknown(this.entities, 'an entity', of, issue, path)
    return operand.value
      ? []
      : [issue(path, `“${of}” has no value to compute with: give it one or name another figure`)]
  }

  private cited(id: Id, issue: Report, path: readonly PropertyKey[]): Issue[] {
    const source = this.sources.get(id)
    if (source && !source.held)
      return [issue(path, `“${id}” is a work without text (held: false): cite the document that credits it`)]
    return source ? [] : this.unknown(this.sources, 'a source', id, issue, path)
  }

  private ends(claim: Claim, issue: Report): Issue[] {
    const relation = this.relations.get(claim.relation)
    if (!relation) return []
    return (['subject', 'object'] as const).flatMap((end) => {
      const types = this.entities.get(claim[end])
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
