/** Things that take a moment. */
import type { Id, Places, Point, Scene } from '#graph-data'

/** Calls `frame` with 0 to 1 once per frame over so many milliseconds, with 1 at last; answers how to stop it. Takes no time when it lasts none. */
export function animate(milliseconds: number, frame: (progress: number) => void): () => void {
  if (milliseconds <= 0) {
    frame(1)
    return () => {}
  }
  const start = performance.now()
  let next = requestAnimationFrame(step)
  function step(now: number): void {
    const progress = Math.min(1, Math.max(0, now - start) / milliseconds)
    if (progress < 1) next = requestAnimationFrame(step)
    frame(progress)
  }
  return () => cancelAnimationFrame(next)
}

/** Slow at both ends. */
export function eased(progress: number): number {
  return progress < 0.5 ? 4 * progress ** 3 : 1 - (2 - 2 * progress) ** 3 / 2
}

/** Where everything is on its way from `from` to `to`; what comes from nowhere is there already. */
export function between(from: Places, to: Places, progress: number): Map<Id, Point> {
  return new Map([...to].map(([id, end]) => [id, mixed(from.get(id) ?? end, end, progress)]))
}

/** Where entities set out from: where they stand, and newcomers from a neighbor that stands. */
export function departures({ nodes, touching }: Scene, standing: Places): Map<Id, Point> {
  const from = new Map(standing)
  for (const id of nodes.keys()) {
    if (standing.has(id)) continue
    const neighbors = (touching.get(id) ?? []).map((edge) => (edge.from === id ? edge.to : edge.from))
    const anchor = neighbors.map((near) => standing.get(near)).find((at) => at !== undefined)
    if (anchor) from.set(id, anchor)
  }
  return from
}

/** Whether anything has a way to go. */
export function isMoved(from: Places, to: Places): boolean {
  for (const [id, { x, y }] of to) {
    const start = from.get(id)
    if (start && (start.x !== x || start.y !== y)) return true
  }
  return false
}

function mixed(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}

/** Whether the person asked for no motion. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
