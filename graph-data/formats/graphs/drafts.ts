/** A network while it is being read, whatever it is written in. */
import { Unreadable } from '../given.ts'
import type { Place } from '../notation/xml.ts'
import { typed, type Attribute, type Declared } from './attribute.ts'
import { networkOf, type Network, type NetworkEdge, type NetworkNode } from './network.ts'

type Draft<T> = { -readonly [K in keyof T]: T[K] } & { attributes: Record<string, Attribute> }
export type NodeDraft = Draft<NetworkNode>
export type EdgeDraft = Draft<NetworkEdge>

/** What a file says of a node or an edge; `undefined` where it says nothing. */
type Told<T, K extends keyof T> = { readonly [P in K]: T[P] | undefined } & { attributes: Record<string, Attribute> }

/** Attributes that items may take from defaults, all together: a few lines must not unfold to more than memory holds. */
const MOST_DEFAULTS = 5_000_000

/** Nodes and edges, and which of them is being read: nodes may hold nodes. */
export class Drafts {
  private readonly nodes: NodeDraft[] = []
  private readonly edges: EdgeDraft[] = []
  private readonly open: (NodeDraft | EdgeDraft)[] = []
  private defaults = 0

  /** What is being read. */
  get item(): NodeDraft | EdgeDraft | undefined {
    return this.open.at(-1)
  }

  /** The node that is being read, if it is one. */
  get node(): NodeDraft | undefined {
    return this.item && !isEdge(this.item) ? this.item : undefined
  }

  openNode({ id, label, attributes }: Told<NetworkNode, 'id' | 'label'>, at: Place): void {
    if (id === undefined) throw Unreadable.at('is a node without an id', at)
    const node = { id, ...(label !== undefined && { label }), attributes, at }
    this.nodes.push(node)
    this.open.push(node)
  }

  openEdge(told: Told<NetworkEdge, 'id' | 'label' | 'source' | 'target'>, directed: boolean, at: Place): void {
    const { id, label, source, target, attributes } = told
    if (source === undefined || target === undefined) throw Unreadable.at('is an edge without a source or a target', at)
    const named = { ...(id !== undefined && { id }), ...(label !== undefined && { label }) }
    const edge = { ...named, source, target, directed, attributes, at }
    this.edges.push(edge)
    this.open.push(edge)
  }

  /** Ends what is being read; what it doesn’t tell, it takes from the defaults. */
  close(declared: readonly Declared[]): NodeDraft | EdgeDraft | undefined {
    const item = this.open.pop()
    if (!item) return undefined
    this.defaults += declared.length
    if (this.defaults > MOST_DEFAULTS) {
      throw Unreadable.at('has defaults that unfold to more than may be read: it may be a trap', item.at)
    }
    for (const { name, type, fallback } of declared) {
      if (fallback !== undefined) item.attributes[name] ??= typed(fallback, type)
    }
    return item
  }

  /** Throws {@link Unreadable} when it does not hold together. */
  network(): Network {
    return networkOf(this.nodes, this.edges)
  }
}

export function isEdge(item: NodeDraft | EdgeDraft): item is EdgeDraft {
  return 'source' in item
}
