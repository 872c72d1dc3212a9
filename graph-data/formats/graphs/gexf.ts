/** GEXF 1.3 (https://gexf.net): claims as parallel edges with their citations, for Gephi and its kin. */
import { radiusOf } from '../../map/size.ts'
import { dashOf, isBroken } from '../../map/stroke.ts'
import type { ClaimRecord, EntityRecord } from '../../records.ts'
import type { Aspect, Contents, Excerpt } from '../excerpt.ts'
import { valueOf, type Field, type Kind, type Value } from '../fields.ts'
import type { Format } from '../format.ts'
import { reading } from '../given.ts'
import type { Losses } from '../losses.ts'
import { jsonInXml } from '../notation/xml.ts'
import { quoted } from '../prose/quotes.ts'
import { aboutLine } from '../provenance.ts'
import { networkIn } from './gexf-reader.ts'
import { CITATIONS, contentsOfNetwork, EDGE_FIELDS, NODE_FIELDS } from './network.ts'
import { parallels } from './parallels.ts'
import { penFor, weightOf, type Pen } from './pen.ts'

const CARRIES: readonly Aspect[] = ['entities', 'claims', 'citations', 'map']

export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF',
  audience: 'graph tools',
  use: 'Open the map in Gephi, Gephi Lite or NetworkX from 3.6 on, with citations as attributes of its lines.',
  mediaType: 'application/gexf+xml',
  extension: '.gexf',
  carries: CARRIES,
  cannot: 'Control characters become \uFFFD; dates are also written as days, which are less than EDTF says.',
  write,
  read: (file) => reading(file, (text): Partial<Contents> => contentsOfNetwork(networkIn(text))),
  readNetwork: (file) => reading(file, networkIn),
}

async function* write(excerpt: Excerpt, losses: Losses): AsyncGenerator<string> {
  const pen = penFor(excerpt, losses)
  const kindOf = parallels()
  const { scope } = excerpt
  yield head(pen)
  yield `<nodes count="${scope.entities}">\n`
  for await (const entity of excerpt.entities()) yield nodeOf(entity, pen)
  yield `</nodes>\n<edges count="${scope.claims}">\n`
  for await (const claim of excerpt.claims()) yield edgeOf(claim, kindOf(claim), pen)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function head({ excerpt, xml }: Pen): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Stemma</creator><description>${xml(aboutLine(CARRIES, excerpt))}</description></meta>
<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">
${declarations('node', NODE_FIELDS, '')}${declarations('edge', EDGE_FIELDS, QUOTES + JSON_CITATIONS)}`
}

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'string',
  date: 'string',
  list: 'liststring',
  number: 'double',
  whole: 'long',
  flag: 'boolean',
  json: 'string',
}

const QUOTES = '<attribute id="quotes" title="quotes" type="liststring"/>\n'
const JSON_CITATIONS = `<attribute id="${CITATIONS}" title="${CITATIONS}" type="string"/>\n`

function declarations(group: 'node' | 'edge', fields: readonly Field[], more: string): string {
  const rows = fields.map(({ name, kind }) => `<attribute id="${name}" title="${name}" type="${TYPES[kind]}"/>\n`)
  return `<attributes class="${group}" mode="static">\n${rows.join('')}${more}</attributes>\n`
}

function nodeOf(entity: EntityRecord, pen: Pen): string {
  const { id, label } = entity
  return `<node id="${id}" label="${pen.xml(label)}"><attvalues>${attvalues(entity, NODE_FIELDS, pen)}</attvalues>${looks(entity, pen)}</node>\n`
}

function attvalues(item: EntityRecord | ClaimRecord, fields: readonly Field[], { xml }: Pen): string {
  let text = ''
  for (const field of fields) {
    const value = valueOf(item, field)
    if (value !== undefined) text += attvalue(field.name, xml(written(field.kind, value)))
  }
  return text
}

function attvalue(name: string, value: string): string {
  return `<attvalue for="${name}" value="${value}"/>`
}

function written(kind: Kind, value: Value): string {
  return kind === 'list' || kind === 'json' ? jsonInXml(value) : String(value)
}

/** GEXF knows no pills. */
const SHAPES = { disc: 'disc', pill: 'square', square: 'square', diamond: 'diamond' } as const

/** y grows upward here. */
function looks({ id, types, claims }: EntityRecord, { typeOf, excerpt: { map } }: Pen): string {
  const type = typeOf(types)
  const spot = map.get(id)
  const color = type ? `<viz:color ${channels(type.color)}/><viz:shape value="${SHAPES[type.shape]}"/>` : ''
  const position = spot ? `<viz:position x="${spot.x}" y="${0 - spot.y}" z="0"/>` : ''
  return `${color}${position}<viz:size value="${radiusOf(claims)}"/>`
}

function channels(color: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return `r="${red}" g="${green}" b="${blue}"`
}

function edgeOf(claim: ClaimRecord, kind: string, pen: Pen): string {
  const { id, subject, object, hedge, passages } = claim
  const { xml, titles, daysOf, relationOf } = pen
  const { start, end } = daysOf(claim)
  const weight = weightOf(claim)
  const label = xml(relationOf(claim))
  const times = `${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''}`
  const quotes = attvalue('quotes', xml(jsonInXml(passages.map((passage) => quoted(passage, titles)))))
  const citations = attvalue(CITATIONS, xml(jsonInXml(passages)))
  return (
    `<edge id="${id}" source="${subject}" target="${object}" kind="${kind}" label="${label}" weight="${weight}"${times}>` +
    `<attvalues>${attvalues(claim, EDGE_FIELDS, pen)}${quotes}${citations}</attvalues>` +
    `<viz:thickness value="${weight}"/>${isBroken(dashOf(hedge)) ? '<viz:shape value="dashed"/>' : ''}</edge>\n`
  )
}
