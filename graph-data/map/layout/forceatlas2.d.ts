declare module 'graphology-layout-forceatlas2/iterate.js' {
  /**
   * One step of ForceAtlas2, in place. Ten numbers a node (x, y, dx, dy, old dx, old dy, mass, convergence,
   * size, fixed) and three an edge (offsets of its ends among the nodes’ numbers, weight).
   */
  export default function iterate(
    settings: Required<import('graphology-layout-forceatlas2').ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object
}
