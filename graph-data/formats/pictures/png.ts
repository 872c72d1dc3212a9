/** The map as PNG (https://www.w3.org/TR/png-3/): the SVG picture, drawn in pixels. */
import type { Aspect, Excerpt, Noun } from '../excerpt.ts'
import type { Format } from '../format.ts'
import type { Losses } from '../losses.ts'
import { Unprintable, type Press } from '../press.ts'
import { drawing } from './svg.ts'

const CARRIES: readonly Aspect[] = ['entities', 'claims', 'map']

/** Pixels of a picture at most: about 120 MB while it is drawn. */
export const MOST_PIXELS = 30_000_000

export const png: Format = {
  id: 'png',
  label: 'PNG picture',
  audience: 'people',
  use: 'Put the map into slides, a mail or a text, with its legend and where it comes from.',
  mediaType: 'image/png',
  extension: '.png',
  isDrawn: true,
  isScaled: true,
  carries: CARRIES,
  cannot:
    'Of entities and claims it holds what the map shows; long labels are shortened, scripts beyond Latin, Greek and Cyrillic are drawn as boxes, and past 30 million pixels it is drawn smaller.',
  write,
  estimate,
}

async function* write(excerpt: Excerpt, losses: Losses, { raster, scale }: Press): AsyncGenerator<Uint8Array> {
  if (!raster) throw new Unprintable('Pictures made of pixels cannot be drawn here: take the SVG.')
  const svg = await textOf(drawing(excerpt, losses, CARRIES))
  const fitted = fitting(areaOf(svg), scale)
  if (fitted < scale) losses.add(SMALLER)
  yield raster(svg, fitted)
}

const SMALLER: Noun = {
  one: 'scale that was asked for (past 30 million pixels a picture is drawn smaller)',
  many: 'scales that were asked for',
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** The scale that was asked for, or the largest that makes no more pixels than there may be. */
function fitting(area: number, scale: number): number {
  return Math.min(scale, Math.sqrt(MOST_PIXELS / area))
}

/** Width times height of an SVG of ours. */
function areaOf(svg: string): number {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('png: the SVG has no size; see svg.ts')
  return Number(width) * Number(height)
}

/** Bytes for each pixel and for each character of the SVG at scale 1, and how they grow with it: measured on maps of 5 to 170 entities. */
const PER_PIXEL = 0.1
const PER_CHARACTER = 2.2
const GROWTH = 1.2

/** About how many bytes, without drawing a pixel. */
async function estimate(part: Excerpt, times: number, losses: Losses, { scale }: Press): Promise<number> {
  const svg = await textOf(drawing(part, losses, CARRIES))
  const [area, characters] = [areaOf(svg) * times, svg.length * times]
  return Math.round((area * PER_PIXEL + characters * PER_CHARACTER) * fitting(area, scale) ** GROWTH)
}
