/** Reads GEXF 1.0 to 1.3, whoever wrote it: Stemma, Gephi, NetworkX, … */
import { Unreadable } from './given.ts'
import { networkOf, type Attribute, type Draft, type Network, type NetworkEdge, type NetworkNode } from './network.ts'
import { readXml, type Place } from './xml.ts'

type Tag = Readonly<Record<string, string>>

/** An attribute as the file declares it. */
interface Declared {
  readonly title: string
  readonly type: string
  fallback?: string
}

/** The network in a GEXF text. Throws {@link Unreadable} when there is none. */
export function networkIn(text: string): Network {
  const reader = new Reader()
  readXml(text, 'gexf', reader)
  return reader.network()
}

class Reader {
  private readonly nodes: Draft<NetworkNode>[] = []
  private readonly edges: Draft<NetworkEdge>[] = []
  private readonly declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() }
  /** What attribute values belong to: nodes may hold nodes. */
  private readonly items: (Draft<NetworkNode> | Draft<NetworkEdge>)[] = []
  private group: 'node' | 'edge' = 'node'
  private latest: Declared | undefined
  private isDirected = false

  open(name: string, tag: Tag, at: Place): void {
    if (name === 'graph') this.isDirected = isDirected(tag.defaultedgetype)
    else if (name === 'attributes') this.group = tag.class === 'edge' ? 'edge' : 'node'
    else if (name === 'attribute') this.declare(tag)
    else if (name === 'node') this.node(tag, at)
    else if (name === 'edge') this.edge(tag, at)
    else if (name === 'attvalue') this.value(tag)
    else if (name === 'position') this.position(tag)
  }

  close(name: string, text: string): void {
    if (name === 'default' && this.latest) this.latest.fallback = text
    if (name === 'node' || name === 'edge') this.finish(name)
  }

  network(): Network {
    return networkOf(this.nodes, this.edges)
  }

  private declare({ id = '', title = id, type = 'string' }: Tag): void {
    this.latest = { title, type }
    this.declared[this.group].set(id, this.latest)
  }

  private node(tag: Tag, at: Place): void {
    const { id, label } = tag
    if (id === undefined) throw Unreadable.at('is a node without an id', at)
    const node: Draft<NetworkNode> = { id, ...(label !== undefined && { label }), attributes: timesIn(tag), at }
    this.nodes.push(node)
    this.items.push(node)
  }

  private edge(tag: Tag, at: Place): void {
    const { id, label, source, target, type, weight, kind } = tag
    if (source === undefined || target === undefined) throw Unreadable.at('is an edge without a source or a target', at)
    const attributes = {
      ...timesIn(tag),
      ...(weight !== undefined && { weight: Number(weight) }),
      ...(kind && { kind }),
    }
    const directed = type === undefined ? this.isDirected : isDirected(type)
    const named = { ...(id !== undefined && { id }), ...(label !== undefined && { label }) }
    const edge: Draft<NetworkEdge> = { ...named, source, target, directed, attributes, at }
    this.edges.push(edge)
    this.items.push(edge)
  }

  private value({ for: key = '', id = key, value = '' }: Tag): void {
    const item = this.items.at(-1)
    if (!item) return
    const declared = this.declared['source' in item ? 'edge' : 'node'].get(key || id) ?? { title: id, type: 'string' }
    item.attributes[declared.title] = typed(value, declared.type)
  }

  /** y grows upward in GEXF. */
  private position({ x, y }: Tag): void {
    const item = this.items.at(-1)
    if (item && !('source' in item)) item.spot = { x: Number(x) || 0, y: 0 - (Number(y) || 0) }
  }

  private finish(group: 'node' | 'edge'): void {
    const item = this.items.pop()
    for (const { title, type, fallback } of this.declared[group].values()) {
      if (item && fallback !== undefined) item.attributes[title] ??= typed(fallback, type)
    }
  }
}

function isDirected(type: string | undefined): boolean {
  return type === 'directed' || type === 'mutual'
}

function timesIn({ start, end, timestamp }: Tag): Record<string, Attribute> {
  return { ...(start && { start }), ...(end && { end }), ...(timestamp && { timestamp }) }
}

const NUMBERS = new Set(['integer', 'long', 'float', 'double', 'short', 'byte', 'bigdecimal', 'biginteger'])

function typed(text: string, type: string): Attribute {
  if (NUMBERS.has(type) && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text)
  if (type === 'boolean') return text.trim().toLowerCase() === 'true'
  return type.startsWith('list') ? listed(text) : text
}

/** `["a", "b"]`, as Gephi and Stemma write lists, `[a, b]` or `a|b`, as others do. */
function listed(text: string): readonly string[] {
  const strict = jsonList(text)
  if (strict) return strict
  const inner = text.replace(/^\s*\[|\]\s*$/g, '')
  return inner
    .split(/[|,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
}

function jsonList(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map(String) : undefined
  } catch {
    return undefined
  }
}
