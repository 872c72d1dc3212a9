/** GEXF and GraphML: what other programs make of our files, and we of theirs. */
import { describe, expect, test } from 'vitest'
import { excerptOf, formatOf, issueLine, type Format } from '#graph-data'
import { given, textOf, written } from './files.ts'
import { askPython, hasXmllint, pythonWith, run } from './programs.ts'
import { sample, sampleContents } from './sample.ts'

const gexf = formatOf('gexf')!
const graphml = formatOf('graphml')!

/** What can be said of a graph by anybody who reads it. */
interface Seen {
  readonly nodes: number
  readonly edges: number
  readonly label: string
  readonly types: string
  readonly quotes: number
  readonly sentence: string
}

async function expected(): Promise<Seen> {
  const { entities, claims } = await sampleContents()
  const again = claims.find(({ id }) => id === 'orchard-mill-targets-forty-tonnes-again')!
  return {
    nodes: entities.length,
    edges: claims.length,
    label: entities.find(({ id }) => id === 'wheel')!.label,
    types: entities.find(({ id }) => id === 'bakery')!.types.join(),
    quotes: claims.reduce((sum, { passages }) => sum + passages.length, 0),
    sentence: again.sentence,
  }
}

describe('GEXF', () => {
  test('parallel claims are parallel edges, each of a kind of its own between its ends', async () => {
    const text = await textOf(gexf, await sample())
    const edges = [...text.matchAll(/<edge id="([^"]+)" source="([^"]+)" target="([^"]+)" kind="([^"]+)"/g)]
    expect(edges.map(([, id]) => id)).toContain('orchard-mill-targets-forty-tonnes-again')
    expect(edges.filter(([, , , , kind]) => kind === 'targets-2')).toHaveLength(1)
    expect(new Set(edges.map(([, , ...triple]) => triple.join())).size).toBe(edges.length)
  })

  test('dates are days, open where the claim is open', async () => {
    const text = await textOf(gexf, await sample())
    const timesOf = (id: string) => new RegExp(`<edge id="${id}"[^>]*?weight="\\d+"([^>]*)>`).exec(text)?.[1]
    expect(timesOf('stonegate-measures-ten-to-fifteen')).toBe(' start="2024-02-01" end="2026-03-01"')
    expect(timesOf('bakery-customer-of-orchard-mill')).toBe(' start="2019-01-01"')
    expect(timesOf('orchard-mill-targets-forty-tonnes')).toBe(' end="2027-12-31"')
    expect(timesOf('ada-quill-leads-orchard-mill')).toBe('')
  })

  test('says in the file where it comes from and what it lacks', async () => {
    const [, description] = /<description>(.*)<\/description>/.exec(
      await textOf(gexf, await sample({ around: ['wheel'] })),
    )!
    expect(description).toBe(
      'The mill &amp; its “river” (mill, revision r1), around=wheel. Exported by Stemma. Not in this file: ' +
        '1 description of the dataset, 21 definitions of types and relations, 3 entities that are only mentioned, ' +
        '6 descriptions of documents, 5 outlines of documents, 2 origins, 2 conflicts.',
    )
  })

  test('uses only elements, attributes and values that GEXF 1.3 has', async () => {
    expect(strangers(await textOf(gexf, await sample()))).toEqual([])
    expect(
      strangers('<gexf version="1.3"><graph mode="fast"><nodes><node id="a" name="b"/></nodes></graph></gexf>'),
    ).toEqual(['graph mode="fast"', 'node name'])
  })

  /** A copy of the folder specs/1.3 of https://github.com/gephi/gexf, which is not ours to hand on. */
  const schema = process.env.GEXF_SCHEMA
  test.skipIf(!hasXmllint || !schema)(
    'is valid against the RELAX NG schema of GEXF 1.3 (GEXF_SCHEMA=gexf.rng)',
    async () => {
      const { bytes } = await written(gexf, await sample())
      expect(() => run('xmllint', ['--noout', '--relaxng', schema!, '{file}'], bytes)).not.toThrow()
    },
  )

  const python = pythonWith('networkx')
  test.skipIf(!python)('NetworkX sees the same graph', async () => {
    // Releases before 3.0 know GEXF up to 1.2 only, by its namespace; what is read here is the same in both.
    const text = (await textOf(gexf, await sample()))
      .replaceAll('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft')
      .replace('version="1.3"', 'version="1.2"')
    expect(askPython<Seen>(python!, seenByNetworkX('read_gexf(path)'), text, '.gexf')).toEqual(await expected())
  })
})

