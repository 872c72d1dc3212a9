/** Citations as people read them. */
import { isSupport } from '../../evidence/verdict.ts'
import type { ClaimRecord, Passage, SourceRecord } from '../../records.ts'
import type { Id } from '../../schema.ts'

/** Short names of documents, by id. */
export type Titles = ReadonlyMap<Id, string>

export function titlesOf(sources: readonly SourceRecord[]): Titles {
  return new Map(sources.map(({ id, short, title }) => [id, short ?? title]))
}

/** `“runs on the river” (Report, § The mill, ¶ 3)`, with what a reader must know about its standing. */
export function quoted(passage: Passage, titles: Titles): string {
  return `“${passage.quote}” (${whereabouts(passage, titles)})`
}

/** What is shown when the pointer rests on a claim’s line: its sentence, and below it each quote with its note. */
export function tooltipOf({ sentence, passages }: Pick<ClaimRecord, 'sentence' | 'passages'>, titles: Titles): string {
  const lines = passages.map((passage) => [quoted(passage, titles), passage.note].filter(Boolean).join(' '))
  return [sentence, ...lines].join('\n')
}

/** `Report, § The mill, ¶ 3`, with its standing. */
export function whereabouts(passage: Passage, titles: Titles): string {
  return [titles.get(passage.source) ?? passage.source, ...placeWords(passage)].join(', ')
}

/** `§ The mill`, `¶ 3`; a passage that speaks against the claim, or was not found, says so. */
export function placeWords({ role, verdict, place }: Passage): string[] {
  const parts = [
    place?.section === undefined ? '' : `§ ${place.section}`,
    place && place.paragraph >= 0 ? `¶ ${place.paragraph + 1}` : '',
    role === 'disputes' ? 'disputes it' : '',
    isSupport(verdict) ? '' : verdict,
  ]
  return parts.filter(Boolean)
}
