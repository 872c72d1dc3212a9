/** A map from mount to unmount: brings scenes, their layout, the camera and what people do together. */
import { GIVEN_ASPECT, isVast, nodesOf, type Id, type Places, type Point, type Scene } from '#graph-data'
import { offerPlaces, withdrawPlaces } from '../map-places.ts'
import { aspectOf, boxesOver } from './container.ts'
import { isSame, seenAt, type View } from './camera.ts'
import { away, nearest, nextToward, type Direction } from './compass.ts'
import { UNATTENDED, type StageEvents } from './events.ts'
import { entitiesOf, UNFOCUSED, type Focus, type Target } from './focus.ts'
import { fontOnItsWay } from './font.ts'
import type { StageCommand } from './keys.ts'
import { beginLayout, bootLayout, dropLayout } from './layouter.ts'
import { animate, between, departures, eased, isMoved, isStill } from './motion.ts'
import type { Palette } from './palette.ts'
import { listenToPointer } from './pointer.ts'
import { Renderer } from './renderer.ts'
import { Sight } from './sight.ts'
import { onContextLost } from './webgl.ts'

/** Milliseconds in which entities move to new places. */
const MOVE = 480
const ZOOM = 1.5
/** Milliseconds after which the layout worker starts, so that the first expansion need not wait for it. */
const BOOT = 1500
/** Pixels that the map moves at a key press. */
const PAN = 90
/** A vast map of which more than this share is new is laid out anew, not fitted into what stands. */
const MOSTLY_NEW = 0.6

