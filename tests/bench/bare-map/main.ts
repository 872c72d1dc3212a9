/** The least that draws a map: sigma as it comes, a graph, places that are given. */
import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import type { BareMap } from './bare-map.ts'

const { nodes, edges } = (await (await fetch('map.json')).json()) as BareMap
const graph = new MultiDirectedGraph()
for (const { id, ...attributes } of nodes) graph.addNode(id, attributes)
for (const { id, from, to } of edges) graph.addDirectedEdgeWithKey(id, from, to)
const stage = document.querySelector<HTMLElement>('#stage')!
const sigma = new Sigma(graph, stage)
addEventListener('pagehide', () => sigma.kill())
stage.dataset['ready'] = 'true'
