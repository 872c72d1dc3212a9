/** Steps from entity to entity by direction. */
import type { Id, Places, Point } from '#graph-data'

/** Directions that keys can tell, as vectors. */
export const DIRECTIONS = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
} as const satisfies Record<string, Point>
export type Direction = keyof typeof DIRECTIONS

/** The point so far away in a direction. */
export function away({ x, y }: Point, direction: Direction, by: number): Point {
  return { x: x + DIRECTIONS[direction].x * by, y: y + DIRECTIONS[direction].y * by }
}

/** What lies aside counts this much farther than what lies ahead. */
const ASIDE = 2.2

/** The nearest entity in a direction, those straight ahead before those aside; null when none lies that way. */
export function nextToward(from: Point, direction: Direction, places: Places): Id | null {
  const { x, y } = DIRECTIONS[direction]
  return best(places, (at) => {
    const ahead = (at.x - from.x) * x + (at.y - from.y) * y
    const aside = Math.abs((at.x - from.x) * y - (at.y - from.y) * x)
    return ahead > 0.5 && aside <= ahead * 1.8 ? ahead + ASIDE * aside : Infinity
  })
}

/** The entity nearest to a point; null when there is none. */
export function nearest(to: Point, places: Places): Id | null {
  return best(places, ({ x, y }) => Math.hypot(x - to.x, y - to.y))
}

/** The lowest cost; of equal ones the first by id, so that it does not depend on the order of rows. */
function best(places: Places, costOf: (at: Point) => number): Id | null {
  let found: Id | null = null
  let least = Infinity
  for (const [id, at] of places) {
    const cost = costOf(at)
    if (cost > least || cost === Infinity || (cost === least && found !== null && found < id)) continue
    found = id
    least = cost
  }
  return found
}
