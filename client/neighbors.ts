/** Who stands next to whom. Pure. */
import type { ClaimCard, Id } from '#graph-data'

type Line = Pick<ClaimCard, 'subject' | 'object'>

/** The other ends of an entity's claims, each once. */
export function neighborsOf(claims: readonly Line[], id: Id): Id[] {
  const others = claims.flatMap(({ subject, object }) => (subject === id ? [object] : object === id ? [subject] : []))
  return [...new Set(others)].filter((other) => other !== id)
}

/** Neighbors that nothing else on the map holds. */
export function leavesOf(claims: readonly Line[], id: Id): Id[] {
  const held = new Set(
    claims.flatMap(({ subject, object }) =>
      subject === id || object === id || subject === object ? [] : [subject, object],
    ),
  )
  return neighborsOf(claims, id).filter((other) => !held.has(other))
}
