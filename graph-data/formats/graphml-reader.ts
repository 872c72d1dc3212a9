/** Reads GraphML, whoever wrote it: Stemma, NetworkX, igraph, Gephi, yEd, … */
import { Unreadable } from './given.ts'
import { networkOf, type Attribute, type Draft, type Network, type NetworkEdge, type NetworkNode } from './network.ts'
import { readXml, type Place } from './xml.ts'

type Tag = Readonly<Record<string, string>>

/** An attribute as the file declares it. */
interface Key {
  readonly group: string
  readonly name: string
  readonly type: string
  fallback?: string
}

/** The network in a GraphML text. Throws {@link Unreadable} when there is none. */
export function networkIn(text: string): Network {
  const reader = new Reader()
  readXml(text, 'graphml', reader)
  return reader.network()
}

class Reader {
  private readonly nodes: Draft<NetworkNode>[] = []
  private readonly edges: Draft<NetworkEdge>[] = []
  private readonly keys = new Map<string, Key>()
  /** What data belongs to: nodes may hold graphs of their own. */
  private readonly items: (Draft<NetworkNode> | Draft<NetworkEdge>)[] = []
  private latest: Key | undefined
  private key: Key | undefined
  private isDirected = false

  open(name: string, tag: Tag, at: Place): void {
    if (name === 'key') this.declare(tag)
    else if (name === 'graph') this.isDirected = tag.edgedefault === 'directed'
    else if (name === 'node') this.node(tag, at)
    else if (name === 'edge') this.edge(tag, at)
    else if (name === 'data') this.key = this.keys.get(tag.key ?? '')
    else if (name === 'Geometry') this.geometry(tag)
    else if (name === 'hyperedge') throw Unreadable.at('is an edge of more than two ends, which is not read', at)
  }

  close(name: string, text: string): void {
    const item = this.items.at(-1)
    if (name === 'default' && this.latest) this.latest.fallback = text
    else if (name === 'data' && item && this.key) item.attributes[this.key.name] = typed(text, this.key.type)
    else if (name === 'NodeLabel' || name === 'EdgeLabel') this.drawnLabel(text.trim())
    else if (name === 'node' || name === 'edge') this.finish(name)
  }

  network(): Network {
    return networkOf(this.nodes, this.edges)
  }

  private declare(tag: Tag): void {
    const { id = '', for: group = 'all' } = tag
    this.latest = { group, name: tag['attr.name'] ?? id, type: tag['attr.type'] ?? 'string' }
    this.keys.set(id, this.latest)
  }

  private node({ id }: Tag, at: Place): void {
    if (id === undefined) throw Unreadable.at('is a node without an id', at)
    const node: Draft<NetworkNode> = { id, attributes: {}, at }
    this.nodes.push(node)
    this.items.push(node)
  }

  private edge({ id, source, target, directed }: Tag, at: Place): void {
    if (source === undefined || target === undefined) throw Unreadable.at('is an edge without a source or a target', at)
    const isDirected = directed === undefined ? this.isDirected : directed === 'true'
    const edge: Draft<NetworkEdge> = {
      ...(id !== undefined && { id }),
      source,
      target,
      directed: isDirected,
      attributes: {},
      at,
    }
    this.edges.push(edge)
    this.items.push(edge)
  }

  /** yEd draws what it knows; its first label is the name. */
  private drawnLabel(text: string): void {
    const item = this.items.at(-1)
    if (item && text) item.label ??= text
  }

  private geometry({ x, y }: Tag): void {
    const item = this.items.at(-1)
    if (item && !('source' in item)) item.spot = { x: Number(x) || 0, y: Number(y) || 0 }
  }

  private finish(group: 'node' | 'edge'): void {
    const item = this.items.pop()
    if (!item) return
    for (const key of this.keys.values()) {
      if (key.fallback !== undefined && [group, 'all'].includes(key.group))
        item.attributes[key.name] ??= typed(key.fallback, key.type)
    }
    const { label, name, x, y } = item.attributes
    const title = label ?? name
    if (typeof title === 'string') item.label ??= title
    // y grows upward where it is an attribute.
    if (!('source' in item) && typeof x === 'number' && typeof y === 'number') item.spot ??= { x, y: 0 - y }
  }
}

const NUMBERS = new Set(['int', 'long', 'float', 'double'])

function typed(text: string, type: string): Attribute {
  if (NUMBERS.has(type) && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text)
  return type === 'boolean' ? text.trim().toLowerCase() === 'true' : text
}
