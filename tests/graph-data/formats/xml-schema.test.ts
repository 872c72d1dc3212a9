/** GEXF and GraphML by their schemas, whatever strings hold; and that these schemas would see a fault. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, formatOf } from '#graph-data'
import { anyContents } from './arbitrary.ts'
import { textOf, written } from './files.ts'
import { sample, sampleContents } from './sample.ts'
import { SCHEMA, schemaFaults, xmlFaults } from './xml-lint.ts'

/** The sample, a part of it, nothing, and much that is odd. */
async function excerpts() {
  const nothing = { ...(await sampleContents()), entities: [], mentioned: [], claims: [], map: new Map() }
  const odd = fc.sample(anyContents, 20).map((any) => excerptOf(any))
  return [await sample(), await sample({ around: ['wheel'] }), excerptOf(nothing), ...odd]
}

describe.each([
  ['gexf', SCHEMA.gexf],
  ['gexf', process.env.GEXF_SCHEMA],
  ['graphml', SCHEMA.graphml],
  ['graphml', process.env.GRAPHML_SCHEMA],
])('%s by %s', (id, schema) => {
  test.skipIf(!schema)('every file is valid', async () => {
    const files = (await excerpts()).map((excerpt) => textOf(formatOf(id)!, excerpt))
    expect(await schemaFaults(await Promise.all(files), schema!)).toEqual([])
  })
})

/** What is done to a file, and what must then be said of it. */
type Harm = readonly [what: string, from: RegExp | string, to: string, said: RegExp]

const GEXF_HARM: readonly Harm[] = [
  ['an attribute that is none', '<node id="orchard-mill"', '<node name="x" id="orchard-mill"', /node/],
  ['an element out of its order', '<graph ', '<nodes/><graph ', /nodes/],
  ['a word that is none of the allowed', 'mode="dynamic"', 'mode="fast"', /graph/],
  ['a color out of range', /<viz:color r="\d+"/, '<viz:color r="256"', /color|node/],
  ['a node without a name', /<node id="wheel" label="[^"]*"/, '<node label="x"', /node|id/],
  ['another version', 'version="1.3"', 'version="1.1"', /version|gexf/],
]

const GRAPHML_HARM: readonly Harm[] = [
  ['an attribute that is none', '<node id="orchard-mill"', '<node name="x" id="orchard-mill"', /'name'/],
  ['a key after the graph', '</graph>', '</graph><key id="late" for="node"/>', /key/],
  ['a value of a key that nobody declared', '<data key="node-label">', '<data key="node-lable">', /keysOfData|key/],
  ['an edge to nobody', /<edge (.*?) target="[^"]*"/, '<edge $1 target="nobody"', /targets/],
  ['two nodes of one name', '<node id="wheel">', '<node id="bakery">', /nodes/],
  ['a kind that is none', 'attr.type="double"', 'attr.type="decimal"', /decimal/],
]

describe.each([
  ['gexf', SCHEMA.gexf, GEXF_HARM],
  ['graphml', SCHEMA.graphml, GRAPHML_HARM],
] as const)('the schema of %s sees', (id, schema, harms) => {
  test.each(harms)('%s', async (_, from, to, said) => {
    const text = await textOf(formatOf(id)!, await sample())
    const harmed = text.replace(from, to)
    expect(harmed).not.toBe(text)
    expect((await schemaFaults([harmed], schema)).join('\n')).toMatch(said)
  })
})

describe.each(['gexf', 'graphml', 'svg'])('%s', (id) => {
  test('is well-formed XML, whatever strings hold', async () => {
    const contents = await sampleContents()
    const hostile = contents.entities.map((entity) => ({
      ...entity,
      label: ']]>\u0000\uD800\uFFFF<&"\'\r\n\t',
      description: '\u202E',
    }))
    const { bytes, losses } = await written(formatOf(id)!, excerptOf({ ...contents, entities: hostile }))
    expect(await xmlFaults(bytes)).toEqual([])
    expect(losses.find(({ what }) => what.startsWith('characters that XML cannot hold'))?.count).toBeGreaterThan(0)
  })
})

test('what is no XML is seen', async () => {
  expect(await xmlFaults('<a><b></a>')).not.toEqual([])
  expect(await xmlFaults('<a>\u0001</a>')).not.toEqual([])
})
