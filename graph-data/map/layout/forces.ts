/** ForceAtlas2, a step at a time, over a cloud. */
import iterate from 'graphology-layout-forceatlas2/iterate.js'
import type { Cloud } from './cloud.ts'
import type { LayoutGraph } from './graph.ts'

const PER_NODE = 10
/** Above this many nodes far ones act together. */
const MANY = 600

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: false,
  gravity: 1,
  slowDown: 1,
  barnesHutTheta: 0.6,
}

/** Moves the nodes by `steps` steps; after each the cloud holds where they are. */
export function* forces(graph: LayoutGraph, cloud: Cloud, steps: number): Generator<void> {
  const nodes = nodeMatrix(graph, cloud)
  const edges = Float32Array.from(graph.links.flatMap(({ a, b, weight }) => [a * PER_NODE, b * PER_NODE, weight]))
  const settings = { ...SETTINGS, barnesHutOptimize: graph.nodes.length > MANY }
  for (let step = 0; step < steps; step++) {
    iterate({ ...settings, slowDown: 1 + (4 * step) / steps }, nodes, edges)
    for (let i = 0; i < cloud.x.length; i++) {
      cloud.x[i] = nodes[i * PER_NODE] ?? 0
      cloud.y[i] = nodes[i * PER_NODE + 1] ?? 0
    }
    yield
  }
}

function nodeMatrix({ nodes, links }: LayoutGraph, { x, y }: Cloud): Float32Array {
  const matrix = new Float32Array(nodes.length * PER_NODE)
  const mass = new Float64Array(nodes.length).fill(1)
  for (const { a, b, weight } of links) {
    mass[a] = (mass[a] ?? 1) + weight
    mass[b] = (mass[b] ?? 1) + weight
  }
  for (let i = 0; i < nodes.length; i++) {
    matrix.set([x[i] ?? 0, y[i] ?? 0, 0, 0, 0, 0, mass[i] ?? 1, 1, 1, 0], i * PER_NODE)
  }
  return matrix
}
