/** Paints labels, the text of pills and the chips of lines on a canvas above the map. */
import {
  grownReach,
  growth,
  isPillLegible,
  LABEL_TEXT,
  labelSize,
  LEADING,
  PILL_TEXT,
  placeLabels,
  textReach,
  wrap,
  type Box,
  type Id,
  type Labeled,
  type PlacedLabel,
  type Point,
  type SceneNode,
} from '#graph-data'
import { seenAt } from './camera.ts'
import { CHIP_TEXT, lineChips, type LineChip } from './line-chips.ts'
import { entitiesOf, lightsOf } from './focus.ts'
import type { Palette } from './palette.ts'
import type { Picture } from './picture.ts'
import { EMPHASIS } from './programs/shader.ts'

const FAMILY = `Inter, system-ui, sans-serif`
/** Labels that are worth looking for a place, most important first: beyond so many, none is left anyway. */
const MOST = 600

export function paintLabels(context: CanvasRenderingContext2D, picture: Picture): void {
  const grown = growth(picture.view.scale)
  const chips = lineChips(picture)
  const items = inSight(picture, grown)
  const labels = placed(picture, items, grown)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  for (const item of items) if (item.isInside) paintPillText(context, picture, item, grown)
  for (const label of labels.toReversed()) paintLabel(context, picture, label)
  for (const chip of chips) paintChip(context, picture, chip)
}

/** What is hovered moves no label: it gets its own in full, and the lit ones get theirs where there is room. */
function placed(picture: Picture, items: readonly Labeled[], grown: number): PlacedLabel[] {
  const { scene, focus, viewport, covered } = picture
  const within = { left: 0, top: 0, right: viewport.width, bottom: viewport.height }
  const open = { ...focus, hovered: null }
  const calm = { ...picture, focus: open, lights: lightsOf(scene, open) }
  const over = [...lineChips(calm).map(({ box }) => box), ...covered]
  const calmItems = focus.hovered ? inSight(calm, grown) : items
  const standing = placeLabels(calmItems.slice(0, MOST), within, over)
  if (!focus.hovered) return standing
  const texts = new Map(items.map(({ id, text }) => [id, text.width]))
  const isCut = new Set(calmItems.filter(({ id, text }) => text.width !== texts.get(id)).map(({ id }) => id))
  const kept = standing.filter(({ id }) => !isCut.has(id))
  return placeLabels(items.slice(0, MOST), within, [...over, ...lineChips(picture).map(({ box }) => box)], kept)
}

/** Figures in the viewport and a little around it, most important first. */
function inSight({ scene, places, view, viewport, focus, lights }: Picture, grown: number): Labeled[] {
  const hasText = isPillLegible(grown)
  const inFocus = new Set([...entitiesOf(scene, focus.open), ...entitiesOf(scene, focus.hovered)])
  const items: Labeled[] = []
  for (const node of scene.nodes.values()) {
    const place = places.get(node.id)
    const at = place && seenAt(place, view, viewport)
    if (!at || at.x < -150 || at.y < -50 || at.x > viewport.width + 150 || at.y > viewport.height + 50) continue
    const emphasis = lights.nodes.get(node.id) ?? EMPHASIS.none
    items.push({
      id: node.id,
      at,
      reach: grownReach(node.shape, node.reach, grown),
      text: textReach(linesOf(node, emphasis), labelSize(view.scale)),
      rank: node.claims + (emphasis === EMPHASIS.none ? 0 : 10_000),
      isInside: node.shape === 'pill' && hasText,
      isForced: inFocus.has(node.id),
    })
  }
  return items.toSorted((a, b) => b.rank - a.rank)
}

/** A label in focus is shown in full. */
function linesOf({ label, lines }: SceneNode, emphasis: number): readonly string[] {
  const isCut = lines.at(-1)?.endsWith('…') && !label.endsWith('…')
  return isCut && emphasis > EMPHASIS.lit ? wrap(label, { ...LABEL_TEXT, width: 220, lines: 8 }) : lines
}

function paintPillText(context: CanvasRenderingContext2D, picture: Picture, { id, at }: Labeled, grown: number): void {
  const node = picture.scene.nodes.get(id)
  if (!node) return
  const size = PILL_TEXT.size * grown
  context.globalAlpha = opacity(picture, id)
  context.font = `600 ${size}px ${FAMILY}`
  context.fillStyle = node.ink[picture.palette.theme]
  eachLine(node.lines, size, at, (line, x, y) => context.fillText(line, x, y))
  context.globalAlpha = 1
}

function paintLabel(context: CanvasRenderingContext2D, picture: Picture, label: PlacedLabel): void {
  const { palette, lights } = picture
  const node = picture.scene.nodes.get(label.id)
  if (!node) return
  const emphasis = lights.nodes.get(label.id) ?? EMPHASIS.none
  const size = labelSize(picture.view.scale)
  if (label.isCovering) paintPlate(context, label.box, palette)
  context.globalAlpha = opacity(picture, label.id)
  context.font = `${emphasis > EMPHASIS.lit || node.claims >= PROMINENT ? 640 : 520} ${size}px ${FAMILY}`
  context.strokeStyle = palette.ground
  context.lineWidth = 3.5
  context.fillStyle = palette.ink
  eachLine(linesOf(node, emphasis), size, label.at, (line, x, y) => {
    if (!label.isCovering) context.strokeText(line, x, y)
    context.fillText(line, x, y)
  })
  context.globalAlpha = 1
}

/** Entities with so many claims have a bold label. */
const PROMINENT = 30

function paintPlate(context: CanvasRenderingContext2D, { left, top, right, bottom }: Box, { ground }: Palette): void {
  context.fillStyle = ground
  context.beginPath()
  context.roundRect(left - 3, top - 1, right - left + 6, bottom - top + 2, 5)
  context.fill()
}

function opacity({ lights, dim }: Picture, id: Id): number {
  return lights.nodes.has(id) ? 1 : 1 - 0.7 * dim
}

function eachLine(
  lines: readonly string[],
  size: number,
  at: Point,
  paint: (line: string, x: number, y: number) => void,
): void {
  const first = at.y - ((lines.length - 1) * size * LEADING) / 2
  lines.forEach((line, i) => paint(line, at.x, first + i * size * LEADING + size * 0.04))
}

function paintChip(context: CanvasRenderingContext2D, { palette }: Picture, { text, at, box, isOpen }: LineChip): void {
  context.fillStyle = isOpen ? palette.accent : palette.ink
  context.beginPath()
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 10)
  context.fill()
  context.fillStyle = isOpen ? palette['on-accent'] : palette.ground
  context.font = `600 ${CHIP_TEXT.size}px ${FAMILY}`
  context.fillText(text, at.x, at.y + 0.5)
}
