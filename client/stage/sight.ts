/** What is seen of a map: all of it, while nobody moves the view; else what was flown to, or found by hand. */
import type { Box, Id, Places, Scene } from '#graph-data'
import { isSame, type View } from './camera.ts'
import { viewAround, viewOfAll, viewOn } from './fit.ts'
import { freeBox } from './free.ts'
import type { Renderer } from './renderer.ts'

/** A map as it is now. */
interface Shown {
  readonly renderer: Pick<Renderer, 'view' | 'viewport' | 'look'>
  readonly scene: Scene
  readonly places: Places
  /** Where other things lie over it, in pixels. */
  readonly over: () => readonly Box[]
}

/** Milliseconds in which a flight is surely over. */
const FLIGHT = 800
/** Flying to entities comes at least as near as this scale, if they all fit. */
const NEAR = 0.9

export class Sight {
  readonly #shown: () => Shown
  readonly #clock: () => number
  /** The view that showed everything, while nobody has moved it. */
  #fitted: View | null = null
  /** What was flown to last, and when. */
  #flown: { readonly ids: readonly Id[]; readonly at: number } = { ids: [], at: -Infinity }

  /** `clock`: milliseconds since some moment. */
  constructor(shown: () => Shown, clock = () => performance.now()) {
    this.#shown = shown
    this.#clock = clock
  }

  /** Brings all into view. */
  fit(): void {
    const { renderer, places } = this.#shown()
    this.#fitted = this.#viewOfAll(places)
    if (this.#fitted) renderer.look(this.#fitted)
  }

  /** Brings entities into view, with what is around them. */
  flyTo(ids: readonly Id[]): void {
    this.#flown = { ids, at: this.#clock() }
    const view = this.around(ids)
    if (view) this.#shown().renderer.look(view)
  }

  /** Brings entities into the middle of the whole stage. */
  center(ids: readonly Id[]): void {
    const { renderer, scene, places } = this.#shown()
    const view = viewOn(scene, places, renderer.viewport, ids)
    const scale = Math.max(renderer.view.scale, NEAR)
    if (view) renderer.look({ ...view, scale: Math.min(view.scale, scale) })
  }

  /** The view in which all of `places` are seen, for who saw everything before or sees it for the first time; null for others. */
  ofAll(places: Places, isFirst: boolean): View | null {
    if (!isFirst && !isSame(this.#shown().renderer.view, this.#fitted)) return null
    this.#fitted = this.#viewOfAll(places)
    return this.#fitted
  }

  /** The stage has another size: who saw everything still does; others see what they saw. */
  resized(before: View): View {
    const { ids, at } = this.#flown
    // Panels that open change the size in the middle of the flight to what was opened.
    if (this.#clock() - at < FLIGHT) return this.around(ids) ?? before
    if (!isSame(before, this.#fitted)) return before
    this.#fitted = this.#viewOfAll(this.#shown().places)
    return this.#fitted ?? before
  }

  #viewOfAll(places: Places): View | null {
    const { renderer, scene, over } = this.#shown()
    return viewOfAll(scene, places, renderer.viewport, over())
  }

  /** The view that brings entities into sight, with what is around them; null where they are seen already. */
  around(ids: readonly Id[]): View | null {
    const { renderer, scene, places, over } = this.#shown()
    const { view, viewport } = renderer
    const frame = { view, viewport, free: freeBox(viewport, over()), nearest: Math.max(view.scale, NEAR) }
    return viewAround(scene, places, frame, ids)
  }
}
