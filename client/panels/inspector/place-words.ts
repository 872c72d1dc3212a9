import type { PassagePlace } from '#graph-data'

/** Where a passage stands, as people look it up: “§ The repositioning, ¶ 21”. Paragraphs count from 1. */
export function placeWords({ section, paragraph }: Pick<PassagePlace, 'section' | 'paragraph'>): string {
  const parts = [section && `§ ${section.replace(/^#+\s*/, '')}`, paragraph >= 0 && `¶ ${paragraph + 1}`]
  return parts.filter(Boolean).join(', ') || 'outside its paragraphs'
}
