/** The map as SVG (https://www.w3.org/TR/SVG2/), with its legend and where it comes from. */
import { textWidth } from '../../map/text.ts'
import type { Id } from '../../schema.ts'
import { contentsOf, type Aspect, type Contents, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { uncarried, type Losses } from '../losses.ts'
import { escaped } from '../notation/xml.ts'
import { titlesOf, tooltipOf } from '../prose/quotes.ts'
import { lossLine, sourceLine } from '../provenance.ts'
import { legendOf } from './legend.ts'
import { FONT, INK, mapElements, round, type Words } from './map-svg.ts'
import { pictureOf } from './picture.ts'

const CARRIES: readonly Aspect[] = ['entities', 'claims', 'citations', 'map']

export const svg: Format = {
  id: 'svg',
  label: 'SVG picture',
  audience: 'people',
  use: 'Print the map, or put it into a paper or a page, at any size; quotes are the tooltips of its lines.',
  mediaType: 'image/svg+xml',
  extension: '.svg',
  isDrawn: true,
  carries: CARRIES,
  cannot:
    'Of entities and claims it holds what the map shows, of citations quote, place, note and a verdict that is not sound; long labels are shortened, and those that find no room are left out.',
  write: (excerpt, losses) => drawing(excerpt, losses, CARRIES, tooltips),
}

const MARGIN = 28
const LEAST_WIDTH = 720
const TITLE = { size: 20, height: 40 }
const NOTE = { size: 10.5, height: 15 }

/** The picture as SVG, for a format that carries these aspects of the excerpt, with tooltips where they can be seen. */
export async function* drawing(
  excerpt: Excerpt,
  losses: Losses,
  carries: readonly Aspect[],
  tooltipsOf?: typeof tooltips,
): AsyncGenerator<string> {
  const contents = await contentsOf(excerpt)
  const picture = pictureOf(contents)
  const words: Words = {
    xml: (text) => escaped(text, losses),
    ...(tooltipsOf && { tooltip: tooltipsOf(contents) }),
  }
  const { box } = picture
  const width = Math.max(LEAST_WIDTH, box.right - box.left)
  const left = (box.left + box.right - width) / 2
  const legend = legendOf(contents, picture, width, words.xml)
  const notes = [sourceLine(excerpt.from), lossLine(uncarried(carries, excerpt.scope).list())].filter(Boolean)
  const rows = notes.flatMap((note) => wrapped(note, NOTE.size, width))
  const bottom = box.bottom + MARGIN + legend.height + (legend.height ? 12 : 0)
  const frame = { x: left - MARGIN, y: box.top - MARGIN - TITLE.height, width: width + 2 * MARGIN, height: 0 }
  frame.height = bottom + rows.length * NOTE.height + MARGIN - frame.y
  yield head(contents, frame, notes.join(' '), words.xml)
  yield* mapElements(picture, words)
  yield `<g transform="translate(${round(left)} ${round(box.bottom + MARGIN)})">\n${legend.elements}</g>\n`
  for (const [n, row] of rows.entries()) {
    yield `<text x="${round(left)}" y="${round(bottom + (n + 0.7) * NOTE.height)}" font-size="${NOTE.size}" fill="${INK.muted}">${words.xml(row)}</text>\n`
  }
  yield '</svg>\n'
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function head({ from }: Contents, { x, y, width, height }: Frame, note: string, xml: Words['xml']): string {
  const [left, top, wide, high] = [x, y, width, height].map(round)
  const { title } = from.card
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="${left} ${top} ${wide} ${high}" width="${wide}" height="${high}" font-family="${FONT}">
<title>${xml(title)}</title>
<desc>${xml(note)}</desc>
<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${INK.ground}"/>
<text x="${round(x + MARGIN)}" y="${round(y + MARGIN + 8)}" font-size="${TITLE.size}" font-weight="600" fill="${INK.ink}">${xml(title)}</text>
`
}

/** An entity’s name and description; a claim’s sentence and quotes. */
function tooltips({ entities, claims, sources }: Contents): NonNullable<Words['tooltip']> {
  const titles = titlesOf(sources)
  const described = new Map<Id, string>(
    entities.map(({ id, label, description }) => [id, [label, description].filter(Boolean).join('\n')]),
  )
  const told = new Map<Id, string>(claims.map((claim) => [claim.id, tooltipOf(claim, titles)]))
  return (kind, id) => (kind === 'entity' ? described : told).get(id) ?? id
}

/** Text in rows that are no wider than `width`. */
function wrapped(text: string, size: number, width: number): string[] {
  const rows: string[] = []
  // Lists in an address have no spaces.
  for (const word of text.match(/[^\s,]*,(?=\S)|\S+\s*/g) ?? []) {
    const longer = (rows.at(-1) ?? '') + word
    if (rows.length && textWidth(longer, size) <= width) rows[rows.length - 1] = longer
    else rows.push(word)
  }
  return rows.map((row) => row.trimEnd())
}
