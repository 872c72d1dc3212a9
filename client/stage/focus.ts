/** What the eye is drawn to, and what that lights up around it. */
import type { Id, Scene, SceneEdge } from '#graph-data'
import { EMPHASIS, type Emphasis } from './programs/shader.ts'

/** An entity or a claim. */
export interface Target {
  readonly kind: 'entity' | 'claim'
  readonly id: Id
}

export interface Focus {
  /** What the inspector shows. */
  readonly open: Target | null
  /** What the pointer or the keyboard is on. */
  readonly hovered: Target | null
}

export const UNFOCUSED: Focus = { open: null, hovered: null }

/** How strongly each item stands out; what is missing does not. */
export interface Lights {
  readonly nodes: ReadonlyMap<Id, Emphasis>
  readonly edges: ReadonlyMap<Id, Emphasis>
  /** How far everything else fades, from 0 to 1. */
  readonly dim: number
}

/** Fading while something is open, and while something is hovered. */
const OPEN_DIM = 0.5
const HOVER_DIM = 0.86

/** What is hovered lights its surroundings; nothing hovered, what is open does. */
export function lightsOf(scene: Scene, { open, hovered }: Focus): Lights {
  const nodes = new Map<Id, Emphasis>()
  const edges = new Map<Id, Emphasis>()
  const center = present(scene, hovered) ?? present(scene, open)
  for (const edge of center ? linesOf(scene, center) : []) {
    edges.set(edge.id, EMPHASIS.lit)
    nodes.set(edge.from, EMPHASIS.lit)
    nodes.set(edge.to, EMPHASIS.lit)
  }
  for (const [target, emphasis] of [
    [hovered, EMPHASIS.hovered],
    [open, EMPHASIS.open],
  ] as const) {
    if (target) (target.kind === 'entity' ? nodes : edges).set(target.id, emphasis)
  }
  return { nodes, edges, dim: present(scene, hovered) ? HOVER_DIM : center ? OPEN_DIM : 0 }
}

/** The entities that a target is or joins. */
export function entitiesOf({ edges }: Scene, target: Target | null): Id[] {
  if (target?.kind !== 'claim') return target ? [target.id] : []
  const edge = edges.get(target.id)
  return edge ? [edge.from, edge.to] : []
}

function present(scene: Scene, target: Target | null): Target | null {
  if (!target) return null
  return (target.kind === 'entity' ? scene.nodes : scene.edges).has(target.id) ? target : null
}

function linesOf({ edges, touching }: Scene, { kind, id }: Target): readonly SceneEdge[] {
  if (kind === 'entity') return touching.get(id) ?? []
  const edge = edges.get(id)
  return edge ? [edge] : []
}
