/** What the colors, shapes and lines of a picture mean, in rows below it. */
import { dashOf, widthOf } from '../../map/stroke.ts'
import { textWidth } from '../../map/text.ts'
import type { EntityType, Hedge } from '../../schema.ts'
import type { Contents } from '../excerpt.ts'
import { dashes, INK, outline, round } from './map-svg.ts'
import type { Picture } from './picture.ts'

/** A sign and what it means. */
interface Entry {
  readonly sign: (x: number, y: number) => string
  readonly label: string
}

export interface Legend {
  readonly elements: string
  readonly height: number
}

const SIZE = 12
const ROW = 22
/** Between an entry’s sign and its label, and behind the label. */
const SIGN = 34
const GAP = 26

/** The legend for what is in the picture, from its upper left corner on. */
export function legendOf(contents: Contents, picture: Picture, width: number, xml: (text: string) => string): Legend {
  const entries = [...typeEntries(contents), ...lineEntries(contents, picture)]
  let [x, y] = [0, ROW / 2]
  const drawn = entries.map(({ sign, label }) => {
    const needed = SIGN + textWidth(label, SIZE) + GAP
    if (x > 0 && x + needed > width) [x, y] = [0, y + ROW]
    const at = x
    x += needed
    return `${sign(at + 12, y)}<text x="${round(at + SIGN)}" y="${y}" dy=".35em" font-size="${SIZE}" fill="${INK.ink}">${xml(label)}</text>\n`
  })
  return { elements: drawn.join(''), height: entries.length ? y + ROW / 2 : 0 }
}

/** The colors that are seen, each an entity's first type; without counts, for an entity may have more types than its color tells. */
function typeEntries({ entities, vocabulary }: Contents): Entry[] {
  const seen = new Set(entities.map(({ types: [first] }) => first))
  return vocabulary.types.filter(({ id }) => seen.has(id)).map(typeEntry)
}

function typeEntry({ shape, color, plural }: EntityType): Entry {
  const reach = shape === 'pill' ? { width: 11, height: 6 } : { width: 6, height: 6 }
  return { sign: (x, y) => outline(shape, { x, y }, reach, color), label: plural }
}

/** Ways of telling that are drawn alike share a line. */
function lineEntries({ claims }: Contents, { scene }: Picture): Entry[] {
  const hedges = new Set(claims.map(({ hedge }) => hedge))
  const kinds: readonly (readonly [string, readonly Hedge[]])[] = [
    ['target or plan', ['target', 'planned']],
    ['estimate or possibility', ['estimated', 'possible']],
  ]
  const broken = kinds.filter(([, own]) => own.some((hedge) => hedges.has(hedge)))
  const witnesses = [...new Set(claims.map(({ origins }) => Math.min(origins.length, 4)))]
    .filter(Boolean)
    .toSorted((a, b) => a - b)
  const isDisputed = [...scene.edges.values()].some(({ conflict }) => conflict)
  return [
    ...witnesses.map((count) => stroke(witnessLabel(count), INK.line, widthOf(count), '')),
    ...broken.map(([label, [hedge]]) => stroke(label, INK.line, widthOf(1), dashes(dashOf(hedge!)))),
    ...(isDisputed ? [stroke('at odds with another claim', INK.conflict, widthOf(1), '')] : []),
  ]
}

function witnessLabel(count: number): string {
  return count === 1 ? '1 independent origin' : `${count}${count === 4 ? ' or more' : ''} independent origins`
}

function stroke(label: string, color: string, width: number, pattern: string): Entry {
  return {
    sign: (x, y) => `<path d="M${x - 12} ${y}h24" stroke="${color}" stroke-width="${width}"${pattern}/>`,
    label,
  }
}
