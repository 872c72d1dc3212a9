/** The one sigma of the page: draws a scene at given places, and keeps camera, focus and labels in step with it. */
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { Id } from '#graph-data'
import { FRAME_BOX, fitted, scaleOf, stateOf, viewOf, type View, type Viewport } from './camera.ts'
import { lightsOf, UNFOCUSED, type Focus, type Lights } from './focus.ts'
import { boxAround, union, type Point } from './geometry.ts'
import { paintLabels } from './labels.ts'
import type { Places } from './layout/layout.ts'
import { figureData, lineData } from './look.ts'
import type { Palette } from './palette.ts'
import { figures } from './programs/figures.ts'
import { lines } from './programs/lines.ts'
import { Nothing } from './programs/nothing.ts'
import type { Mood } from './programs/shader.ts'
import type { Scene } from './scene.ts'
import { growth } from './size.ts'

/** Pixels around a map that is fitted. */
const MARGIN = 36
const NOTHING: Scene = { nodes: new Map(), edges: new Map(), touching: new Map() }

export class Renderer {
  readonly sigma: Sigma
  #scene = NOTHING
  #places: Map<Id, Point> = new Map()
  #focus: Focus = UNFOCUSED
  #lights: Lights = lightsOf(NOTHING, UNFOCUSED)
  #palette: Palette
  readonly #mood: Mood
  readonly #isStill: () => boolean

  /** `isStill` tells whether the person asked for no motion. */
  constructor(container: HTMLElement, palette: Palette, isStill: () => boolean) {
    this.#palette = palette
    this.#isStill = isStill
    this.#mood = { dim: 0, ground: palette.ground, accent: palette.accent }
    this.sigma = new Sigma(new MultiDirectedGraph(), container, this.#settings())
    this.sigma.setCustomBBox(FRAME_BOX)
    this.sigma.on('afterRender', () => this.#paintLabels())
  }

  #settings() {
    return {
      autoRescale: false,
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      minCameraRatio: 0.05,
      maxCameraRatio: 80,
      doubleClickZoomingRatio: 1.8,
      defaultNodeType: 'circle',
      defaultEdgeType: 'line',
      nodeProgramClasses: { circle: figures(this.#mood) },
      nodeHoverProgramClasses: { circle: Nothing },
      edgeProgramClasses: { line: lines(this.#mood), arrow: lines(this.#mood) },
      defaultDrawNodeHover: () => {},
      zoomToSizeRatioFunction: (ratio: number) => 1 / growth(scaleOf(ratio, this.viewport)),
      nodeReducer: (id: string, attributes: object): Partial<NodeDisplayData> => this.#node(id, attributes),
      edgeReducer: (id: string): Partial<EdgeDisplayData> => this.#edge(id),
    }
  }

  #node(id: Id, attributes: object): Partial<NodeDisplayData> {
    const node = this.#scene.nodes.get(id)
    return node ? { ...attributes, ...figureData(node, this.#lights, this.#palette) } : { ...attributes, hidden: true }
  }

  #edge(id: Id): Partial<EdgeDisplayData> {
    const edge = this.#scene.edges.get(id)
    return edge ? lineData(edge, this.#lights, this.#palette) : { hidden: true }
  }

  get viewport(): Viewport {
    return this.sigma?.getDimensions() ?? { width: 1, height: 1 }
  }

  get view(): View {
    return viewOf(this.sigma.getCamera().getState(), this.viewport)
  }

  /** Draws `scene`; entities without a place are left out. */
  show(scene: Scene, places: Places): void {
    this.#scene = scene
    this.#places = new Map(places)
    this.#lights = lightsOf(scene, this.#focus)
    const graph = new MultiDirectedGraph()
    for (const id of scene.nodes.keys()) {
      const at = places.get(id)
      if (at) graph.addNode(id, { x: at.x, y: -at.y })
    }
    for (const { id, from, to } of scene.edges.values()) {
      if (graph.hasNode(from) && graph.hasNode(to)) graph.addDirectedEdgeWithKey(id, from, to)
    }
    this.sigma.setGraph(graph)
  }

  /** Puts emphasis on what is in focus; touches only what changes. */
  focus(focus: Focus): void {
    const before = this.#lights
    this.#focus = focus
    this.#lights = lightsOf(this.#scene, focus)
    this.#mood.dim = this.#lights.dim
    const graph = this.sigma.getGraph()
    const nodes = [...new Set([...before.nodes.keys(), ...this.#lights.nodes.keys()])].filter((id) => graph.hasNode(id))
    const edges = [...new Set([...before.edges.keys(), ...this.#lights.edges.keys()])].filter((id) => graph.hasEdge(id))
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true })
  }

  paint(palette: Palette): void {
    this.#palette = palette
    Object.assign(this.#mood, { ground: palette.ground, accent: palette.accent })
    this.sigma.refresh({ schedule: true })
  }

  /** Moves one entity, with its lines. */
  moveNode(id: Id, at: Point): void {
    const graph = this.sigma.getGraph()
    if (!graph.hasNode(id)) return
    this.#places.set(id, at)
    // Straight into the graph’s own record: an event would make sigma index everything anew.
    Object.assign(graph.getNodeAttributes(id), { x: at.x, y: -at.y })
    this.sigma.refresh({ partialGraph: { nodes: [id], edges: graph.edges(id) }, skipIndexation: true, schedule: true })
  }

  look(view: View, { isInstant = false } = {}): void {
    const state = stateOf(view, this.viewport)
    if (isInstant || this.#isStill()) this.sigma.getCamera().setState(state)
    else void this.sigma.getCamera().animate(state, { duration: 320, easing: 'cubicInOut' })
  }

  /** The view that shows these entities, or all; null when there are none. */
  viewOn(ids: Iterable<Id> = this.#places.keys()): View | null {
    const boxes = [...ids].flatMap((id) => {
      const at = this.#places.get(id)
      const node = this.#scene.nodes.get(id)
      return at && node ? [boxAround(at, node.reach)] : []
    })
    const box = union(boxes)
    return box && fitted(box, this.viewport, MARGIN)
  }

  #paintLabels(): void {
    const context = this.sigma.getCanvases()['labels']?.getContext('2d')
    if (!context) return
    paintLabels(context, {
      scene: this.#scene,
      places: this.#places,
      view: this.view,
      viewport: this.viewport,
      focus: this.#focus,
      lights: this.#lights,
      palette: this.#palette,
    })
  }

  kill(): void {
    this.sigma.kill()
  }
}
