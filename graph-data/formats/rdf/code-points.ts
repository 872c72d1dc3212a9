/** W3C selectors count characters as Unicode does; JavaScript counts some of them twice. */
import type { SourceLock } from '../../evidence/lock.ts'

/** From an offset in UTF-16 units to one in code points. */
export type CodePoints = (offset: number) => number

/** The offsets of a document; undefined for one that nobody has locked. */
export function codePoints(shape: SourceLock | null): CodePoints | undefined {
  if (!shape) return undefined
  const { astral: wide = [] } = shape
  return (offset) => offset - countBefore(wide, offset)
}

/** How many of ascending `offsets` lie before `offset`. */
function countBefore(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
