/** Views that show some entities whole. */
import { extentOf, union, type Id, type Places, type Scene } from '#graph-data'
import { fitted, type View, type Viewport } from './camera.ts'

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
