/** RDF as it is read, whatever it was written in: things and what is said of each. */
import { MOST_BYTES, Unreadable } from '../given.ts'
import type { Place } from '../notation/xml.ts'

/** One value: another thing, a list, or a literal: text, or what JSON says. */
export type Said = { readonly thing: Thing } | { readonly list: readonly Said[] } | { readonly literal: unknown }

export interface Thing {
  /** Empty for a thing without a name. */
  readonly iri: string
  /** By whole IRI. */
  readonly properties: Map<string, Said[]>
  /** Where the first statement about it stands. */
  place: () => Place
}

const NOWHERE: Place = { line: 1, column: 1 }

/** The things of one file. */
export class Things {
  private readonly named = new Map<string, Thing>()
  /** Characters of all names. */
  private size = 0
  /** Those of which something is said, in the order in which it begins. */
  readonly described: Thing[] = []

  /** The thing of that name; `` for a new one without a name. Throws {@link Unreadable} when short names stand for more than memory holds. */
  thing(iri: string, place: () => Place): Thing {
    const known = this.named.get(iri)
    if (known) return known
    this.size += iri.length
    if (this.size > MOST_BYTES) throw Unreadable.at('has names that unfold to more than may be read', place())
    const thing: Thing = { iri, properties: new Map(), place: () => NOWHERE }
    if (iri) this.named.set(iri, thing)
    return thing
  }

  say(thing: Thing, property: string, said: Said, place: () => Place): void {
    if (!thing.properties.size) {
      this.described.push(thing)
      thing.place = place
    }
    // A property is a thing too: so its name is kept once.
    const { iri } = this.thing(property, place)
    const values = thing.properties.get(iri)
    if (values) values.push(said)
    else thing.properties.set(iri, [said])
  }
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const NIL = `${RDF}nil`
export const RDF_TYPE = `${RDF}type`
export const RDF_JSON = `${RDF}JSON`

/**
 * Everything that is said of a thing in one property; a list counts as its entries, however it was written down. Throws
 * {@link Unreadable} for a list that has no end.
 */
export function valuesOf(thing: Thing, property: string): readonly Said[] {
  return (thing.properties.get(property) ?? []).flatMap(entriesOf)
}

function entriesOf(said: Said): readonly Said[] {
  if ('list' in said) return said.list
  if (!('thing' in said)) return [said]
  if (said.thing.iri === NIL) return []
  return said.thing.properties.has(`${RDF}first`) ? chained(said.thing) : [said]
}

/**
 * A list as programs without a word for lists write it: each link its first entry and the rest. Throws {@link Unreadable} where it
 * does not go on to its end: what is behind would be lost.
 */
function chained(head: Thing): readonly Said[] {
  const entries: Said[] = []
  const seen = new Set<Thing>()
  let rest: Said = { thing: head }
  while ('thing' in rest && rest.thing.iri !== NIL) {
    const link: Thing = rest.thing
    if (seen.has(link)) throw Unreadable.at('is a list that comes back to itself', link.place())
    seen.add(link)
    entries.push(partOf(link, 'first'))
    rest = partOf(link, 'rest')
    if ('thing' in rest && isBeyond(rest.thing)) throw Unreadable.at('is a list that breaks off here', link.place())
  }
  if ('literal' in rest) throw Unreadable.at('is a list that ends in a text', head.place())
  return 'list' in rest ? [...entries, ...rest.list] : entries
}

/** Whether a link says nothing, and is no end either. */
function isBeyond({ iri, properties }: Thing): boolean {
  return iri !== NIL && !properties.size
}

function partOf(link: Thing, part: 'first' | 'rest'): Said {
  const [said, another] = link.properties.get(RDF + part) ?? []
  if (said && !another) return said
  throw Unreadable.at(
    `is a link of a list that must have one rdf:${part}, not ${another ? 'more' : 'none'}`,
    link.place(),
  )
}

export function isA(thing: Thing, type: string): boolean {
  return valuesOf(thing, RDF_TYPE).some((said) => 'thing' in said && said.thing.iri === type)
}
