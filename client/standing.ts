/** Where entities stand on the map that is shown: what leaves the page takes their places along. */
import type { Id, Places } from '#graph-data'

/** Asks a map for its places. */
type Standing = () => Places

const nowhere: Standing = () => new Map()
let places = nowhere

/** From now on places are those of this map. */
export function stand(map: Standing): void {
  places = map
}

/** This map is gone; another that came meanwhile stays. */
export function leave(map: Standing): void {
  if (places === map) places = nowhere
}

/** Each entity on the map with its place, in tenths of a unit; empty while there is no map. */
export function standing(): Record<Id, [x: number, y: number]> {
  return Object.fromEntries([...places()].map(([id, { x, y }]) => [id, [tenths(x), tenths(y)]]))
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10 || 0
}
