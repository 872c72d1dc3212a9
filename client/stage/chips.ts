/** The words on the open and on the hovered line. */
import { seenAt } from './camera.ts'
import { pointOn } from './curve.ts'
import { boxAround, contains, type Box, type Point } from './geometry.ts'
import type { Picture } from './picture.ts'
import type { SceneEdge } from './scene.ts'
import { textWidth, wrap } from './text.ts'

export interface Chip {
  readonly text: string
  readonly at: Point
  readonly box: Box
  /** Whether its claim is open, not merely hovered. */
  readonly isOpen: boolean
}

/** How the text is set. */
export const CHIP_TEXT = { size: 11, width: 280, lines: 1 }

/** Where along the line a chip may sit: as near to its middle as can be seen whole. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9]

export function chipsOf(picture: Pick<Picture, 'scene' | 'focus' | 'places' | 'view' | 'viewport'>): Chip[] {
  const { scene, focus } = picture
  const ids = new Set([focus.open, focus.hovered].flatMap((target) => (target?.kind === 'claim' ? [target.id] : [])))
  return [...ids].flatMap((id) => {
    const edge = scene.edges.get(id)
    const chip = edge && chipOf(picture, edge, id === focus.open?.id)
    return chip ? [chip] : []
  })
}

type Seen = Pick<Picture, 'places' | 'view' | 'viewport'>

function chipOf(
  { places, view, viewport }: Seen,
  { from, to, curvature, caption }: SceneEdge,
  isOpen: boolean,
): Chip | null {
  const a = places.get(from)
  const b = places.get(to)
  if (!a || !b) return null
  const [text = ''] = wrap(caption, CHIP_TEXT)
  const reach = { width: textWidth(text, CHIP_TEXT.size) / 2 + 9, height: 10 }
  const within = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
  const chips = ALONG.map((t) => {
    const at = pointOn(seenAt(a, view, viewport), seenAt(b, view, viewport), curvature, t)
    return { text, at, box: boxAround(at, reach), isOpen }
  })
  return chips.find(({ box }) => contains(within, box)) ?? chips[0] ?? null
}
