/** GraphML 1.0 (http://graphml.graphdrawing.org): claims as parallel edges with their citations, for NetworkX, igraph, yEd, Gephi. */
import { radiusOf } from '../../map/size.ts'
import type { ClaimRecord, EntityRecord } from '../../records.ts'
import { cellOf } from '../cells.ts'
import type { Aspect, Contents, Excerpt } from '../excerpt.ts'
import { valueOf, type Field, type Kind } from '../fields.ts'
import type { Format } from '../format.ts'
import { reading } from '../given.ts'
import type { Losses } from '../losses.ts'
import { jsonInXml } from '../notation/xml.ts'
import { quoted } from '../prose/quotes.ts'
import { aboutLine } from '../provenance.ts'
import { networkIn } from './graphml-reader.ts'
import { CITATIONS, contentsOfNetwork, EDGE_FIELDS, NODE_FIELDS } from './network.ts'
import { penFor, weightOf, type Pen } from './pen.ts'

const CARRIES: readonly Aspect[] = ['entities', 'claims', 'citations', 'map']

export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  audience: 'graph tools',
  use: 'Compute with the graph in any NetworkX, igraph, yEd or Gephi, with citations as attributes of its lines.',
  mediaType: 'application/graphml+xml',
  extension: '.graphml',
  carries: CARRIES,
  cannot: 'Control characters become \uFFFD; lists are one text, their entries joined with a bar.',
  write,
  read: (file) => reading(file, (text): Partial<Contents> => contentsOfNetwork(networkIn(text))),
  readNetwork: (file) => reading(file, networkIn),
}

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  const pen = penFor(excerpt, losses)
  yield head(pen)
  for await (const entity of excerpt.entities()) yield nodeOf(entity, pen)
  for await (const claim of excerpt.claims()) yield edgeOf(claim, pen)
  yield '</graph>\n</graphml>\n'
}

type Type = 'string' | 'double' | 'long' | 'int' | 'boolean'

const TYPES: Readonly<Record<Kind, Type>> = {
  text: 'string',
  date: 'string',
  list: 'string',
  number: 'double',
  whole: 'long',
  flag: 'boolean',
  json: 'string',
}

/** Beside the fields of an entity; x, y, size, r, g and b are what Gephi draws by. */
const NODE_MORE = { label: 'string', x: 'double', y: 'double', size: 'double', r: 'int', g: 'int', b: 'int' } as const
/** Beside the fields of a claim. */
const EDGE_MORE = {
  label: 'string',
  weight: 'double',
  start: 'string',
  end: 'string',
  quotes: 'string',
  [CITATIONS]: 'string',
} as const

function head({ excerpt, xml }: Pen): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${key('graph', 'about', 'string')}${keys('node', NODE_FIELDS, NODE_MORE)}${keys('edge', EDGE_FIELDS, EDGE_MORE)}<graph edgedefault="directed">
${data('graph', 'about', xml(aboutLine(CARRIES, excerpt)))}
`
}

type Group = 'graph' | 'node' | 'edge'

function keys(group: Group, fields: readonly Field[], more: Readonly<Record<string, Type>>): string {
  const own = fields.map(({ name, kind }) => key(group, name, TYPES[kind]))
  return [...own, ...Object.entries(more).map(([name, type]) => key(group, name, type))].join('')
}

/** Keys are unique in the whole file, names only among the attributes of nodes, or of edges. */
function key(group: Group, name: string, type: Type): string {
  return `<key id="${group}-${name}" for="${group}" attr.name="${name}" attr.type="${type}"/>\n`
}

function data(group: Group, name: string, value: string | number): string {
  return `<data key="${group}-${name}">${value}</data>`
}

function fieldData(group: Group, item: EntityRecord | ClaimRecord, fields: readonly Field[], { xml }: Pen): string {
  let text = ''
  for (const field of fields) {
    const value = valueOf(item, field)
    if (value !== undefined) text += data(group, field.name, xml(cellOf(field.kind, value)))
  }
  return text
}

function nodeOf(entity: EntityRecord, pen: Pen): string {
  const { id, label } = entity
  return `<node id="${id}">${data('node', 'label', pen.xml(label))}${fieldData('node', entity, NODE_FIELDS, pen)}${looks(entity, pen)}</node>\n`
}

/** y grows upward here. */
function looks({ id, types, claims }: EntityRecord, { typeOf, excerpt: { map } }: Pen): string {
  const color = typeOf(types)?.color
  const spot = map.get(id)
  const position = spot ? data('node', 'x', spot.x) + data('node', 'y', 0 - spot.y) : ''
  const channels = color
    ? ['r', 'g', 'b'].map((name, n) => data('node', name, Number.parseInt(color.slice(1 + 2 * n, 3 + 2 * n), 16)))
    : []
  return position + data('node', 'size', radiusOf(claims)) + channels.join('')
}

function edgeOf(claim: ClaimRecord, pen: Pen): string {
  const { id, subject, object, passages } = claim
  const { start, end } = pen.daysOf(claim)
  const quotes = passages.map((passage) => quoted(passage, pen.titles))
  return (
    `<edge id="${id}" source="${subject}" target="${object}">` +
    data('edge', 'label', pen.xml(pen.relationOf(claim))) +
    fieldData('edge', claim, EDGE_FIELDS, pen) +
    data('edge', 'weight', weightOf(claim)) +
    (start ? data('edge', 'start', start) : '') +
    (end ? data('edge', 'end', end) : '') +
    data('edge', 'quotes', pen.xml(cellOf('list', quotes))) +
    data('edge', CITATIONS, pen.xml(jsonInXml(passages))) +
    '</edge>\n'
  )
}
