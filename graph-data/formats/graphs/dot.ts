/** DOT (https://graphviz.org/doc/info/lang.html): a picture by Graphviz, with quotes as tooltips. */
import { dashOf, isBroken } from '../../map/stroke.ts'
import type { ClaimRecord, EntityRecord } from '../../records.ts'
import type { Aspect, Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { CONTROL_CHARACTER, type Losses } from '../losses.ts'
import { tooltipOf } from '../prose/quotes.ts'
import { aboutLine } from '../provenance.ts'
import { penFor, weightOf, type Pen } from './pen.ts'

const CARRIES: readonly Aspect[] = ['entities', 'claims', 'citations', 'map']

export const dot: Format = {
  id: 'dot',
  label: 'DOT',
  audience: 'graph tools',
  use: 'Draw the graph with Graphviz; quotes are the tooltips of its lines.',
  mediaType: 'text/vnd.graphviz',
  extension: '.dot',
  carries: CARRIES,
  cannot:
    'Of entities and claims it holds what a drawing shows, of citations quote, place, note and a verdict that is not sound; control characters are left out.',
  write,
}

type Quote = (text: string) => string

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  const pen = penFor(excerpt, losses)
  const quote: Quote = (text) => inQuotes(text, losses)
  yield `digraph stemma {\n  graph [comment=${quote(aboutLine(CARRIES, excerpt))}, overlap=false, splines=true]\n`
  yield '  node [fontname="Inter, Helvetica, sans-serif", style=filled, fontcolor="#ffffff"]\n'
  for await (const entity of excerpt.entities()) yield nodeOf(entity, pen, quote)
  for await (const claim of excerpt.claims()) yield edgeOf(claim, pen, quote)
  yield '}\n'
}

/** Inside double quotes only these have a meaning; a backslash of the text is doubled, so that it is one again in labels. */
function inQuotes(text: string, losses: Losses): string {
  const safe = text.replace(/["\\]|\r\n?|\n|\p{Cc}/gu, (found) => {
    if (/[\r\n]/.test(found)) return '\\n'
    if (!/\p{Cc}/u.test(found)) return `\\${found}`
    losses.add(CONTROL_CHARACTER)
    return ''
  })
  return `"${safe}"`
}

const SHAPES = { disc: 'ellipse', pill: 'box', square: 'box', diamond: 'diamond' } as const
/** Points of Graphviz in an inch; its places are inches when they are given, and y grows upward. */
const POINTS = 72

function nodeOf(entity: EntityRecord, { typeOf, excerpt: { map } }: Pen, quote: Quote): string {
  const { id, label, description, url } = entity
  const type = typeOf(entity.types)
  const spot = map.get(id)
  const attributes: [string, string | undefined][] = [
    ['label', quote(label)],
    ['shape', type && SHAPES[type.shape]],
    ['fillcolor', type && quote(type.color)],
    ['tooltip', description === undefined ? undefined : quote(description)],
    ['URL', url === undefined ? undefined : quote(url)],
    ['pos', spot && quote(`${spot.x / POINTS},${(0 - spot.y) / POINTS}`)],
  ]
  return `  "${id}" [${written(attributes)}]\n`
}

function edgeOf(claim: ClaimRecord, { relationOf, titles }: Pen, quote: Quote): string {
  const { id, subject, object, hedge } = claim
  const attributes: [string, string | undefined][] = [
    ['id', quote(id)],
    ['label', quote(relationOf(claim))],
    ['penwidth', String(weightOf(claim))],
    ['style', isBroken(dashOf(hedge)) ? 'dashed' : undefined],
    ['tooltip', quote(tooltipOf(claim, titles))],
  ]
  return `  "${subject}" -> "${object}" [${written(attributes)}]\n`
}

function written(attributes: readonly [string, string | undefined][]): string {
  return attributes.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(', ')
}
