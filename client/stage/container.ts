/** The element that a map is drawn in: how it is shaped, and what lies over it. */
import { GIVEN_ASPECT, type Box } from '#graph-data'

/** Few kinds of stage, so that a little resizing does not change the map. */
export function aspectOf({ clientWidth: width, clientHeight: height }: HTMLElement): number {
  const ratio = width / Math.max(height, 1)
  if (ratio > 1.45) return 1.6
  return ratio < 0.75 ? 0.62 : GIVEN_ASPECT
}

/** Where the neighbors of the container’s host and of its stage lie over it, in its pixels. */
export function boxesOver(container: HTMLElement): Box[] {
  const { left, top } = container.getBoundingClientRect()
  const host = container.parentElement
  const stage = host?.parentElement
  const around = [...(stage?.children ?? []), ...(stage?.parentElement?.children ?? [])]
  const over = around.filter((element) => element !== host && element !== stage)
  return over.map((element) => {
    const box = element.getBoundingClientRect()
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top }
  })
}