/** `json.loads` for the lists of GEXF; those of GraphML are joined with bars. */
function seenByNetworkX(read: string): string {
  return `
import networkx as nx
g = nx.${read}
lists = lambda text: json.loads(text) if text.startswith('[') else text.split('|')
edges = list(g.edges(data=True))
again = [d for _, _, d in edges if d.get('hedge') == 'possible' and d.get('position') == 'large'][0]
print(json.dumps({
  'nodes': g.number_of_nodes(), 'edges': g.number_of_edges(), 'label': g.nodes['wheel']['label'],
  'types': ','.join(lists(g.nodes['bakery']['types'])),
  'quotes': sum(len(json.loads(d['citations'])) for _, _, d in edges), 'sentence': again['sentence']}))`
}

describe('GraphML', () => {
  const networkx = pythonWith('networkx')
  test.skipIf(!networkx)('NetworkX sees the same graph', async () => {
    const { bytes } = await written(graphml, await sample())
    const program = seenByNetworkX('read_graphml(path, force_multigraph=True)')
    expect(askPython<Seen>(networkx!, program, bytes, '.graphml')).toEqual(await expected())
  })

  const igraph = pythonWith('igraph')
  test.skipIf(!igraph)('igraph sees the same graph', async () => {
    const { bytes } = await written(graphml, await sample())
    const program = `
import igraph
g = igraph.Graph.Read_GraphML(path)
node = lambda id: g.vs.find(id=id)
again = g.es.select(hedge='possible', position='large')[0]
print(json.dumps({
  'nodes': g.vcount(), 'edges': g.ecount(), 'label': node('wheel')['label'],
  'types': ','.join(node('bakery')['types'].split('|')),
  'quotes': sum(len(json.loads(e['citations'])) for e in g.es), 'sentence': again['sentence']}))`
    expect(askPython<Seen>(igraph!, program, bytes, '.graphml')).toEqual(await expected())
  })

  test.skipIf(!hasXmllint)('is well-formed XML, whatever the strings hold', async () => {
    const contents = await sampleContents()
    const hostile = contents.entities.map((entity) => ({
      ...entity,
      label: ']]>\u0000\uD800\uFFFF<&"\'\r\n\t',
      description: '\u202E',
    }))
    for (const format of [gexf, graphml]) {
      const { bytes, losses } = await written(format, excerptOf({ ...contents, entities: hostile }))
      expect(() => run('xmllint', ['--noout', '{file}'], bytes)).not.toThrow()
      expect(losses).toContainEqual({
        what: 'characters that XML cannot hold, replaced by \uFFFD',
        count: 3 * hostile.length,
      })
    }
  })
})

// --- files of other programs ---------------------------------------------------------------------

/** What was read of a foreign file, in short: `a[A] {size:2}`, `a→b[knows]`. */
function network(format: Format, text: string): string[] {
  const result = format.readNetwork!(given(text, `theirs${format.extension}`))
  if (!result.ok) return result.issues.map(issueLine)
  const { nodes, edges } = result.value
  const shown = (attributes: object) => (Object.keys(attributes).length ? ` ${JSON.stringify(attributes)}` : '')
  return [
    ...nodes.map(
      ({ id, label, attributes, spot }) =>
        `${id}[${label ?? ''}]${shown(attributes)}${spot ? ` @${spot.x},${spot.y}` : ''}`,
    ),
    ...edges.map(
      ({ id, source, target, directed, label, attributes }) =>
        `${id ?? '?'}: ${source}${directed ? '→' : '–'}${target}[${label ?? ''}]${shown(attributes)}`,
    ),
  ]
}

