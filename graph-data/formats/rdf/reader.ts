/** From things to contents: the dictionary of terms.ts, read backward. */
import { valueIn } from '../cells.ts'
import { checkedContents, PARTS } from '../contents.ts'
import { ASPECTS, EVERY_ASPECT, scopeOf, type Contents } from '../excerpt.ts'
import { CLAIM, ENTITY, itemFrom, ORIGIN, PASSAGE, RELATION, SOURCE, TYPE, type Field, type Table } from '../fields.ts'
import { Unreadable } from '../given.ts'
import { baseOf, expanded, OWN, TERMS } from './terms.ts'
import { isA, valuesOf, type Said, type Thing, type Things } from './things.ts'

/** The contents that Stemma wrote as RDF. Throws {@link Unreadable} for any other, or when something is wrong in it. */
export function contentsOfThings({ described }: Things): Contents {
  const dataset = described.find((thing) => isA(thing, expanded('stemma:Dataset')))
  if (!dataset) throw Unreadable.at('describes no dataset: Stemma did not write it')
  const cut = literalOf(dataset, 'cut')
  const read = readerFor(idOf(cut))
  const those = (type: string) => described.filter((thing) => isA(thing, expanded(type)))
  const entities = those('stemma:Entity')
  const [shown, mentioned] = [entities.filter(isShown), entities.filter((thing) => !isShown(thing))]
  const [claims, sources, origins] = [those('stemma:Claim'), those('stemma:Source'), those('stemma:Origin')]
  const things = { entities: shown, mentioned, claims, sources, origins }
  const parts = {
    from: cut,
    vocabulary: {
      types: those('rdfs:Class').map((thing) => read.item(thing, TYPE)),
      relations: those('rdf:Property').map((thing) => read.item(thing, RELATION)),
    },
    entities: shown.map((thing) => read.item(thing, ENTITY)),
    mentioned: mentioned.map((thing) => read.item(thing, ENTITY)),
    claims: claims.map((thing) => ({ ...read.item(thing, CLAIM), passages: citationsOf(thing).map(read.passage) })),
    sources: sources.map((thing) => read.item(thing, SOURCE)),
    origins: origins.map((thing) => read.item(thing, ORIGIN)),
    conflicts: literalOf(dataset, 'allConflicts'),
    figures: literalOf(dataset, 'allFigures'),
    map: Object.fromEntries(shown.flatMap((thing) => read.spot(thing))),
  }
  const contents = checkedContents(parts, PARTS, ([part, index, field, passage]) => {
    const thing = isKey(part, things) ? things[part][Number(index)] : dataset
    const citation = field === 'passages' && thing ? citationsOf(thing)[Number(passage)] : undefined
    return (citation ?? thing ?? dataset).place()
  })
  refuseLess(contents, literalOf(dataset, 'scope'))
  return contents
}

/** Throws {@link Unreadable} when the file holds less than it says. */
function refuseLess(contents: Contents, told: unknown): void {
  const scope = scopeOf(contents)
  const short = EVERY_ASPECT.find((aspect) => isObject(told) && Number(told[aspect]) > scope[aspect])
  if (short && isObject(told)) {
    throw Unreadable.at(`holds ${scope[short]} of ${String(told[short])} ${ASPECTS[short].many}: the file was cut off`)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isKey<T extends object>(key: PropertyKey | undefined, among: T): key is keyof T {
  return key !== undefined && Object.hasOwn(among, key)
}

function idOf(cut: unknown): string {
  const card = isObject(cut) ? cut.card : undefined
  return String(isObject(card) ? card.id : undefined)
}

function isShown(thing: Thing): boolean {
  return String(literalOf(thing, 'shown')) !== 'false'
}

function said(thing: Thing, term: string): readonly Said[] {
  return valuesOf(thing, expanded(TERMS[term]!.iri))
}

function literalOf(thing: Thing, term: string): unknown {
  const literals = said(thing, term).flatMap((value) => ('literal' in value ? [value.literal] : []))
  return only(literals, term, [thing])
}

/** The one value among `values`. Throws {@link Unreadable} where there are two: which one counts, nobody can say. */
function only(values: readonly unknown[], name: string, [thing]: readonly Thing[]): unknown {
  const [first, ...more] = values
  const other = more.find((value) => JSON.stringify(value) !== JSON.stringify(first))
  if (other === undefined) return first
  throw Unreadable.at(
    `has two values of “${name}”, where there can be one: ${shortened(first)} and ${shortened(other)}`,
    {
      ...thing?.place(),
      path: name,
    },
  )
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function thingsOf(thing: Thing, term: string): Thing[] {
  return said(thing, term).flatMap((value) => ('thing' in value ? [value.thing] : []))
}

function citationsOf(claim: Thing): Thing[] {
  return thingsOf(claim, 'citations')
}

/** Reads records of one dataset, whose names are its own. */
function readerFor(dataset: string) {
  const item = (thing: Thing, table: Table) => itemFrom(table, (field) => fieldOf([thing], field, dataset))
  const spot = (thing: Thing): [string, [unknown, unknown]][] => {
    const [x, y] = [literalOf(thing, 'x'), literalOf(thing, 'y')]
    return x === undefined || y === undefined ? [] : [[ownId(thing.iri, 'ent', dataset), [number(x), number(y)]]]
  }
  /** What a citation says is spread over the annotation, its target, the selectors and the place. */
  const passage = (annotation: Thing) => {
    const targets = thingsOf(annotation, 'target')
    const selectors = targets.flatMap((target) => thingsOf(target, 'selector'))
    const places = targets.flatMap((target) => thingsOf(target, 'place'))
    const all = [annotation, ...targets, ...selectors, ...places]
    return itemFrom(PASSAGE, (field) => fieldOf(all, field, dataset))
  }
  return { item, spot, passage }
}

/** What some things, which are one record, say of a field. */
function fieldOf(things: readonly Thing[], field: Field, dataset: string): unknown {
  const { name, kind } = field
  if (name === 'id') return ownId(things[0]!.iri, undefined, dataset)
  const values = things.flatMap((thing) => said(thing, name)).map((value) => valueSaid(value, field, dataset))
  if (kind === 'list') return values.length ? values : undefined
  return only(values, name, things)
}

function valueSaid(value: Said, { name, kind }: Field, dataset: string): unknown {
  const prefix = TERMS[name]!.prefix
  if ('thing' in value) return prefix ? ownId(value.thing.iri, prefix, dataset) : value.thing.iri
  if (!('literal' in value)) return null
  const { literal } = value
  return typeof literal === 'string' && kind !== 'json' && kind !== 'list' ? valueIn(kind, literal) : literal
}

/** The id in a name of the dataset; any other name stays whole, for the schema to refuse. */
function ownId(iri: string, prefix: keyof typeof OWN | undefined, dataset: string): string {
  const bases = (prefix ? [OWN[prefix]] : Object.values(OWN)).map((name) => `${baseOf(dataset)}${name}:`)
  const base = bases.find((start) => iri.startsWith(start))
  return base === undefined ? iri : iri.slice(base.length)
}

function number(literal: unknown): unknown {
  return typeof literal === 'string' ? valueIn('number', literal) : literal
}
