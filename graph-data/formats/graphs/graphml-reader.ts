/** Reads GraphML, whoever wrote it: Stemma, NetworkX, igraph, Gephi, yEd, Cytoscape, … */
import { Unreadable } from '../given.ts'
import { readXml, type Place } from '../notation/xml.ts'
import { typed, type Declared } from './attribute.ts'
import { Drafts, isEdge } from './drafts.ts'
import { spotIn, type Network } from './network.ts'

type Tag = Readonly<Record<string, string>>
type Group = 'node' | 'edge'

/** The network in a GraphML text. Throws {@link Unreadable} when there is none. */
export function networkIn(text: string): Network {
  const reader = new Reader()
  readXml(text, 'graphml', reader)
  return reader.drafts.network()
}

class Reader {
  readonly drafts = new Drafts()
  private readonly declared = new Map<string, Declared>()
  private readonly withDefaults: Record<Group, Declared[]> = { node: [], edge: [] }
  private latest: { readonly groups: readonly Group[]; readonly declared: Declared } | undefined
  private datum: Declared | undefined
  private isDirected = false

  open(name: string, tag: Tag, at: Place): void {
    if (name === 'key') this.declare(tag)
    else if (name === 'graph') this.isDirected = tag.edgedefault === 'directed'
    else if (name === 'node') this.drafts.openNode({ id: tag.id, label: undefined, attributes: {} }, at)
    else if (name === 'edge') this.edge(tag, at)
    else if (name === 'data') this.datum = this.declared.get(tag.key ?? '')
    else if (name === 'Geometry') this.geometry(tag, at)
    else if (name === 'hyperedge') throw Unreadable.at('is an edge of more than two ends, which is not read', at)
  }

  close(name: string, text: string): void {
    if (name === 'default') this.fallBack(text)
    else if (name === 'data') this.data(text)
    else if (name === 'NodeLabel' || name === 'EdgeLabel') this.drawnLabel(text.trim())
    else if (name === 'node' || name === 'edge') this.finish(name)
  }

  private declare({ id = '', for: group = 'all', 'attr.name': name = id, 'attr.type': type = 'string' }: Tag): void {
    const groups = (['node', 'edge'] as const).filter((known) => group === known || group === 'all')
    this.latest = { groups, declared: { name, type } }
    this.declared.set(id, this.latest.declared)
  }

  private fallBack(text: string): void {
    if (!this.latest) return
    this.latest.declared.fallback = text
    for (const group of this.latest.groups) this.withDefaults[group].push(this.latest.declared)
    this.latest = undefined
  }

  private edge({ id, source, target, directed }: Tag, at: Place): void {
    const isDirected = directed === undefined ? this.isDirected : directed === 'true'
    this.drafts.openEdge({ id, label: undefined, source, target, attributes: {} }, isDirected, at)
  }

  private data(text: string): void {
    const { item } = this.drafts
    if (item && this.datum) item.attributes[this.datum.name] = typed(text, this.datum.type)
  }

  /** yEd draws what it knows; its first label is the name. */
  private drawnLabel(text: string): void {
    const { item } = this.drafts
    if (item && text) item.label ??= text
  }

  private geometry(tag: Tag, at: Place): void {
    const { node } = this.drafts
    if (node && tag.x !== undefined) node.spot = spotIn(tag, at)
  }

  private finish(group: Group): void {
    const item = this.drafts.close(this.withDefaults[group])
    if (!item) return
    const { x, y } = item.attributes
    const title = TITLES.map((name) => item.attributes[name]).find((value) => typeof value === 'string')
    if (title !== undefined) item.label ??= title
    // y grows upward where it is an attribute.
    if (!isEdge(item) && typeof x === 'number' && typeof y === 'number') item.spot ??= { x, y: 0 - y }
  }
}

/** Attributes that name an item, as programs call them. */
const TITLES = ['label', 'Label', 'name', 'Edge Label']
