import type { ClaimRecord } from './records.ts'
import type { Id } from './schema.ts'

/** Every entity that a claim names, each once. */
export function endsOf(
  claim: Pick<ClaimRecord, 'subject' | 'object' | 'in' | 'with' | 'for' | 'said_by' | 'position'>,
): Id[] {
  const { subject, object, said_by: speaker, position } = claim
  const others = [...claim.in, ...claim.with, ...claim.for, speaker, position]
  return [...new Set([subject, object, ...others])].filter((id) => id !== undefined)
}