export class Session {
  readonly #container: HTMLElement
  #events: StageEvents = UNATTENDED
  readonly #resizes = new ResizeObserver(() => this.#resize())
  #renderer: Renderer
  #palette: Palette
  #scene: Scene
  /** The scene that was last drawn where it belongs. */
  #settled: Scene | null = null
  /** Where entities stand or stood: what comes back finds its old place. */
  readonly #places = new Map<Id, Point>()
  /** Where entities were put by hand. */
  readonly #byHand = new Map<Id, Point>()
  #focus = UNFOCUSED
  /** Where the keyboard came to last. */
  #here: Id | null = null
  readonly #sight = new Sight(() => ({
    renderer: this.#renderer,
    scene: this.#scene,
    places: this.#places,
    over: () => boxesOver(this.#container),
  }))
  #stopMoving = () => {}
  /** Where the entities of the scene stand. */
  readonly #standing = (): Places =>
    new Map([...this.#scene.nodes.keys()].flatMap((id) => entryOf(id, this.#places.get(id))))
  readonly #booting: ReturnType<typeof setTimeout>

  /** Fills `host`, which may change, with a map of `scene` on which `open` is open; the scene may still be empty. */
  constructor(host: HTMLElement, scene: Scene, palette: Palette, open: Target | null) {
    this.#container = host.appendChild(document.createElement('div'))
    this.#container.className = 'stage-drawing'
    this.#scene = scene
    this.#palette = palette
    this.#focus = { ...UNFOCUSED, open }
    // The layout first: the worker makes it while this thread opens the drawing contexts.
    if (scene.nodes.size && !this.#isGiven) this.#begin(true)
    this.#renderer = this.#render()
    if (this.#isGiven) this.#arrive(scene.given, true)
    offerPlaces(this.#standing)
    this.#booting = setTimeout(bootLayout, BOOT)
    this.#resizes.observe(this.#container)
    void fontOnItsWay()?.then(() => this.#renderer.paintLabels())
  }

  /** Goes on in another element, where other things may lie over it. */
  moveTo(host: HTMLElement): void {
    host.append(this.#container)
    this.#renderer.cover(boxesOver(this.#container))
    this.#renderer.paintLabels()
    this.#resize()
    // What lies over the map here may lie over what nothing was over before.
    const view = this.#settled ? this.#sight.ofAll(this.#places, false) : null
    if (view && !isSame(view, this.#renderer.view)) this.#renderer.look(view)
  }

  /** Tells `events` what happens from now on, and that the scene is drawn if it is. */
  attend(events: Partial<StageEvents>): void {
    this.#events = { ...UNATTENDED, ...events }
    if (this.#settled === this.#scene) this.#events.onSettled(this.#scene)
  }

  /** Draws a scene where it belongs, whatever was shown before: one address, one map. Only what a hand has put somewhere stays there. */
  show(scene: Scene): void {
    if (scene === this.#scene) return
    this.#scene = scene
    if (isVast(scene)) return this.#fitIn(scene)
    const isStanding = [...scene.nodes.keys()].every((id) => this.#places.has(id))
    if (isStanding && !this.#isGiven) this.#arrive(this.#places, false)
    this.#layOut(true)
  }

  /** A vast map takes too long to be laid out at every step: what stands stays, the rest is laid out around it. */
  #fitIn({ nodes }: Scene): void {
    const isNew = [...nodes.keys()].filter((id) => !this.#places.has(id))
    if (isNew.length === 0) this.#arrive(this.#places, true)
    else this.#layOut(isNew.length > nodes.size * MOSTLY_NEW)
  }

  open(open: Target | null): void {
    if (open?.kind === this.#focus.open?.kind && open?.id === this.#focus.open?.id) return
    this.#setFocus({ ...this.#focus, open })
  }

  /** The theme that was painted last. */
  get theme(): Palette['theme'] {
    return this.#palette.theme
  }

  paint(palette: Palette): void {
    this.#palette = palette
    this.#renderer.paint(palette)
  }

  /** Brings entities into view, with what is around them. */
  flyTo(ids: readonly Id[]): void {
    this.#sight.flyTo(ids)
  }

  /** Carries out what a key or a button asks. */
  do(command: StageCommand): void {
    const { view } = this.#renderer
    const { hovered } = this.#focus
    switch (command.kind) {
      case 'step':
        return this.#step(command.direction)
      case 'pan':
        return this.#renderer.look({ ...view, center: away(view.center, command.direction, PAN / view.scale) })
      case 'open':
        return hovered ? this.#events.onOpen(hovered) : undefined
      case 'expand':
        return hovered?.kind === 'entity' ? this.#events.onExpand(hovered.id) : undefined
      case 'hide':
        return hovered?.kind === 'entity' ? this.#events.onHide(hovered.id) : undefined
      case 'menu':
        return hovered?.kind === 'entity' ? this.#menu(hovered.id) : undefined
      case 'zoomIn':
        return this.#renderer.look({ ...view, scale: view.scale * ZOOM })
      case 'zoomOut':
        return this.#renderer.look({ ...view, scale: view.scale / ZOOM })
      case 'fit':
        return this.#sight.fit()
      case 'tidy':
        return this.#tidy()
      case 'center':
        return this.#sight.center(this.#opened())
    }
  }

  /** The keyboard left the map. */
  blur(): void {
    this.#setFocus({ ...this.#focus, hovered: null })
  }

  /** The keyboard is back on the map: it goes on where it was. */
  resume(): void {
    const { hovered } = this.#focus
    const here = this.#here !== null && this.#scene.nodes.has(this.#here) ? this.#here : null
    if (!hovered && here !== null) this.#setFocus({ ...this.#focus, hovered: { kind: 'entity', id: here } })
  }

  end(): void {
    withdrawPlaces(this.#standing)
    clearTimeout(this.#booting)
    dropLayout()
    this.#stopMoving()
    this.#resizes.disconnect()
    this.#renderer.kill()
    this.#container.remove()
  }

  #render(): Renderer {
    const renderer = new Renderer(this.#container, this.#palette, this.#focus, {
      isStill,
      onResize: (before) => this.#resized(before),
    })
    listenToPointer(renderer.sigma, this.#container, {
      hover: (hovered) => this.#setFocus({ ...this.#focus, hovered }),
      open: (target) => this.#events.onOpen(target),
      expand: (entity) => this.#events.onExpand(entity),
      menu: (entity) => this.#menu(entity),
      drag: (entity, to) => this.#drag(entity, to),
    })
    onContextLost(Object.values(renderer.sigma.getCanvases()), () => this.#renderAgain())
    return renderer
  }

  /** The browser took the drawing contexts away, as it does when others need them: sigma must begin anew. */
  #renderAgain(): void {
    const { view } = this.#renderer
    this.#renderer.kill()
    this.#renderer = this.#render()
    this.#renderer.show(this.#scene, this.#places, view)
  }

  /** Whether the scene came with places that suit the container. */
  get #isGiven(): boolean {
    const { nodes, given } = this.#scene
    return this.#aspect === GIVEN_ASPECT && nodes.size > 0 && [...nodes.keys()].every((id) => given.has(id))
  }

  get #aspect(): number {
    return aspectOf(this.#container)
  }

  /** Lays everything out anew, what was put somewhere by hand too. */
  #tidy(): void {
    this.#byHand.clear()
    this.#layOut(true)
  }

  #layOut(isAnew: boolean): void {
    if (isAnew && this.#isGiven) this.#arrive(this.#scene.given, true)
    else this.#begin(isAnew)
  }

  #begin(isAnew: boolean): void {
    beginLayout({
      nodes: nodesOf(this.#scene, isAnew ? new Map() : this.#places),
      links: [...this.#scene.edges.values()].map(({ from, to }) => ({ from, to })),
      options: { aspect: this.#aspect },
      isAnimated: isVast(this.#scene),
      onPlaces: (places, isSettled) => this.#arrive(places, isSettled),
    })
  }

  /** Entities come to their places: at once, on the way of a long layout, or gliding from where they were. */
  #arrive(laidOut: Places, isSettled: boolean): void {
    this.#stopMoving()
    const isFirst = this.#places.size === 0
    const places = new Map([...laidOut].map(([id, at]) => [id, this.#byHand.get(id) ?? at]))
    const from = departures(this.#scene, this.#places)
    const wasOpenSeen = this.#isOpenInView()
    const mayGlide = isSettled && !isVast(this.#scene) && !isStill() && isMoved(from, places)
    for (const [id, at] of places) this.#places.set(id, at)
    this.#renderer.cover(boxesOver(this.#container))
    const view = this.#sight.ofAll(places, isFirst) ?? (wasOpenSeen ? this.#sight.around(this.#opened()) : null)
    if (!isSettled && this.#renderer.isShowing(this.#scene, places)) {
      if (view) this.#renderer.look(view, { isInstant: true })
      return this.#renderer.move(places)
    }
    this.#renderer.show(this.#scene, mayGlide ? between(from, places, 0) : this.#places, mayGlide ? null : view)
    if (mayGlide && view) this.#renderer.look(view)
    this.#stopMoving = animate(mayGlide ? MOVE : 0, (progress) => {
      if (mayGlide) this.#renderer.move(between(from, places, eased(progress)))
      if (progress === 1 && isSettled) this.#settle()
    })
  }

  /** The entities that what is open is or joins. */
  #opened(): Id[] {
    return entitiesOf(this.#scene, this.#focus.open)
  }

  /** Whether what is open is seen: then it should be wherever it goes. */
  #isOpenInView(): boolean {
    const places = this.#opened().map((id) => this.#places.get(id))
    return places.length > 0 && places.every((at) => at !== undefined && this.#renderer.isInView(at))
  }

  #settle(): void {
    this.#settled = this.#scene
    this.#events.onSettled(this.#scene)
  }

  #setFocus(focus: Focus): void {
    this.#focus = focus
    this.#renderer.focus(focus)
  }

  #menu(entity: Id): void {
    const at = this.#places.get(entity)
    if (at) this.#events.onMenu(entity, seenAt(at, this.#renderer.view, this.#renderer.viewport))
  }

  #drag(entity: Id, to: Point): void {
    this.#byHand.set(entity, to)
    this.#places.set(entity, to)
    this.#renderer.move(new Map([[entity, to]]))
  }

  #step(direction: Direction): void {
    const here = this.#standing()
    const current = this.#focus.hovered ?? this.#focus.open
    const from = current?.kind === 'entity' ? here.get(current.id) : undefined
    const next = from ? nextToward(from, direction, here) : nearest(this.#renderer.view.center, here)
    const node = next === null ? undefined : this.#scene.nodes.get(next)
    const at = next === null ? undefined : here.get(next)
    if (!node || !at) return
    this.#here = node.id
    this.#setFocus({ ...this.#focus, hovered: { kind: 'entity', id: node.id } })
    if (!this.#renderer.isInView(at)) this.#renderer.look({ ...this.#renderer.view, center: at })
    this.#events.onStep(node)
  }

  #resize(): void {
    const { width, height } = this.#renderer.viewport
    const { clientWidth, clientHeight } = this.#container
    if (clientWidth !== width || clientHeight !== height) this.#renderer.resize()
  }

  #resized(before: View): View {
    this.#renderer.cover(boxesOver(this.#container))
    return this.#sight.resized(before)
  }
}

function entryOf(id: Id, at: Point | undefined): [Id, Point][] {
  return at ? [[id, at]] : []
}
