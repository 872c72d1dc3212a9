/** How well a claim is backed, in words and in numbers. Pure. */
import type { ClaimRecord } from '#graph-data'
import { counted } from '../../words/counts.ts'
import { VERDICT_LABELS } from '../../words/labels.ts'

type Backed = Pick<ClaimRecord, 'passages' | 'documents' | 'origins'>

/** Passages that back a claim: they support it, and their words stand in the document. */
export function backingOf({ passages }: Pick<Backed, 'passages'>): number {
  return passages.filter(({ role, verdict }) => role === 'supports' && VERDICT_LABELS[verdict].holds).length
}

/** “6 passages in 4 documents, but 1 origin”: how many say it, and how many of them are independent. */
export function backingWords(claim: Backed): string {
  const passages = backingOf(claim)
  if (!passages) return 'No passage backs this claim'
  const documents = claim.documents.length
  const origins = claim.origins.length
  const joint = origins < documents ? ', but ' : ', '
  return `${counted(passages, 'passage')} in ${counted(documents, 'document')}${joint}${counted(origins, 'origin')}`
}

interface BackingBadge {
  readonly text: string
  /** Whether several independent origins tell it. */
  readonly isStrong: boolean
}

/** The same, as short as a badge: “6 · 1 origin”, “2 origins”, “3”. */
export function backingBadge(claim: Backed): BackingBadge {
  const passages = backingOf(claim)
  const origins = claim.origins.length
  if (origins > 1) return { text: `${passages} · ${counted(origins, 'origin')}`, isStrong: true }
  return { text: claim.documents.length > 1 ? `${passages} · 1 origin` : String(passages), isStrong: false }
}
