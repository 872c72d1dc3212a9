/** The one sigma of the page: draws a scene at given places, with camera, focus and labels in step. */
import { EMPTY_SCENE, growth, isVast, type Box, type Id, type Places, type Point, type Scene } from '#graph-data'
import { MultiDirectedGraph } from 'graphology'
import type { Settings } from 'sigma/settings'
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { FRAME_BOX, RATIOS, scaleOf, seenAt, stateOf, viewOf, type View, type Viewport } from './camera.ts'
import { MARGIN } from './fit.ts'
import { lightsOf, UNFOCUSED, type Focus, type Lights } from './focus.ts'
import { paintLabels } from './labels.ts'
import { LayeredSigma } from './layers.ts'
import { figureData, lineData } from './look.ts'
import { animate } from './motion.ts'
import type { Palette } from './palette.ts'
import { figures } from './programs/figures.ts'
import { hairs } from './programs/hairs.ts'
import { lines } from './programs/lines.ts'
import { Nothing } from './programs/nothing.ts'
import { points } from './programs/points.ts'
import type { Mood } from './programs/shader.ts'

/** Milliseconds in which the camera flies and the surroundings fade. */
const FLIGHT = 420
const FADE = 140

export interface RendererEvents {
  /** Whether the person asked for no motion. */
  isStill(): boolean
  /** The stage has another size: from what was seen, what is to be seen. */
  onResize(before: View): View
}

export class Renderer {
  readonly sigma: LayeredSigma
  readonly #mood: Mood
  readonly #events: RendererEvents
  /** As it was when the camera was last set for it. */
  #viewport: Viewport
  #palette: Palette
  #scene = EMPTY_SCENE
  #places = new Map<Id, Point>()
  #focus: Focus
  #lights = lightsOf(EMPTY_SCENE, UNFOCUSED)
  #stopFading = () => {}
  #covered: readonly Box[] = []
  readonly #pointed = new AbortController()

