/** GEXF and GraphML: what other programs make of our files. */
import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { describe, expect, test } from 'vitest'
import { formatOf } from '#graph-data'
import { valueOf, type Field } from '#graph-data/formats/fields.ts'
import { EDGE_FIELDS, NODE_FIELDS } from '#graph-data/formats/graphs/network.ts'
import { given, textOf, written } from './files.ts'
import { askPython, pythonWith } from './programs.ts'
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
  /** Values of attributes that entities and claims have, all together. */
  readonly values: number
}

/** Names of these attributes. */
const NAMES = [...new Set([...NODE_FIELDS, ...EDGE_FIELDS].map(({ name }) => name))]

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
    values: valuesIn(entities, NODE_FIELDS) + valuesIn(claims, EDGE_FIELDS),
  }
}

function valuesIn(items: readonly object[], fields: readonly Field[]): number {
  return items.reduce<number>(
    (sum, item) => sum + fields.filter((field) => valueOf(item, field) !== undefined).length,
    0,
  )
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
        '1 description of the dataset, 21 definitions of types and relations, 6 entities that are only mentioned, ' +
        '6 descriptions of documents, 5 outlines of documents, 2 origins, 2 conflicts.',
    )
  })

  test('graphology sees the same graph', async () => {
    const text = await textOf(gexf, await sample())
    const { claims } = await sampleContents()
    const seen = await expected()
    const graph = parse(MultiDirectedGraph, text)
    const [nodes, edges] = [graph.mapNodes((_, found) => found), graph.mapEdges((_, found) => found)]
    const quotes = edges.flatMap(({ citations }) => JSON.parse(String(citations)) as unknown[])
    expect([nodes.length, edges.length, quotes.length]).toEqual([seen.nodes, seen.edges, seen.quotes])
    expect(graph.getNodeAttribute('wheel', 'label')).toBe(seen.label)
    expect(edges.map(({ sentence }) => sentence)).toEqual(claims.map(({ sentence }) => sentence))
  })

  const version = 'tuple(int(n) for n in networkx.__version__.split(".")[:2])'
  const [current, older] = [
    pythonWith('networkx', `${version} >= (3, 6)`),
    pythonWith('networkx', `${version} < (3, 6)`),
  ]
  const seenBy = (python: string, text: string) =>
    askPython<Seen>(python, seenByNetworkX('read_gexf(path)'), text, '.gexf')

  test.skipIf(!current)('NetworkX from 3.6 on sees the same graph in the file as it is', async () => {
    expect(seenBy(current!, await textOf(gexf, await sample()))).toEqual(await expected())
  })

  test.skipIf(!older)(
    'an older NetworkX refuses GEXF 1.3, and sees the same graph where the file says 1.2',
    async () => {
      const text = await textOf(gexf, await sample())
      expect(() => seenBy(older!, text)).toThrow('No <graph> element')
      const renamed = text
        .replaceAll('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft')
        .replace('version="1.3"', 'version="1.2"')
      expect(seenBy(older!, renamed)).toEqual(await expected())
    },
  )
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
  'quotes': sum(len(json.loads(d['citations'])) for _, _, d in edges), 'sentence': again['sentence'],
  'values': sum(name in d for d in [d for _, d in g.nodes(data=True)] + [d for _, _, d in edges] for name in ${JSON.stringify(NAMES)})}))`
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
  'quotes': sum(len(json.loads(e['citations'])) for e in g.es), 'sentence': again['sentence'],
  'values': sum(a.get(name) not in ('', None) and a[name] == a[name]
    for a in [v.attributes() for v in g.vs] + [e.attributes() for e in g.es] for name in ${JSON.stringify(NAMES)})}))`
    expect(askPython<Seen>(igraph!, program, bytes, '.graphml')).toEqual(await expected())
  })
})

describe.each([gexf, graphml])('what pretends to be ours: $id', (format) => {
  /** The issues of the sample’s file after an edit of its text, each with the line that it is told for. */
  const issuesAfter = async (edit: (text: string) => string) => {
    const text = edit(await textOf(format, await sample()))
    const result = format.read!(given(text, 'ours'))
    return result.ok ? [] : result.issues.map(({ line, path, message }) => [text.split('\n')[line - 1], path, message])
  }
  const EDGE = /<edge id="ada-quill-leads-orchard-mill".*<\/edge>\n/
  const onEdge = [expect.stringContaining('ada-quill-leads-orchard-mill')]

  test('a claim whose citations are an empty list is refused', async () => {
    const edit = (edge: string) => edge.replace(/(citations"(?: value=")?>?)\[.*?\]("\/>|<)/, '$1[]$2')
    expect(await issuesAfter((text) => text.replace(EDGE, edit))).toEqual([
      [...onEdge, expect.stringMatching(/^claims › \d+ › passages$/), expect.stringMatching(/^must have a citation/)],
    ])
  })

  test('a claim that stands there twice is refused', async () => {
    expect(await issuesAfter((text) => text.replace(EDGE, '$&$&'))).toEqual([
      [...onEdge, expect.stringMatching(/^claims › \d+ › id$/), expect.stringMatching(/another one in this file$/)],
    ])
  })

  test('a claim that does not say how it is told is refused', async () => {
    const edit = (edge: string) =>
      edge.replace(/<(attvalue for|data key)="(edge-)?hedge"(>[^<]*<\/data>| value="\w+"\/>)/, '')
    expect(await issuesAfter((text) => text.replace(EDGE, edit))).toEqual([
      [...onEdge, expect.stringMatching(/^claims › \d+ › hedge$/), expect.stringMatching(/^must be one of stated/)],
    ])
  })
})
