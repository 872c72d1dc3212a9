/** What the map draws, made from a subgraph and its vocabulary: everything but places and the state of the moment. */
import { byId } from '../by-id.ts'
import type { ClaimRecord, EntityRecord } from '../records.ts'
import type { EntityType, Id, Relation, Vocabulary } from '../schema.ts'
import { curvatures } from './curve.ts'
import type { Point, Reach } from './geometry.ts'
import { labelLines, reachOf, type NodeShape } from './size.ts'
import { dashOf, widthOf, type Dash } from './stroke.ts'

/** As much of an entity and of a claim as the map shows. */
type Drawn = Pick<EntityRecord, 'id' | 'label' | 'types' | 'claims'>
type Told = Pick<
  ClaimRecord,
  'id' | 'subject' | 'relation' | 'object' | 'hedge' | 'as_of' | 'from' | 'until' | 'origins' | 'conflicts'
>

interface Drawable {
  readonly entities: readonly Drawn[]
  readonly claims: readonly Told[]
  /** Where entities stand on a square map. */
  readonly map?: Readonly<Record<Id, readonly [x: number, y: number]>> | undefined
}

/** One color on a light and on a dark ground. */
export interface Ink {
  readonly light: string
  readonly dark: string
}

/** An entity as it is drawn. */
export interface SceneNode {
  readonly id: Id
  readonly label: string
  /** What it is, in a word. */
  readonly type: string
  readonly shape: NodeShape
  readonly ink: Ink
  readonly claims: number
  /** The label as it is drawn: inside a pill, beside everything else. */
  readonly lines: readonly string[]
  readonly reach: Reach
}

/** A claim as it is drawn. */
export interface SceneEdge {
  readonly id: Id
  readonly from: Id
  readonly to: Id
  /** What the chip on the line says, to its object. */
  readonly caption: string
  /** The same for a short line, without its object. */
  readonly relation: string
  readonly width: number
  readonly dash: Dash
  readonly curvature: number
  /** Whether it is at odds with another claim. */
  readonly conflict: boolean
}

export interface Scene {
  readonly nodes: ReadonlyMap<Id, SceneNode>
  readonly edges: ReadonlyMap<Id, SceneEdge>
  /** Each entity’s claims on the map. */
  readonly touching: ReadonlyMap<Id, readonly SceneEdge[]>
  /** Where the entities of a square map stand, as far as the subgraph says so. */
  readonly given: ReadonlyMap<Id, Point>
}

export const EMPTY_SCENE: Scene = { nodes: new Map(), edges: new Map(), touching: new Map(), given: new Map() }

/** Whether the scene is too large for curves, shapes and a layout that nobody sees settle. */
export function isVast({ nodes, edges }: Scene): boolean {
  return nodes.size > 1000 || edges.size > 3000
}

/** What is drawn of a subgraph. */
export function sceneOf({ entities, claims, map = {} }: Drawable, vocabulary: Vocabulary): Scene {
  const types = byId(vocabulary.types)
  const relations = byId(vocabulary.relations)
  const nodes = new Map(entities.map((entity) => [entity.id, nodeOf(entity, types)]))
  const drawn = claims.filter(({ subject, object }) => nodes.has(subject) && nodes.has(object))
  const bent = curvatures(drawn.map(({ id, subject, object }) => ({ id, from: subject, to: object })))
  const edges = drawn.map((claim) => edgeOf(claim, relations, nodes, bent.get(claim.id) ?? 0))
  return { nodes, edges: byId(edges), touching: touching(nodes.keys(), edges), given: placesFrom(map) }
}

function nodeOf({ id, label, types: [first], claims }: Drawn, types: ReadonlyMap<Id, EntityType>): SceneNode {
  const type = types.get(first ?? '') ?? UNKNOWN
  const lines = labelLines(type.shape, label)
  const ink = { light: type.color, dark: type.dark ?? type.color }
  return {
    id,
    label,
    type: type.label,
    shape: type.shape,
    ink,
    claims,
    lines,
    reach: reachOf(type.shape, claims, lines),
  }
}

/** For a type that the vocabulary lacks. */
const UNKNOWN: Pick<EntityType, 'label' | 'shape' | 'color' | 'dark'> = {
  label: 'Entity',
  shape: 'disc',
  color: '#6b717c',
  dark: '#a9b0bc',
}

function edgeOf(
  claim: Told,
  relations: ReadonlyMap<Id, Relation>,
  nodes: ReadonlyMap<Id, SceneNode>,
  curvature: number,
): SceneEdge {
  const { id, subject: from, object: to, hedge, origins, conflicts } = claim
  const relation = relations.get(claim.relation)?.label ?? claim.relation
  const when = claim.until ?? claim.as_of ?? claim.from
  const words = (...parts: string[]) => parts.join(' ') + (when === undefined ? '' : ` · ${when}`)
  return {
    id,
    from,
    to,
    caption: words(relation, nodes.get(to)?.label ?? to),
    relation: words(relation),
    width: widthOf(origins.length),
    dash: dashOf(hedge),
    curvature,
    conflict: conflicts.length > 0,
  }
}

function touching(ids: Iterable<Id>, edges: readonly SceneEdge[]): Map<Id, SceneEdge[]> {
  const found = new Map<Id, SceneEdge[]>([...ids].map((id) => [id, []]))
  for (const edge of edges) {
    found.get(edge.from)?.push(edge)
    if (edge.to !== edge.from) found.get(edge.to)?.push(edge)
  }
  return found
}

function placesFrom(map: NonNullable<Drawable['map']>): Map<Id, Point> {
  return new Map(Object.entries(map).map(([id, [x, y]]) => [id, { x, y }]))
}