describe('reading the GEXF of others', () => {
  test('as Gephi writes it', () => {
    const text = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static">
      <attribute id="degree" title="Degree" type="integer"/>
      <attribute id="tags" title="Tags" type="liststring"><default>[]</default></attribute>
    </attributes>
    <nodes>
      <node id="1" label="Ada &amp; Co"><attvalues><attvalue for="degree" value="3"/><attvalue for="tags" value="[&quot;a, b&quot;, &quot;c&quot;]"/></attvalues>
        <viz:size value="10.0"></viz:size><viz:position x="1.5" y="-2.5"></viz:position></node>
      <node id="2" label="B"/>
    </nodes>
    <edges><edge id="7" source="1" target="2" weight="2.5" kind="friend" type="directed"/><edge source="2" target="1"/></edges>
  </graph>
</gexf>`
    expect(network(gexf, text)).toEqual([
      '1[Ada & Co] {"Degree":3,"Tags":["a, b","c"]} @1.5,2.5',
      '2[B] {"Tags":[]}',
      '7: 1→2[] {"weight":2.5,"kind":"friend"}',
      '?: 2–1[]',
    ])
  })

  test('as NetworkX writes it, with time and nodes in nodes', () => {
    const text = `<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft"><graph defaultedgetype="directed" mode="dynamic">
<attributes class="node" mode="static"><attribute id="0" title="ok" type="boolean"/></attributes>
<attributes class="edge"><attribute id="0" title="how" type="string"/></attributes>
<nodes><node id="a" start="2020"><attvalues><attvalue for="0" value="true"/></attvalues><nodes><node id="b"/></nodes></node></nodes>
<edges><edge source="a" target="b" id="0"><attvalues><attvalue for="0" value="by &lt;hand&gt;"/></attvalues></edge></edges></graph></gexf>`
    expect(network(gexf, text)).toEqual(['a[] {"start":"2020","ok":true}', 'b[]', '0: a→b[] {"how":"by <hand>"}'])
  })
})

describe('reading the GraphML of others', () => {
  test('as igraph and NetworkX write it', () => {
    const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="v_name" for="node" attr.name="name" attr.type="string"/>
<key id="d0" for="edge" attr.name="weight" attr.type="double"><default>1</default></key><key id="d1" for="all" attr.name="ok" attr.type="boolean"/>
<graph edgedefault="undirected"><node id="n0"><data key="v_name"> Ada </data><data key="d1">false</data></node><node id="n1"/>
<edge source="n0" target="n1" directed="true"><data key="d0">0.5</data></edge><edge id="e" source="n1" target="n0"/></graph></graphml>`
    expect(network(graphml, text)).toEqual([
      'n0[ Ada ] {"name":" Ada ","ok":false}',
      'n1[]',
      '?: n0→n1[] {"weight":0.5}',
      'e: n1–n0[] {"weight":1}',
    ])
  })

  test('as yEd draws it', () => {
    const text = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode><y:Geometry x="10" y="20"/><y:NodeLabel> Ada </y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"/><edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>leads</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>`
    expect(network(graphml, text)).toEqual(['n0[Ada] {"d6":" Ada "} @10,20', 'n1[]', 'e0: n0→n1[leads]'])
  })

  test('what has no citations is a network, but no excerpt', () => {
    const text =
      '<graphml><graph edgedefault="directed"><node id="a"/>\n<node id="b"/>\n<edge source="a" target="b"/></graph></graphml>'
    const result = graphml.read!(given(text, 'theirs.graphml'))
    expect(result.ok ? [] : result.issues.map(issueLine)).toEqual([
      'theirs.graphml:3:29 is a line without a citation: this graph was not made by Stemma',
    ])
  })
})

