/** Claims that repeat ends and relation, told apart. */
import type { ClaimRecord } from '../../records.ts'

/**
 * The kind of each claim’s edge: its relation, numbered where the same one stands between the same ends again,
 * since GEXF allows each kind once between two nodes. Ends are remembered by hash: memory stays small, and a
 * rare collision only costs a number that was not needed.
 */
export function parallels(): (claim: ClaimRecord) => string {
  const seen = new Map<number, number>()
  return ({ subject, relation, object }) => {
    const key = hash(`${subject} ${relation} ${object}`)
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? relation : `${relation}-${count}`
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let n = 0; n < text.length; n++) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193)
  return value >>> 0
}
