/** A graph as other programs know it: nodes and edges with attributes, before anybody says what they mean. */
import { valueIn } from '../cells.ts'
import { checkedContents } from '../contents.ts'
import type { Contents, Spot } from '../excerpt.ts'
import { CLAIM, ENTITY, itemFrom, type Field, type Kind } from '../fields.ts'
import { Unreadable } from '../given.ts'
import type { Attribute } from './attribute.ts'

/** By the names that people see. */
export type Attributes = Readonly<Record<string, Attribute>>

interface Part {
  readonly label?: string
  readonly attributes: Attributes
  /** Where it stands in the file, from 1. */
  readonly at: { readonly line: number; readonly column: number }
}

export interface NetworkNode extends Part {
  readonly id: string
  readonly spot?: Spot
}

export interface NetworkEdge extends Part {
  readonly id?: string
  readonly source: string
  readonly target: string
  readonly directed: boolean
}

export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}

/** A network that holds together. Throws {@link Unreadable} when an edge has an end that is no node, or a node’s id is not its own. */
export function networkOf(nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): Network {
  const known = new Set<string>()
  for (const { id, at } of nodes) {
    if (known.has(id)) throw Unreadable.at(`is a second node with the id “${id}”`, at)
    known.add(id)
  }
  for (const { source, target, at } of edges) {
    const lost = [source, target].find((id) => !known.has(id))
    if (lost !== undefined) throw Unreadable.at(`is an edge to “${lost}”, which is no node of this file`, at)
  }
  return { nodes, edges }
}

/** The place that a file gives in two attributes. Throws {@link Unreadable} when they are no numbers. */
export function spotIn({ x, y }: { readonly x?: string; readonly y?: string }, at: Part['at']): Spot {
  const spot = { x: coordinate(x), y: coordinate(y) }
  if (Number.isFinite(spot.x) && Number.isFinite(spot.y)) return spot
  throw Unreadable.at(`has a place that is none: x is “${x ?? ''}” and y is “${y ?? ''}”, which should be numbers`, at)
}

/** Not a number where there are no digits at all. */
function coordinate(text = ''): number {
  return text.trim() ? Number(text) : Number.NaN
}

/** The attribute of an edge that holds a claim’s passages as JSON. */
export const CITATIONS = 'citations'

/** What a node says itself; the other fields of an entity are attributes. */
export const NODE_FIELDS: readonly Field[] = ENTITY.fields.filter(({ name }) => !['id', 'label'].includes(name))
/** What an edge says itself; the other fields of a claim are attributes. */
export const EDGE_FIELDS: readonly Field[] = CLAIM.fields.filter(
  ({ name }) => !['id', 'subject', 'object'].includes(name),
)

/** The entities, claims and map of a network that Stemma wrote. Throws {@link Unreadable} for any other. */
export function contentsOfNetwork({ nodes, edges }: Network): Pick<Contents, 'entities' | 'claims' | 'map'> {
  const foreign = edges.find(({ attributes }) => attributes[CITATIONS] === undefined)
  if (foreign) throw Unreadable.at('is a line without a citation: this graph was not made by Stemma', foreign.at)
  const astray = nodes.find(({ spot, attributes }) => !spot && (attributes.x ?? attributes.y) !== undefined)
  if (astray) throw Unreadable.at('has a place on the map that is none: x and y should be numbers', astray.at)
  const parts = {
    entities: nodes.map(entityOf),
    claims: edges.map(claimOf),
    map: Object.fromEntries(nodes.flatMap(({ id, spot }) => (spot ? [[id, [spot.x, spot.y]]] : []))),
  }
  const places = { entities: nodes, claims: edges }
  return checkedContents(parts, ['entities', 'claims', 'map'], ([part, index]) => {
    if (part === 'entities' || part === 'claims') return places[part][Number(index)]?.at ?? START
    return nodes.find(({ id }) => id === index)?.at ?? START
  })
}

const START = { line: 1, column: 1 }

function entityOf({ id, label = id, attributes }: NetworkNode): object {
  return itemFrom(ENTITY, ({ name, kind }) => ({ id, label })[name] ?? valueOfAttribute(kind, attributes[name]))
}

function claimOf({ id, source, target, attributes, at }: NetworkEdge): object {
  const ends: Readonly<Record<string, string | undefined>> = { id, subject: source, object: target }
  const claim = itemFrom(CLAIM, ({ name, kind }) => ends[name] ?? valueOfAttribute(kind, attributes[name]))
  return { ...claim, passages: passagesIn(String(attributes[CITATIONS]), at) }
}

/** Where a format has no lists, a list is a cell. */
function valueOfAttribute(kind: Kind, attribute: Attribute | undefined): unknown {
  return typeof attribute === 'string' ? valueIn(kind, attribute) : attribute
}

function passagesIn(text: string, at: NetworkEdge['at']): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw Unreadable.at(`has “${CITATIONS}” that are not JSON`, at)
  }
}