describe('XML that means harm', () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "&a;&a;&a;">`).join('')}]>`

  test.each([
    ['a bomb of entities', `<?xml version="1.0"?>${bomb}<gexf>&bbbbb;</gexf>`, /document type .* remove it/],
    ['an outside entity', '<!DOCTYPE gexf SYSTEM "file:///etc/passwd"><gexf/>', /document type/],
    [
      'an entity that nobody defined',
      '<gexf><meta>&boom;</meta></gexf>',
      /^theirs\.gexf:1:\d+ is not valid XML here: undefined entity/,
    ],
    ['an unclosed tag', '<gexf>\n<graph>\n</gexf>', /^theirs\.gexf:3:\d+ is not valid XML here/],
    ['another root', '<html><body/></html>', /begins with <html>, not with <gexf>/],
    ['depth', `<gexf>${'<nodes>'.repeat(200_000)}`, /nested deeper than 64 levels/],
    [
      'an edge into nothing',
      '<gexf><graph><nodes><node id="a"/></nodes>\n<edges><edge source="a" target="b"/></edges></graph></gexf>',
      /:2:\d+ is an edge to “b”/,
    ],
    [
      'one id twice',
      '<gexf><graph><nodes><node id="a"/><node id="a"/></nodes></graph></gexf>',
      /is a second node with the id “a”/,
    ],
    [
      'an edge without ends',
      '<gexf><graph><edges><edge source="a"/></edges></graph></gexf>',
      /is an edge without a source or a target/,
    ],
  ])('%s is refused', (_, text, message) => {
    const [issue = '', ...more] = network(gexf, text)
    expect(issue).toMatch(message)
    expect(more).toEqual([])
  })

  test('a long file is read in little time', () => {
    const nodes = Array.from({ length: 100_000 }, (_, n) => `<node id="n${n}" label="${'x'.repeat(50)}"/>`).join('')
    const start = performance.now()
    expect(network(gexf, `<gexf><graph><nodes>${nodes}</nodes></graph></gexf>`)).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})

// --- the shape of GEXF 1.3, after its primer -----------------------------------------------------

const TEXT = /^/
const DAY = /^\d{4}-\d\d-\d\d$/
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i
const BYTE = /^(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/

const SHAPE: Record<string, Record<string, RegExp>> = {
  gexf: { version: /^1\.3$/, xmlns: /^http:\/\/gexf\.net\/1\.3$/, 'xmlns:viz': /^http:\/\/gexf\.net\/1\.3\/viz$/ },
  meta: { lastmodifieddate: DAY },
  creator: {},
  description: {},
  graph: {
    mode: /^(static|dynamic|slice)$/,
    timeformat: /^(integer|double|date|dateTime)$/,
    timerepresentation: /^(interval|timestamp)$/,
    defaultedgetype: /^(directed|undirected|mutual)$/,
    idtype: /^(integer|string)$/,
  },
  attributes: { class: /^(node|edge)$/, mode: /^(static|dynamic)$/ },
  attribute: { id: TEXT, title: TEXT, type: /^(string|liststring|double|long|boolean)$/ },
  nodes: { count: /^\d+$/ },
  edges: { count: /^\d+$/ },
  node: { id: TEXT, label: TEXT },
  edge: { id: TEXT, source: TEXT, target: TEXT, kind: TEXT, label: TEXT, weight: NUMBER, start: DAY, end: DAY },
  attvalues: {},
  attvalue: { for: TEXT, value: TEXT },
  'viz:color': { r: BYTE, g: BYTE, b: BYTE },
  'viz:position': { x: NUMBER, y: NUMBER, z: NUMBER },
  'viz:size': { value: NUMBER },
  'viz:thickness': { value: NUMBER },
  'viz:shape': { value: /^(disc|square|triangle|diamond|image|solid|dotted|dashed|double)$/ },
}

/** What in a GEXF text is no part of GEXF 1.3. */
function strangers(text: string): string[] {
  return [...text.matchAll(/<([a-z:]+)((?:\s[\w:]+="[^"]*")*)\s*\/?>/gi)].flatMap(([, name, attributes]) => {
    const known = SHAPE[name!]
    if (!known) return [name!]
    return [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].flatMap(([, key, value]) => {
      if (!known[key!]) return [`${name} ${key}`]
      return known[key!]!.test(value!) ? [] : [`${name} ${key}="${value}"`]
    })
  })
}
