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
export const RDF_TYPE = `${RDF}type`
export const RDF_JSON = `${RDF}JSON`

/** Everything that is said of a thing in one property; a list counts as its entries, however it was written down. */
export function valuesOf(thing: Thing, property: string): readonly Said[] {
  return (thing.properties.get(property) ?? []).flatMap(entriesOf)
}

function entriesOf(said: Said): readonly Said[] {
  if ('list' in said) return said.list
  if (!('thing' in said)) return [said]
  if (said.thing.iri === `${RDF}nil`) return []
  return said.thing.properties.has(`${RDF}first`) ? chained(said.thing) : [said]
}

/** A list as programs without a word for lists write it: each link its first entry and the rest. */
function chained(head: Thing): Said[] {
  const entries: Said[] = []
  const seen = new Set<Thing>()
  for (let link: Thing | undefined = head; link && !seen.has(link);) {
    seen.add(link)
    entries.push(...(link.properties.get(`${RDF}first`) ?? []))
    const [rest]: Said[] = link.properties.get(`${RDF}rest`) ?? []
    link = rest && 'thing' in rest ? rest.thing : undefined
  }
  return entries
}

export function isA(thing: Thing, type: string): boolean {
  return valuesOf(thing, RDF_TYPE).some((said) => 'thing' in said && said.thing.iri === type)
}
