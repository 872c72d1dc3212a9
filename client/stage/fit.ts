/** Views that show some entities whole. */
import {
  boxAround,
  contains,
  extentOf,
  grownReach,
  growth,
  overlap,
  union,
  type Box,
  type Id,
  type Places,
  type Scene,
} from '#graph-data'
import { fitted, seenAt, type View, type Viewport } from './camera.ts'
import { freeBox, sizeOf, within } from './free.ts'

/** Pixels around what is fitted. */
export const MARGIN = 18

/** The view that shows these entities with their labels, or all; null when none of them has a place. */
export function viewOn(
  { nodes }: Scene,
  places: Places,
  viewport: Viewport,
  ids: Iterable<Id> = nodes.keys(),
): View | null {
  const shown = [...ids]
  const extentAt = (scale: number) =>
    union(
      shown.flatMap((id) => {
        const at = places.get(id)
        const node = nodes.get(id)
        return at && node ? [extentOf(at, node, scale)] : []
      }),
    )
  const roughly = extentAt(1)
  if (!roughly) return null
  // Labels do not shrink with the map, so how large it is depends on the scale that makes it fit.
  const { scale } = fitted(roughly, viewport, MARGIN)
  return fitted(extentAt(scale) ?? roughly, viewport, MARGIN)
}

/**
 * The view that shows all entities as large as may be with none under a box that lies `over` the map. Boxes over an empty corner
 * cost nothing: most maps are round. null when no entity has a place.
 */
export function viewOfAll(scene: Scene, places: Places, viewport: Viewport, over: readonly Box[]): View | null {
  const whole = viewOn(scene, places, viewport)
  const clearOf = (hit: readonly Box[], view: View | null): View | null => {
    const left = over.filter((box) => !hit.includes(box))
    const newlyHit = view ? left.filter((box) => isAnyUnder(scene, places, { view, viewport }, box)) : []
    if (!newlyHit.length) return view
    const free = freeBox(viewport, [...hit, ...newlyHit])
    const fit = viewOn(scene, places, sizeOf(free))
    return clearOf([...hit, ...newlyHit], fit && within(fit, free, viewport))
  }
  return clearOf([], whole)
}

/** Whether some entity's figure is under a box that lies over the map. */
function isAnyUnder(
  { nodes }: Scene,
  places: Places,
  { view, viewport }: { view: View; viewport: Viewport },
  box: Box,
): boolean {
  const grown = growth(view.scale)
  return [...nodes.values()].some(({ id, shape, reach }) => {
    const at = places.get(id)
    return at && overlap(box, boxAround(seenAt(at, view, viewport), grownReach(shape, reach, grown)))
  })
}

/** From this scale on, what is around something helps to understand it; smaller, it is only dots. */
const LEGIBLE = 0.5

/**
 * The view that shows these entities with their surroundings in what is `free` of the viewport, no nearer than `nearest`; without
 * the surroundings where these are vast. null when nothing needs to move, or none of them has a place.
 */
export function viewAround(
  scene: Scene,
  places: Places,
  { view, viewport, free, nearest }: { view: View; viewport: Viewport; free: Box; nearest: number },
  ids: readonly Id[],
): View | null {
  const around = ids.flatMap((id) => (scene.touching.get(id) ?? []).flatMap(({ from, to }) => [from, to]))
  const whole = viewOn(scene, places, sizeOf(free), [...new Set([...ids, ...around])])
  const isLegible = whole !== null && whole.scale >= LEGIBLE
  const shown = isLegible ? [...new Set([...ids, ...around])] : ids
  if (view.scale >= LEGIBLE && isSeen(scene, places, { view, viewport, free }, shown)) return null
  const fit = isLegible ? whole : viewOn(scene, places, sizeOf(free), ids)
  return fit && within({ ...fit, scale: Math.min(fit.scale, nearest) }, free, viewport)
}

/** Whether all of these are seen whole in the free part. */
function isSeen(
  { nodes }: Scene,
  places: Places,
  { view, viewport, free }: { view: View; viewport: Viewport; free: Box },
  ids: readonly Id[],
): boolean {
  const corner = (x: number, y: number) => seenAt({ x, y }, view, viewport)
  return ids.every((id) => {
    const at = places.get(id)
    const node = nodes.get(id)
    if (!at || !node) return true
    const box = extentOf(at, node, view.scale)
    const [from, to] = [corner(box.left, box.top), corner(box.right, box.bottom)]
    return contains(free, { left: from.x, top: from.y, right: to.x, bottom: to.y })
  })
}
