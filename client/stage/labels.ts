/** Paints labels, the text of pills and the chips of lines on a canvas above the map. */
import type { Id } from '#graph-data'
import type { View, Viewport } from './camera.ts'
import { seenAt } from './camera.ts'
import { pointOn } from './curve.ts'
import type { Focus, Lights } from './focus.ts'
import { boxAround, type Box, type Point } from './geometry.ts'
import type { Places } from './layout/layout.ts'
import type { Palette } from './palette.ts'
import { placeLabels, type Labeled, type PlacedLabel } from './placement.ts'
import type { Scene, SceneEdge, SceneNode } from './scene.ts'
import { grownReach, growth, isPillLegible, LABEL_TEXT, LEADING, PILL_TEXT, textReach } from './size.ts'
import { textWidth, wrap } from './text.ts'

/** Everything that the painter needs to know. */
export interface Picture {
  readonly scene: Scene
  readonly places: Places
  readonly view: View
  readonly viewport: Viewport
  readonly focus: Focus
  readonly lights: Lights
  readonly palette: Palette
}

const FAMILY = `'Inter Variable', Inter, system-ui, sans-serif`

export function paintLabels(context: CanvasRenderingContext2D, picture: Picture): void {
  const grown = growth(picture.view.scale)
  const chips = chipsOf(picture)
  const items = labeled(picture, grown)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  if (isPillLegible(grown)) for (const item of items) if (item.isInside) paintPillText(context, picture, item, grown)
  for (const label of placeLabels(
    items,
    chips.map(({ box }) => box),
  ))
    paintLabel(context, picture, label)
  for (const chip of chips) paintChip(context, picture, chip)
}

/** Figures in sight and a little around it. */
function labeled({ scene, places, view, viewport, focus, lights }: Picture, grown: number): Labeled[] {
  const items: Labeled[] = []
  for (const node of scene.nodes.values()) {
    const place = places.get(node.id)
    if (!place) continue
    const at = seenAt(place, view, viewport)
    if (at.x < -200 || at.y < -60 || at.x > viewport.width + 200 || at.y > viewport.height + 60) continue
    items.push({
      id: node.id,
      at,
      reach: grownReach(node.shape, node.reach, grown),
      text: textReach(node.lines, LABEL_TEXT.size),
      rank: node.claims + 1000 * (lights.nodes.get(node.id) ?? 0),
      isInside: node.shape === 'pill' && isPillLegible(grown),
      isForced: focus.open?.id === node.id || focus.hovered?.id === node.id,
    })
  }
  return items
}

function paintPillText(context: CanvasRenderingContext2D, picture: Picture, { id, at }: Labeled, grown: number): void {
  const node = picture.scene.nodes.get(id)
  if (!node) return
  context.globalAlpha = opacity(picture, id)
  context.font = `600 ${PILL_TEXT.size * grown}px ${FAMILY}`
  context.fillStyle = node.ink[picture.palette.theme]
  eachLine(node.lines, PILL_TEXT.size * grown, at, (line, x, y) => context.fillText(line, x, y))
  context.globalAlpha = 1
}

function paintLabel(context: CanvasRenderingContext2D, picture: Picture, { id, at }: PlacedLabel): void {
  const node = picture.scene.nodes.get(id)
  if (!node) return
  const { palette } = picture
  context.globalAlpha = opacity(picture, id)
  context.font = `${weightOf(picture, node)} ${LABEL_TEXT.size}px ${FAMILY}`
  context.strokeStyle = palette.ground
  context.lineWidth = 3.5
  context.fillStyle = palette.ink
  eachLine(node.lines, LABEL_TEXT.size, at, (line, x, y) => {
    context.strokeText(line, x, y)
    context.fillText(line, x, y)
  })
  context.globalAlpha = 1
}

function weightOf({ focus }: Picture, { id, claims }: SceneNode): number {
  return focus.open?.id === id || focus.hovered?.id === id || claims >= 30 ? 650 : 520
}

function opacity({ lights }: Picture, id: Id): number {
  return lights.nodes.has(id) ? 1 : 1 - 0.7 * lights.dim
}

function eachLine(
  lines: readonly string[],
  size: number,
  at: Point,
  paint: (line: string, x: number, y: number) => void,
): void {
  const first = at.y - ((lines.length - 1) * size * LEADING) / 2
  lines.forEach((line, i) => paint(line, at.x, first + i * size * LEADING))
}

interface Chip {
  readonly text: string
  readonly at: Point
  readonly box: Box
}

const CHIP_TEXT = { size: 11, width: 260, lines: 1 }

/** What the open and the hovered line say, at their middles. */
function chipsOf(picture: Picture): Chip[] {
  const { scene, focus } = picture
  const ids = new Set([focus.open, focus.hovered].flatMap((target) => (target?.kind === 'claim' ? [target.id] : [])))
  return [...ids].flatMap((id) => {
    const edge = scene.edges.get(id)
    const chip = edge && chipOf(picture, edge)
    return chip ? [chip] : []
  })
}

function chipOf({ places, view, viewport }: Picture, { from, to, curvature, caption }: SceneEdge): Chip | null {
  const a = places.get(from)
  const b = places.get(to)
  if (!a || !b) return null
  const at = pointOn(seenAt(a, view, viewport), seenAt(b, view, viewport), curvature, 0.5)
  const [text = ''] = wrap(caption, CHIP_TEXT)
  return { text, at, box: boxAround(at, { width: textWidth(text, CHIP_TEXT.size) / 2 + 9, height: 10 }) }
}

function paintChip(context: CanvasRenderingContext2D, { palette }: Picture, { text, at, box }: Chip): void {
  context.fillStyle = palette.accent
  context.beginPath()
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 10)
  context.fill()
  context.fillStyle = palette['on-accent']
  context.font = `600 ${CHIP_TEXT.size}px ${FAMILY}`
  context.fillText(text, at.x, at.y + 0.5)
}