  constructor(container: HTMLElement, palette: Palette, focus: Focus, events: RendererEvents) {
    this.#palette = palette
    this.#focus = focus
    this.#events = events
    this.#mood = { dim: 0, ground: palette.ground, accent: palette.accent }
    this.sigma = new LayeredSigma(
      new MultiDirectedGraph(),
      container,
      this.#settings(() => this.viewport),
    )
    this.sigma.setCustomBBox(FRAME_BOX)
    this.#viewport = this.sigma.getDimensions()
    this.sigma.on('resize', () => this.#keepView())
    this.sigma.on('afterRender', () => this.#paintLabels())
    this.#showCanvases(false)
    for (const event of ['pointermove', 'pointerdown'])
      container.addEventListener(event, () => this.#answerPointer(), { capture: true, signal: this.#pointed.signal })
  }

  #answerPointer(): void {
    this.#pointed.abort()
    this.sigma.answerPointer()
    this.sigma.setSettings(this.#programs(isVast(this.#scene)))
    // Sigma would do so with the next frame, but new programs hold nothing until then.
    this.sigma.refresh()
  }

  #settings(viewport: () => Viewport): Partial<Settings> {
    return {
      autoRescale: false,
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      enableCameraRotation: false,
      minCameraRatio: RATIOS.least,
      maxCameraRatio: RATIOS.most,
      doubleClickZoomingRatio: 1.8,
      nodeHoverProgramClasses: { circle: Nothing },
      ...this.#programs(false),
      defaultDrawNodeHover: () => {},
      zoomToSizeRatioFunction: (ratio) => 1 / growth(scaleOf(ratio, viewport())),
      nodeReducer: (id, { x, y }) => this.#node(id, { x, y }),
      edgeReducer: (id) => this.#edge(id),
    }
  }

  #node(id: Id, at: Point): Partial<NodeDisplayData> {
    const node = this.#scene.nodes.get(id)
    return node ? { ...at, ...figureData(node, this.#lights, this.#palette) } : { ...at, hidden: true }
  }

  #edge(id: Id): Partial<EdgeDisplayData> {
    const edge = this.#scene.edges.get(id)
    return edge ? lineData(edge, this.#lights, this.#palette) : { hidden: true }
  }

  get viewport(): Viewport {
    return this.sigma.getDimensions()
  }

  get view(): View {
    return viewOf(this.sigma.getCamera().getState(), this.viewport)
  }

  /** Whether a point of the map is seen, and not at the very edge. */
  isInView(at: Point): boolean {
    const { x, y } = seenAt(at, this.view, this.viewport)
    const { width, height } = this.viewport
    return x > MARGIN && y > MARGIN && x < width - MARGIN && y < height - MARGIN
  }

  /** Draws `scene` as seen by `view`, or by the view there is; entities without a place are left out. */
  show(scene: Scene, places: Places, view: View | null): void {
    this.#usePrograms(isVast(scene))
    this.#scene = scene
    this.#places = new Map(places)
    this.#lights = lightsOf(scene, this.#focus)
    this.#stopFading()
    this.#mood.dim = this.#lights.dim
    if (view) this.look(view, { isInstant: true })
    this.sigma.setGraph(graphOf(scene, places))
    this.#showCanvases(scene.nodes.size > 0)
  }

  /** What shows nothing need not be drawn on the screen. */
  #showCanvases(isFilled: boolean): void {
    this.sigma.getContainer().toggleAttribute('data-filled', isFilled)
  }

  /** Whether just these entities of `scene` are drawn, so that moving them is enough. */
  isShowing(scene: Scene, places: Places): boolean {
    const graph = this.sigma.getGraph()
    return scene === this.#scene && places.size === graph.order && [...places.keys()].every((id) => graph.hasNode(id))
  }

  #usePrograms(vast: boolean): void {
    if (this.sigma.getSetting('hideEdgesOnMove') !== vast) this.sigma.setSettings(this.#programs(vast))
  }

  /** A vast map is drawn with fewer, faster strokes, and without its lines while it moves. */
  #programs(vast: boolean): Partial<Settings> {
    return {
      hideEdgesOnMove: vast,
      nodeProgramClasses: { circle: vast ? points(this.#mood) : figures(this.#mood) },
      edgeProgramClasses: { line: vast ? hairs(this.#mood) : lines(this.#mood), arrow: Nothing },
    }
  }

  /** Moves entities, with their lines; the scene stays. */
  move(places: Places): void {
    const graph = this.sigma.getGraph()
    for (const [id, at] of places) {
      if (!graph.hasNode(id)) continue
      this.#places.set(id, at)
      // Straight into the graph’s own record: an event would make sigma index everything anew, for each node.
      Object.assign(graph.getNodeAttributes(id), { x: at.x, y: -at.y })
    }
    const isFew = places.size < 20
    const nodes = [...places.keys()].filter((id) => graph.hasNode(id))
    const edges = isFew ? [...new Set(nodes.flatMap((id) => graph.edges(id)))] : graph.edges()
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true })
  }

  /** Puts emphasis on what is in focus; touches only what changes. */
  focus(focus: Focus): void {
    this.#focus = focus
    const before = this.#lights
    const lights = lightsOf(this.#scene, focus)
    this.#light(lights.dim === 0 ? { ...before, dim: 0 } : lights)
    this.#fade(() => this.#light(lights))
  }

  #light(lights: Lights): void {
    const before = this.#lights
    this.#lights = lights
    const graph = this.sigma.getGraph()
    const nodes = [...new Set([...before.nodes.keys(), ...lights.nodes.keys()])].filter((id) => graph.hasNode(id))
    const edges = [...new Set([...before.edges.keys(), ...lights.edges.keys()])].filter((id) => graph.hasEdge(id))
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true })
  }

  #fade(onEnd: () => void): void {
    this.#stopFading()
    const from = this.#mood.dim
    const to = this.#lights.dim
    const isAtOnce = from === to || this.#events.isStill() || isVast(this.#scene)
    this.#stopFading = animate(isAtOnce ? 0 : FADE, (progress) => {
      this.#mood.dim = from + (to - from) * progress
      if (progress === 1) onEnd()
      this.draw()
    })
  }

  /** Keeps labels out of boxes where something else lies over the map. */
  cover(boxes: readonly Box[]): void {
    this.#covered = boxes
  }

  paint(palette: Palette): void {
    this.#palette = palette
    Object.assign(this.#mood, { ground: palette.ground, accent: palette.accent })
    this.sigma.refresh({ schedule: true })
  }

  /** Takes on the size of its container. Draws at once, for resizing wipes the canvases. */
  resize(): void {
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true })
  }

  /** Sigma resizes whenever it finds that it must; its camera, told in shares of the stage, then shows something else. */
  #keepView(): void {
    const before = viewOf(this.sigma.getCamera().getState(), this.#viewport)
    this.#viewport = this.sigma.getDimensions()
    this.look(this.#events.onResize(before), { isInstant: true })
  }

  /** Draws the next frame with what is known. */
  draw(): void {
    this.sigma.refresh({ partialGraph: {}, skipIndexation: true, schedule: true })
  }

  look(view: View, { isInstant = false } = {}): void {
    const state = stateOf(view, this.viewport)
    if (isInstant || this.#events.isStill()) this.sigma.getCamera().setState(state)
    else void this.sigma.getCamera().animate(state, { duration: FLIGHT, easing: 'cubicInOut' })
  }

  /** Paints the labels anew, and nothing else. */
  paintLabels(): void {
    const { width, height } = this.viewport
    this.sigma.getCanvases()['labels']?.getContext('2d')?.clearRect(0, 0, width, height)
    this.#paintLabels()
  }

  #paintLabels(): void {
    const context = this.sigma.getCanvases()['labels']?.getContext('2d')
    const isMoving = this.sigma.getCamera().isAnimated() || this.sigma.getMouseCaptor().isMoving
    if (!context || (isMoving && isVast(this.#scene))) return
    paintLabels(context, {
      scene: this.#scene,
      places: this.#places,
      view: this.view,
      viewport: this.viewport,
      focus: this.#focus,
      lights: this.#lights,
      dim: this.#mood.dim,
      palette: this.#palette,
      covered: this.#covered,
    })
  }

  kill(): void {
    this.#pointed.abort()
    this.#stopFading()
    this.sigma.kill()
  }
}

function graphOf({ nodes, edges }: Scene, places: Places): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  for (const id of nodes.keys()) {
    const at = places.get(id)
    if (at) graph.addNode(id, { x: at.x, y: -at.y })
  }
  for (const { id, from, to } of edges.values()) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addDirectedEdgeWithKey(id, from, to)
  }
  return graph
}
