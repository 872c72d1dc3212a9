/** Reads JSON-LD in the shape in which Stemma writes it. */
import { Unreadable } from '../given.ts'
import { readJson, type Json } from '../notation/json.ts'
import { expanded, TERMS } from './terms.ts'
import { RDF_TYPE, Things, type Said } from './things.ts'

type JsonObject = Readonly<Record<string, unknown>>
type Path = readonly PropertyKey[]

/** The things in a JSON-LD text. Throws {@link Unreadable} when it is none, or has another shape. */
export function readJsonLd(text: string): Things {
  const json = readJson(text)
  const { '@context': context, '@graph': graph } = objectAt(json, json.value, [])
  if (!Array.isArray(graph)) throw Unreadable.at('is no JSON-LD of Stemma: it must have a list called “@graph”')
  const reader = new Reader(json, prefixesIn(objectAt(json, context, ['@context'])))
  reader.graph(graph, ['@graph'])
  return reader.things
}

function prefixesIn(context: JsonObject): ReadonlyMap<string, string> {
  return new Map(Object.entries(context).flatMap(([prefix, iri]) => (typeof iri === 'string' ? [[prefix, iri]] : [])))
}

function objectAt({ place }: Json, value: unknown, path: Path): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw Unreadable.at('must be an object in braces', place(path))
  }
  return value as JsonObject
}

class Reader {
  readonly things = new Things()
  private readonly json: Json
  private readonly prefixes: ReadonlyMap<string, string>

  constructor(json: Json, prefixes: ReadonlyMap<string, string>) {
    this.json = json
    this.prefixes = prefixes
  }

  graph(nodes: readonly unknown[], path: Path): void {
    for (const [n, node] of nodes.entries()) {
      const at = [...path, n]
      const object = objectAt(this.json, node, at)
      const inner = object['@graph']
      if (Array.isArray(inner)) this.graph(inner, [...at, '@graph'])
      else this.node(object, at)
    }
  }

  private node(node: JsonObject, path: Path): Said {
    const place = () => this.json.place(path)
    const thing = this.things.thing(this.iri(node['@id'] ?? ''), place)
    for (const [key, value] of Object.entries(node)) {
      if (key === '@id') continue
      const property = key === '@type' ? RDF_TYPE : this.iri(TERMS[key]?.iri ?? key)
      for (const said of this.values(key, value, [...path, key])) this.things.say(thing, property, said, place)
    }
    return { thing }
  }

  private values(key: string, value: unknown, path: Path): Said[] {
    const type = key === '@type' ? '@id' : TERMS[key]?.type
    if (type === '@json') return [{ literal: value }]
    const entries = Array.isArray(value) ? (value as unknown[]) : [value]
    const said = entries.map((entry, n) => this.value(entry, type, [...path, n]))
    return TERMS[key]?.isList ? [{ list: said }] : said
  }

  private value(value: unknown, type: string | undefined, path: Path): Said {
    if (typeof value === 'object') {
      const object = objectAt(this.json, value, path)
      return '@value' in object ? { literal: object['@value'] } : this.node(object, path)
    }
    if (type !== '@id') return { literal: value }
    return { thing: this.things.thing(this.iri(value), () => this.json.place(path)) }
  }

  private iri(name: unknown): string {
    const text = String(name)
    const [prefix = '', ...rest] = text.split(':')
    const start = this.prefixes.get(prefix)
    return start === undefined ? expanded(text) : start + rest.join(':')
  }
}
