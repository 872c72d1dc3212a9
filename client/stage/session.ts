/** A map from mount to unmount: brings scenes, the layout worker and the renderer together. */
import type { Id } from '#graph-data'
import type { Focus, Target } from './focus.ts'
import type { Point } from './geometry.ts'
import type { LayoutNode } from './layout/graph.ts'
import type { Places } from './layout/layout.ts'
import { startLayouter, type Layouter } from './layout/layouter.ts'
import type { Palette } from './palette.ts'
import { listenToPointer } from './pointer.ts'
import { Renderer } from './renderer.ts'
import type { Scene } from './scene.ts'
import { LABEL_TEXT, textReach } from './size.ts'

export interface SessionEvents {
  onOpen(target: Target | null): void
  onExpand(entity: Id): void
  onReady(): void
}

/** Up to so many entities are shown when they have settled; more are shown settling. */
const SMALL = 1000

export class Session {
  readonly renderer: Renderer
  readonly #layouter: Layouter
  readonly #events: SessionEvents
  #scene: Scene | null = null
  readonly #places = new Map<Id, Point>()
  #focus: Focus = { open: null, hovered: null }

  constructor(container: HTMLElement, palette: Palette, events: SessionEvents, isStill: () => boolean) {
    this.#events = events
    this.#layouter = startLayouter()
    this.renderer = new Renderer(container, palette, isStill)
    listenToPointer(this.renderer, container, {
      hover: (hovered) => this.#setFocus({ hovered }),
      open: (target) => events.onOpen(target),
      expand: (entity) => events.onExpand(entity),
      drag: (entity, to) => this.#drag(entity, to),
    })
  }

  show(scene: Scene): void {
    this.#scene = scene
    const { width, height } = this.renderer.viewport
    const options = { aspect: aspectOf(width / height) }
    this.#layouter.begin(
      [...scene.nodes.values()].map((node): LayoutNode => ({ id: node.id, room: roomOf(node) })),
      [...scene.edges.values()],
      options,
      (places, isSettled) => this.#place(places, isSettled),
      scene.nodes.size > SMALL,
    )
  }

  open(target: Target | null): void {
    this.#setFocus({ open: target })
  }

  paint(palette: Palette): void {
    this.renderer.paint(palette)
  }

  end(): void {
    this.#layouter.stop()
    this.renderer.kill()
  }

  #place(places: Places, isSettled: boolean): void {
    if (!this.#scene) return
    for (const [id, at] of places) this.#places.set(id, at)
    this.renderer.show(this.#scene, this.#places)
    const view = this.renderer.viewOn()
    if (view) this.renderer.look(view, { isInstant: true })
    if (isSettled) this.#events.onReady()
  }

  #setFocus(change: Partial<Focus>): void {
    this.#focus = { ...this.#focus, ...change }
    this.renderer.focus(this.#focus)
  }

  #drag(entity: Id, to: Point): void {
    this.#places.set(entity, to)
    this.renderer.moveNode(entity, to)
  }
}

/** Few shapes of stage, so that a little resizing does not change the map. */
function aspectOf(ratio: number): number {
  return ratio > 1.15 ? 1.4 : ratio < 0.8 ? 0.66 : 1
}

function roomOf({
  shape,
  reach,
  lines,
}: {
  shape: string
  reach: { width: number; height: number }
  lines: readonly string[]
}): LayoutNode['room'] {
  if (shape === 'pill') return { width: reach.width + 6, up: reach.height + 5, down: reach.height + 5 }
  const text = textReach(lines, LABEL_TEXT.size)
  return {
    width: Math.max(reach.width, text.width) + 5,
    up: reach.height + 4,
    down: reach.height + 2 * text.height + 6,
  }
}
