/** Things that take a moment. */
import type { Id } from '#graph-data'
import type { Point } from './geometry.ts'
import type { Places } from './layout/layout.ts'

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

function mixed(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }
}
