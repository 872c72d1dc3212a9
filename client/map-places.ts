/** Where entities stand on the map that is shown: what leaves the page takes their places along. */
import { rounded, type Id, type Places } from '#graph-data'

/** Asks a map for its places. */
type AskPlaces = () => Places

const nowhere: AskPlaces = () => new Map()
let places = nowhere

/** From now on places are those of this map. */
export function offerPlaces(map: AskPlaces): void {
  places = map
}

/** This map is gone; another that came meanwhile stays. */
export function withdrawPlaces(map: AskPlaces): void {
  if (places === map) places = nowhere
}

/** Each entity on the map with its place, in tenths of a unit; empty while there is no map. */
export function placesOnMap(): Record<Id, [x: number, y: number]> {
  const all = [...places()].map(([id, place]) => [id, rounded(place)] as const)
  return Object.fromEntries(all.map(([id, { x, y }]) => [id, [x, y]]))
}
