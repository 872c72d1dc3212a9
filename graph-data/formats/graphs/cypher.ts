/** Cypher (https://neo4j.com/docs/cypher-manual): statements that build the graph in Neo4j 5, whose constraints they begin with. */
import type { ClaimRecord, EntityRecord, SourceRecord } from '../../records.ts'
import type { Aspect, Excerpt } from '../excerpt.ts'
import { CLAIM, ENTITY, PASSAGE, SOURCE, valueOf, type Field, type Value } from '../fields.ts'
import type { Format } from '../format.ts'
import { aboutLine } from '../provenance.ts'

const CARRIES: readonly Aspect[] = [
  'entities',
  'mentioned',
  'claims',
  'citations',
  'sources',
  'shapes',
  'origins',
  'map',
]

export const cypher: Format = {
  id: 'cypher',
  label: 'Cypher',
  audience: 'graph tools',
  use: 'Build the graph in Neo4j 5 or later; run twice, it changes nothing.',
  mediaType: 'application/x-cypher-query',
  extension: '.cypher',
  carries: CARRIES,
  cannot: 'What is nested becomes JSON text.',
  write,
}

async function* write(excerpt: Excerpt): AsyncGenerator<string> {
  const { mentioned, sources, origins, map } = excerpt
  yield `// ${oneLine(aboutLine(CARRIES, excerpt))}\n`
  for (const label of ['Entity', 'Source', 'Origin', 'Citation']) {
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`
  }
  for (const { id, label } of origins) yield node('Origin', id, { label })
  for (const source of sources) yield sourceOf(source)
  for await (const entity of excerpt.entities()) yield entityOf(entity, { shown: true, ...map.get(entity.id) })
  for (const entity of mentioned) yield entityOf(entity, { shown: false })
  for await (const claim of excerpt.claims()) yield claimOf(claim)
}

/** Only ids of the dataset, which are letters, digits and hyphens, ever stand outside of quotes. */
function entityOf(entity: EntityRecord, more: Properties): string {
  const labels = entity.types.map((type) => `:\`${type}\``).join('')
  return node('Entity', entity.id, { ...propertiesOf(entity, ENTITY.fields), ...more }, labels)
}

function sourceOf(source: SourceRecord): string {
  const from = `(s:Source {id: ${text(source.id)}})`
  const links = [
    `MATCH ${from} MATCH (o:Origin {id: ${text(source.origin)}}) MERGE (s)-[:OF_ORIGIN]->(o);\n`,
    ...source.upstream.map(
      (work) => `MATCH ${from} MERGE (u:Source {id: ${text(work.source)}}) MERGE (s)-[:\`${work.how}\`]->(u);\n`,
    ),
  ]
  return node('Source', source.id, propertiesOf(source, SOURCE.fields)) + links.join('')
}

/** Parallel claims are relationships of their own: their id tells them apart. */
function claimOf(claim: ClaimRecord): string {
  const { id, subject, relation, object, passages } = claim
  const ends = `MATCH (a:Entity {id: ${text(subject)}}) MATCH (b:Entity {id: ${text(object)}})`
  const properties = propertiesOf(claim, CLAIM.fields)
  const edge = `${ends} MERGE (a)-[r:\`${relation}\` {id: ${text(id)}}]->(b) SET r += ${literal(properties)};\n`
  const citations = passages.map((passage, n) => {
    const name = `${id}#${n + 1}`
    const about = { claim: id, number: n + 1, ...propertiesOf(passage, PASSAGE.fields) }
    const ends = `MATCH (c:Citation {id: ${text(name)}}) MERGE (s:Source {id: ${text(passage.source)}})`
    return `${node('Citation', name, about)}${ends} MERGE (c)-[:STANDS_IN]->(s);\n`
  })
  return edge + citations.join('')
}

function node(label: string, id: string, properties: Properties, more = ''): string {
  return `MERGE (n:${label} {id: ${text(id)}}) SET n += ${literal(properties)}${more ? `, n${more}` : ''};\n`
}

// --- values --------------------------------------------------------------------------------------

type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>

function propertiesOf(item: object, fields: readonly Field[]): Properties {
  const entries = fields.flatMap((field) => {
    const value = field.name === 'id' ? undefined : valueOf(item, field)
    return value === undefined ? [] : [[field.name, flat(field, value)]]
  })
  return Object.fromEntries(entries) as Properties
}

function flat({ kind }: Field, value: Value): Value {
  return kind === 'json' ? JSON.stringify(value) : value
}

function literal(properties: Properties): string {
  const members = Object.entries(properties).map(([name, value]) => `\`${name}\`: ${valueLiteral(value)}`)
  return `{${members.join(', ')}}`
}

function valueLiteral(value: Properties[string]): string {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return numeral(value)
  return typeof value === 'object' ? `[${value.map(text).join(', ')}]` : String(value)
}

/** Whole numbers of Neo4j have 64 bits: larger ones are decimals. Exponents have no plus in Cypher’s grammar. */
function numeral(value: number): string {
  const isTooLong = Number.isInteger(value) && !Number.isSafeInteger(value)
  return (isTooLong ? value.toExponential() : String(value)).replace('e+', 'e')
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A string that nothing in it can end: quotes and backslashes are escaped, and no character of control stands plain. */
function text(value: string): string {
  return `'${value.replace(/['\\\p{Cc}\p{Cs}\u2028\u2029]/gu, (c) => ESCAPES[c] ?? (/['\\]/.test(c) ? `\\${c}` : unicode(c)))}'`
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function oneLine(line: string): string {
  return line.replace(/[\s\p{Cc}]+/gu, ' ')
}
