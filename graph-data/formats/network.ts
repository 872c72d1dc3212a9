/** A graph as other programs know it: nodes and edges with attributes, before anybody says what they mean. */

export type Attribute = string | number | boolean | readonly string[]
export type Attributes = Readonly<Record<string, Attribute>>

export interface NetworkNode {
  readonly id: string
  readonly label?: string
  readonly attributes: Attributes
}

export interface NetworkEdge {
  readonly id?: string
  readonly source: string
  readonly target: string
  readonly directed: boolean
  readonly label?: string
  readonly attributes: Attributes
}

export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
}
