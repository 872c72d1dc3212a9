/** How a claim is told, in words: what its sentence does not say. */
import { counted } from '../../counted.ts'
import type { ClaimRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'

/** The name of an entity. */
export type NameOf = (id: Id) => string

/** What of a claim its qualifiers are made of. */
type Told = Pick<ClaimRecord, 'hedge' | 'as_of' | 'from' | 'until'> &
  Partial<Pick<ClaimRecord, 'said_by' | 'position' | 'in' | 'with' | 'for'>>

/** `target`, `until 2027`, `said by Ada Quill`, `in Bruyères`; names come as `nameOf` writes them. */
export function qualifiers(claim: Told, nameOf: NameOf): string[] {
  const { hedge, as_of: asOf, from, until, said_by: speaker, position } = claim
  const names = (ids: readonly Id[] = []) => ids.map(nameOf).join(', ')
  const said: [string, string | undefined][] = [
    ['', hedge === 'stated' ? undefined : hedge],
    ['as of ', asOf],
    ['from ', from],
    ['until ', until],
    ['said by ', speaker && nameOf(speaker)],
    ['part of ', position && nameOf(position)],
    ['in ', names(claim.in)],
    ['with ', names(claim.with)],
    ['for ', names(claim.for)],
  ]
  return said.flatMap(([before, what]) => (what ? [before + what] : []))
}

/** `2 documents, 1 origin`; for a claim that nothing backs, that it is so. */
export function support({ documents, origins }: Pick<ClaimRecord, 'documents' | 'origins'>): string {
  if (!documents.length) return 'nothing backs it'
  return `${counted(documents.length, 'document')}, ${counted(origins.length, 'origin')}`
}
