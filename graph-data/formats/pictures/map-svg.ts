/** The map’s lines and figures as SVG elements. Everything is an attribute: nothing needs a style sheet. */
import { controlOf, isLoop, loopRadius } from '../../map/curve.ts'
import type { Point } from '../../map/geometry.ts'
import type { Reach } from '../../map/geometry.ts'
import type { PlacedLabel } from '../../map/placement.ts'
import type { SceneEdge, SceneNode } from '../../map/scene.ts'
import { LABEL_TEXT, LEADING, PILL_TEXT, type NodeShape } from '../../map/size.ts'
import { isBroken, type Dash } from '../../map/stroke.ts'
import type { Id } from '../../schema.ts'
import type { Picture } from './picture.ts'

/** The map’s colors on a light ground. */
export const INK = {
  ground: '#f7f7f5',
  paper: '#ffffff',
  ink: '#1b1e24',
  muted: '#5f6672',
  line: '#b3bbc8',
  conflict: '#c98a00',
} as const

export const FONT = 'Inter, system-ui, Helvetica, Arial, sans-serif'

/** What is written on the picture. */
export interface Words {
  /** Text as it may stand in XML. */
  readonly xml: (text: string) => string
  /** Shown when the pointer rests on it; absent where there is no pointer. */
  readonly tooltip?: (kind: 'entity' | 'claim', id: Id) => string
}

/** Lines first, so that figures lie on them; then the labels. */
export function* mapElements({ scene, places, labels }: Picture, words: Words): Generator<string> {
  for (const edge of scene.edges.values()) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)]
    if (from && to) yield titled('claim', edge.id, line(edge, from, to), words)
  }
  for (const node of scene.nodes.values()) {
    const at = places.get(node.id)
    if (at) yield titled('entity', node.id, figure(node, at, words), words)
  }
  for (const label of labels) {
    const node = scene.nodes.get(label.id)
    if (node) yield labelOf(node, label, words)
  }
}

function titled(kind: 'entity' | 'claim', id: Id, drawn: string, { tooltip, xml }: Words): string {
  return tooltip ? `<g><title>${xml(tooltip(kind, id))}</title>${drawn}</g>\n` : `${drawn}\n`
}

/** A hundredth of a pixel is finer than anybody sees. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

function point({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`
}

function line({ width, dash, curvature, conflict }: SceneEdge, from: Point, to: Point): string {
  const color = conflict ? INK.conflict : INK.line
  return `<path d="${course(from, to, curvature)}" fill="none" stroke="${color}" stroke-width="${width}"${dashes(dash)}/>`
}

export function dashes(dash: Dash): string {
  return isBroken(dash) ? ` stroke-dasharray="${dash.dash} ${dash.gap}"` : ''
}

function course(from: Point, to: Point, curvature: number): string {
  if (!isLoop(from, to)) return `M${point(from)}Q${point(controlOf(from, to, curvature))} ${point(to)}`
  const radius = loopRadius(curvature)
  const top = { x: from.x, y: from.y - 2 * radius }
  const arc = `A${radius} ${radius} 0 0 1 `
  return `M${point(from)}${arc}${point(top)}${arc}${point(from)}`
}

function figure({ shape, ink, reach, lines }: SceneNode, at: Point, { xml }: Words): string {
  const drawn = outline(shape, at, reach, ink.light)
  return shape === 'pill'
    ? drawn + text(lines, at, PILL_TEXT.size, `font-weight="600" fill="${ink.light}"`, xml)
    : drawn
}

/** The figure of a shape, filled with the color of its type; pills are paper with a rim. */
export function outline(shape: NodeShape, { x, y }: Point, { width, height }: Reach, color: string): string {
  const box = `x="${round(x - width)}" y="${round(y - height)}" width="${round(2 * width)}" height="${round(2 * height)}"`
  if (shape === 'pill')
    return `<rect ${box} rx="${round(height)}" fill="${INK.paper}" stroke="${color}" stroke-width="1.5"/>`
  if (shape === 'square') return `<rect ${box} fill="${color}"/>`
  if (shape === 'disc') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(width)}" fill="${color}"/>`
  const corners = [
    { x, y: y - height },
    { x: x + width, y },
    { x, y: y + height },
    { x: x - width, y },
  ]
  return `<polygon points="${corners.map((corner) => point(corner).replace(' ', ',')).join(' ')}" fill="${color}"/>`
}

/** Letters have a rim of the ground’s color, so that they can be read where lines pass under them. */
function labelOf({ lines, claims }: SceneNode, { at }: PlacedLabel, { xml }: Words): string {
  const look = `font-weight="${claims >= 30 ? 600 : 500}" fill="${INK.ink}" stroke="${INK.ground}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"`
  return `${text(lines, at, LABEL_TEXT.size, look, xml)}\n`
}

function text(lines: readonly string[], at: Point, size: number, look: string, xml: Words['xml']): string {
  const first = at.y - ((lines.length - 1) * size * LEADING) / 2
  const rows = lines.map(
    (row, n) => `<tspan x="${round(at.x)}" y="${round(first + n * size * LEADING)}" dy=".35em">${xml(row)}</tspan>`,
  )
  return `<text text-anchor="middle" font-size="${size}" pointer-events="none" ${look}>${rows.join('')}</text>`
}
