/** Graphs that other programs wrote: read as they are, in their dialects, with their parallel edges; refused where they mean harm. */
import { describe, expect, test } from 'vitest'
import { formatOf, issueLine, type Format } from '#graph-data'
import { given } from './files.ts'
import { askPython, pythonWith } from './programs.ts'

const gexf = formatOf('gexf')!
const graphml = formatOf('graphml')!

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

  test('as Gephi writes it', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/><key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/><key attr.name="r" attr.type="int" for="node" id="r"/>
<key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/>
<graph edgedefault="undirected"><node id="1"><data key="label">Ada</data><data key="r">153</data><data key="x">1.5</data><data key="y">-2.5</data></node><node id="2"/>
<edge id="7" source="1" target="2"><data key="edgelabel">leads</data><data key="weight">2.0</data></edge></graph></graphml>`
    expect(network(graphml, text)).toEqual([
      '1[Ada] {"label":"Ada","r":153,"x":1.5,"y":-2.5} @1.5,2.5',
      '2[]',
      '7: 1–2[leads] {"Edge Label":"leads","weight":2}',
    ])
  })

  test('as Cytoscape writes it', () => {
    const text = `<?xml version="1.0" encoding="UTF-8" standalone="no"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="SUID" attr.type="long" for="node" id="SUID"/><key attr.name="shared name" attr.type="string" for="node" id="shared name"/>
<key attr.name="name" attr.type="string" for="node" id="name"/><key attr.name="interaction" attr.type="string" for="edge" id="interaction"/>
<graph edgedefault="directed" id="Network"><node id="52"><data key="SUID">52</data><data key="shared name">Ada</data><data key="name">Ada</data></node>
<node id="54"><data key="name">Mill</data></node><edge source="52" target="54"><data key="interaction">leads</data></edge></graph></graphml>`
    expect(network(graphml, text)).toEqual([
      '52[Ada] {"SUID":52,"shared name":"Ada","name":"Ada"}',
      '54[Mill] {"name":"Mill"}',
      '?: 52→54[] {"interaction":"leads"}',
    ])
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

describe('places', () => {
  const gexfAt = (position: string) =>
    `<gexf><graph><nodes>\n<node id="a">\n<viz:position ${position}/></node></nodes></graph></gexf>`
  const yedAt = (geometry: string) =>
    `<graphml><graph>\n<node id="a">\n<data><y:Geometry ${geometry}/></data></node></graph></graphml>`

  test.each([
    ['x="abc" y="1"', 'x is “abc” and y is “1”'],
    ['x="1" y="1e999"', 'x is “1” and y is “1e999”'],
    ['x="NaN" y="-Infinity"', 'x is “NaN” and y is “-Infinity”'],
    ['x="1" y=""', 'x is “1” and y is “”'],
    ['x="1"', 'x is “1” and y is “”'],
  ])('%s is none, and refused where it stands', (place, told) => {
    const fault = `has a place that is none: ${told}, which should be numbers`
    expect(network(gexf, gexfAt(place))).toEqual([expect.stringMatching(/^theirs\.gexf:3:\d+ /)])
    expect(network(gexf, gexfAt(place))[0]).toContain(fault)
    expect(network(graphml, yedAt(place))).toEqual([expect.stringMatching(/^theirs\.graphml:3:\d+ /)])
    expect(network(graphml, yedAt(place))[0]).toContain(fault)
  })

  test('numbers may be written in any way, and sizes are no places', () => {
    expect(network(gexf, gexfAt('x="1e2" y=" -.5"'))).toEqual(['a[] @100,0.5'])
    expect(network(graphml, yedAt('height="30" width="40"'))).toEqual(['a[]'])
  })

  test('attributes that are no finite numbers stay text', () => {
    const text = `<graphml><key id="x" attr.name="x" attr.type="double"/><key id="y" attr.name="y" attr.type="double"/>
<graph><node id="a"><data key="x">1e999</data><data key="y">2</data></node></graph></graphml>`
    expect(network(graphml, text)).toEqual(['a[] {"x":"1e999","y":2}'])
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

// --- written by the programs themselves ------------------------------------------------------------

/** Two friends who are joined three times, as a Python program draws them. */
const written = (python: string, program: string) =>
  askPython<string>(python, `${program}\nprint(json.dumps(open(path).read()))`, '', '.xml')

const TRIPLE = ['a', 'b', 'a→b', 'a→b', 'b→a']

/** Nodes and edges without the rest. */
const bones = (rows: readonly string[]) =>
  rows.map((row) => /^(?:[^:]*: )?([^[]+)\[/.exec(row)?.[1] ?? row).toSorted((a, b) => a.length - b.length)

describe('parallel edges stay parallel', () => {
  const networkx = pythonWith('networkx')
  const DRAWN = `import networkx as nx
g = nx.MultiDiGraph()
g.add_node('a', label='Ada', size=2.5)
g.add_edges_from([('a', 'b', {'how': 'leads'}), ('a', 'b', {'how': 'owns'}), ('b', 'a', {'how': 'pays'})])`

  test.skipIf(!networkx)('in GEXF of NetworkX', () => {
    const rows = network(gexf, written(networkx!, `${DRAWN}\nnx.write_gexf(g, path)`))
    expect(bones(rows)).toEqual(TRIPLE)
    expect(rows[0]).toBe('a[Ada] {"size":2.5}')
  })

  test.skipIf(!networkx)('in GraphML of NetworkX', () => {
    const rows = network(graphml, written(networkx!, `${DRAWN}\nnx.write_graphml(g, path)`))
    expect(bones(rows)).toEqual(TRIPLE)
    expect(rows.filter((row) => row.includes('owns'))).toHaveLength(1)
  })

  const igraph = pythonWith('igraph')
  test.skipIf(!igraph)('in GraphML of igraph', () => {
    const program = `import igraph
g = igraph.Graph(directed=True)
g.add_vertices(['Ada', 'Bea'])
g.add_edges([(0, 1), (0, 1), (1, 0)])
g.es['how'] = ['leads', 'owns', 'pays']
g.write_graphml(path)`
    const rows = network(graphml, written(igraph!, program))
    expect(bones(rows)).toEqual(['n0', 'n1', 'n0→n1', 'n0→n1', 'n1→n0'])
    expect(rows[0]).toBe('n0[Ada] {"name":"Ada"}')
  })
})
