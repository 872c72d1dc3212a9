/** The words on the open and on the hovered line. */
import {
  boxAround,
  contains,
  grownReach,
  growth,
  overlap,
  pointOn,
  textWidth,
  wrap,
  type Box,
  type Point,
  type SceneEdge,
} from '#graph-data'
import { seenAt } from './camera.ts'
import type { Picture } from './picture.ts'

export interface LineChip {
  readonly text: string
  readonly at: Point
  readonly box: Box
  /** Whether its claim is open, not merely hovered. */
  readonly isOpen: boolean
}

/** How the text is set. */
export const CHIP_TEXT = { size: 11, width: 280, lines: 1 }
const HALF_HEIGHT = 10

/** Where along the line a chip may sit: as near to its middle as can be seen whole. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
/** How far above or below a line that is too short to carry it. */
const BESIDE = [-26, 26, -40, 40]

type Seen = Pick<Picture, 'scene' | 'focus' | 'places' | 'view' | 'viewport' | 'covered'>

export function lineChips(picture: Seen): LineChip[] {
  const { scene, focus } = picture
  const ids = new Set([focus.open, focus.hovered].flatMap((target) => (target?.kind === 'claim' ? [target.id] : [])))
  return [...ids].flatMap((id) => {
    const edge = scene.edges.get(id)
    const chip = edge && chipOf(picture, edge, id === focus.open?.id)
    return chip ? [chip] : []
  })
}

/** The chip where it is seen whole and covers neither end; if need be with fewer words, or beside the line. */
function chipOf(picture: Seen, edge: SceneEdge, isOpen: boolean): LineChip | null {
  const ends = [edge.from, edge.to].map((id) => endOf(picture, id))
  const [from, to] = ends
  if (!from || !to) return null
  const { width, height } = picture.viewport
  const within = { left: 0, top: 0, right: width, bottom: height }
  const taken = [from.box, to.box, ...picture.covered]
  const isFree = ({ box }: LineChip) => contains(within, box) && !taken.some((other) => overlap(box, other))
  const chips = placesFor(from.at, to.at, edge).map(({ text, at }) => chipAt(text, at, isOpen))
  return chips.find(isFree) ?? chips.find(({ box }) => contains(within, box)) ?? chips[0] ?? null
}

function endOf({ scene, places, view, viewport }: Seen, id: string): { at: Point; box: Box } | null {
  const place = places.get(id)
  const node = scene.nodes.get(id)
  if (!place || !node) return null
  const at = seenAt(place, view, viewport)
  return { at, box: boxAround(at, grownReach(node.shape, node.reach, growth(view.scale))) }
}

function placesFor(from: Point, to: Point, { curvature, caption, relation }: SceneEdge): { text: string; at: Point }[] {
  const on = ALONG.map((t) => pointOn(from, to, curvature, t))
  const middle = pointOn(from, to, curvature, 0.5)
  const beside = BESIDE.map((by) => ({ x: middle.x, y: middle.y + by }))
  const places: [string, Point[]][] = [
    [caption, on],
    [relation, on],
    [relation, beside],
  ]
  return places.flatMap(([text, points]) => points.map((at) => ({ text, at })))
}

function chipAt(words: string, at: Point, isOpen: boolean): LineChip {
  const [text = ''] = wrap(words, CHIP_TEXT)
  const box = boxAround(at, { width: textWidth(text, CHIP_TEXT.size) / 2 + 9, height: HALF_HEIGHT })
  return { text, at, box, isOpen }
}
