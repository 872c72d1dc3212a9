/** How big things are drawn: in map units, and in pixels at each scale of the map. */
import type { EntityType } from '../schema.ts'
import type { Box, Point, Reach } from './geometry.ts'
import type { Room } from './layout/graph.ts'
import { textWidth, wrap, type Frame } from './text.ts'

export type NodeShape = EntityType['shape']

/** Inside a pill. */
export const PILL_TEXT: Frame = { size: 11.5, width: 190, lines: 2 }
/** Beside everything else. */
export const LABEL_TEXT: Frame = { size: 12, width: 150, lines: 3 }
/** Font size of labels when the map is small. */
const SMALL_LABEL = 11
/** Line height, in font sizes. */
export const LEADING = 1.25

const SMALLEST = 5.5
const LARGEST = 22

/** Radius of an entity with so many claims: its area grows with them. */
export function radiusOf(claims: number): number {
  return Math.min(LARGEST, SMALLEST + 1.75 * Math.sqrt(Math.max(0, claims)) - 0.75)
}

/** Half the width and height of an entity’s figure; `lines` is its label as it stands inside a pill. */
export function reachOf(shape: NodeShape, claims: number, lines: readonly string[]): Reach {
  if (shape === 'pill') return pillReach(lines)
  const radius = radiusOf(claims) * EVEN[shape]
  return { width: radius, height: radius }
}

/** Makes the areas of other shapes equal to a disc’s. */
const EVEN = { disc: 1, square: 0.89, diamond: 1.25 } as const

function pillReach(lines: readonly string[]): Reach {
  const { width, height } = textReach(lines, PILL_TEXT.size)
  return { width: width + 11, height: height + 4.5 }
}

/** Half the width and height of lines of text. */
export function textReach(lines: readonly string[], size: number): Reach {
  const widest = Math.max(0, ...lines.map((line) => textWidth(line, size)))
  return { width: widest / 2, height: (lines.length * size * LEADING) / 2 }
}

export function labelLines(shape: NodeShape, label: string): string[] {
  return wrap(label, shape === 'pill' ? PILL_TEXT : LABEL_TEXT)
}

/**
 * How many times larger than in map units figures are drawn at `scale` (pixels per map unit). Below 1
 * they shrink with the map, so nothing comes to overlap; above 1 they grow more slowly than the map, so
 * zooming in makes room; and they never become too small to see.
 */
export function growth(scale: number): number {
  return scale >= 1 ? scale ** 0.3 : Math.max(scale ** 0.8, 0.3)
}

/** Font size of labels at `scale`: a little smaller while the map is, to leave room for more of them. */
export function labelSize(scale: number): number {
  return Math.min(LABEL_TEXT.size, Math.max(SMALL_LABEL, LABEL_TEXT.size * scale ** 0.5))
}

/** Font size below which text in pills is left out. */
const LEGIBLE = 7.8

/** Whether pills have room for legible text at this growth. Without it they are drawn as discs, never empty. */
export function isPillLegible(grown: number): boolean {
  return PILL_TEXT.size * grown >= LEGIBLE
}

/** Half the width and height in pixels of a figure at this growth. */
export function grownReach(shape: NodeShape, { width, height }: Reach, grown: number): Reach {
  if (shape === 'pill' && !isPillLegible(grown)) return { width: PILL_DISC * grown, height: PILL_DISC * grown }
  return { width: width * grown, height: height * grown }
}

/** Radius of the disc that stands for a pill whose text could not be read. */
export const PILL_DISC = 8

interface Sized {
  readonly shape: NodeShape
  readonly reach: Reach
  /** Of its label. */
  readonly lines: readonly string[]
}

/** Figures shrink less than the map does: so much larger, at half its size, are they than their share of it. */
const SLACK = 2 ** 0.2

/** What a figure with its label needs on the map so that neither touches another. */
export function roomOf({ shape, reach, lines }: Sized): Room {
  const figure = { width: reach.width * SLACK, height: reach.height * SLACK }
  if (shape === 'pill') return { width: figure.width + 3, up: figure.height + 4, down: figure.height + 4 }
  const text = textReach(lines, LABEL_TEXT.size)
  return {
    width: Math.max(figure.width, text.width) + 4,
    up: figure.height + 3,
    down: figure.height + 2 * text.height + 4,
  }
}

/** What a figure at `at` with its label below it takes up in map units when it is seen at `scale`. */
export function extentOf({ x, y }: Point, { shape, reach, lines }: Sized, scale: number): Box {
  const grown = growth(scale)
  const { width, height } = grownReach(shape, reach, grown)
  const text = shape === 'pill' && isPillLegible(grown) ? { width: 0, height: 0 } : textReach(lines, labelSize(scale))
  // A wide label at the rim finds room on the inner side.
  const half = Math.max(width, Math.min(text.width, 40))
  return {
    left: x - half / scale,
    right: x + half / scale,
    top: y - height / scale,
    bottom: y + (height + 2 * text.height) / scale,
  }
}
