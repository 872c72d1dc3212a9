/** The map as a still picture: what is drawn where, at the scale at which the map is first seen. */
import { pointOn } from '../../map/curve.ts'
import { boxAround, union, type Box, type Point } from '../../map/geometry.ts'
import { placeLabels, type Labeled, type PlacedLabel } from '../../map/placement.ts'
import { sceneOf, type Scene, type SceneEdge, type SceneNode } from '../../map/scene.ts'
import { LABEL_TEXT, textReach } from '../../map/size.ts'
import type { Id } from '../../schema.ts'
import type { Contents } from '../excerpt.ts'

export interface Picture {
  readonly scene: Scene
  readonly places: ReadonlyMap<Id, Point>
  /** Labels that found room; those of pills stand inside them. */
  readonly labels: readonly PlacedLabel[]
  /** What all of it takes up. */
  readonly box: Box
}

/** Draws contents, of which each entity has its place. */
export function pictureOf({ entities, claims, vocabulary, map: places }: Contents): Picture {
  const homeless = entities.find(({ id }) => !places.has(id))
  if (homeless) throw new Error(`picture: ${homeless.id} has no place; give the excerpt to preparedFor of laid-out.ts`)
  const scene = sceneOf({ entities, claims }, vocabulary)
  const labels = placeLabels(
    [...scene.nodes.values()].map((node) => labeled(node, places)),
    EVERYWHERE,
  )
  return { scene, places, labels, box: boxOf(scene, places, labels) }
}

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

function labeled({ id, reach, lines, claims, shape }: SceneNode, places: ReadonlyMap<Id, Point>): Labeled {
  const text = textReach(lines, LABEL_TEXT.size)
  return { id, at: places.get(id) ?? ORIGIN, reach, text, rank: claims, isInside: shape === 'pill', isForced: false }
}

const ORIGIN: Point = { x: 0, y: 0 }

/** Room for lines that bend out of the crowd: points along them. */
const ALONG = [0.25, 0.5, 0.75]

function boxOf({ nodes, edges }: Scene, places: ReadonlyMap<Id, Point>, labels: readonly PlacedLabel[]): Box {
  const figures = [...nodes.values()].map(({ id, reach }) => boxAround(places.get(id) ?? ORIGIN, reach))
  const bends = [...edges.values()].flatMap((edge) => ALONG.map((t) => boxAround(pointOnEdge(edge, places, t), LINE)))
  return union([...figures, ...bends, ...labels.map(({ box }) => box)]) ?? { left: 0, top: 0, right: 0, bottom: 0 }
}

const LINE = { width: 2, height: 2 }

function pointOnEdge({ from, to, curvature }: SceneEdge, places: ReadonlyMap<Id, Point>, t: number): Point {
  return pointOn(places.get(from) ?? ORIGIN, places.get(to) ?? ORIGIN, curvature, t)
}
