/** Reads GEXF 1.0 to 1.3, whoever wrote it: Stemma, Gephi, NetworkX, … */
import { readXml, type Place } from '../notation/xml.ts'
import { typed, type Attribute, type Declared } from './attribute.ts'
import { Drafts, isEdge } from './drafts.ts'
import { spotIn, type Network } from './network.ts'

type Tag = Readonly<Record<string, string>>
type Group = 'node' | 'edge'

/** The network in a GEXF text. Throws {@link Unreadable} when there is none. */
export function networkIn(text: string): Network {
  const reader = new Reader()
  readXml(text, 'gexf', reader)
  return reader.drafts.network()
}

class Reader {
  readonly drafts = new Drafts()
  private readonly declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() }
  private readonly withDefaults: Record<Group, Declared[]> = { node: [], edge: [] }
  private group: Group = 'node'
  private latest: Declared | undefined
  private isDirected = false

  open(name: string, tag: Tag, at: Place): void {
    if (name === 'graph') this.isDirected = isDirected(tag.defaultedgetype)
    else if (name === 'attributes') this.group = tag.class === 'edge' ? 'edge' : 'node'
    else if (name === 'attribute') this.declare(tag)
    else if (name === 'node') this.node(tag, at)
    else if (name === 'edge') this.edge(tag, at)
    else if (name === 'attvalue') this.value(tag)
    else if (name === 'position') this.position(tag, at)
  }

  close(name: string, text: string): void {
    if (name === 'default') this.fallBack(text)
    if (name === 'node' || name === 'edge') this.drafts.close(this.withDefaults[name])
  }

  private declare({ id = '', title = id, type = 'string' }: Tag): void {
    this.latest = { name: title, type }
    this.declared[this.group].set(id, this.latest)
  }

  private fallBack(text: string): void {
    if (!this.latest) return
    this.latest.fallback = text
    this.withDefaults[this.group].push(this.latest)
    this.latest = undefined
  }

  private node(tag: Tag, at: Place): void {
    this.drafts.openNode({ id: tag.id, label: tag.label, attributes: timesIn(tag) }, at)
  }

  private edge(tag: Tag, at: Place): void {
    const { id, label, source, target, type, weight, kind } = tag
    const attributes = { ...timesIn(tag), ...(weight && { weight: typed(weight, 'double') }), ...(kind && { kind }) }
    const directed = type === undefined ? this.isDirected : isDirected(type)
    this.drafts.openEdge({ id, label, source, target, attributes }, directed, at)
  }

  private value({ for: key = '', id = key, value = '' }: Tag): void {
    const { item } = this.drafts
    if (!item) return
    const declared = this.declared[isEdge(item) ? 'edge' : 'node'].get(key || id) ?? { name: id, type: 'string' }
    item.attributes[declared.name] = typed(value, declared.type)
  }

  /** y grows upward in GEXF. */
  private position(tag: Tag, at: Place): void {
    const { node } = this.drafts
    const { x, y } = spotIn(tag, at)
    if (node) node.spot = { x, y: 0 - y }
  }
}

function isDirected(type: string | undefined): boolean {
  return type === 'directed' || type === 'mutual'
}

function timesIn({ start, end, timestamp }: Tag): Record<string, Attribute> {
  return { ...(start && { start }), ...(end && { end }), ...(timestamp && { timestamp }) }
}
