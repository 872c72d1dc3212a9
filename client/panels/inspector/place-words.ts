import type { PassagePlace } from '#graph-data'

/** Where a passage stands, as people look it up: “§ The repositioning, ¶ 21”. Paragraphs count from 1; signs stay with what they count. */
export function placeWords({ section, paragraph }: Pick<PassagePlace, 'section' | 'paragraph'>): string {
  const parts = [section && `§\u00A0${section.replace(/^#+\s*/, '')}`, paragraph >= 0 && `¶\u00A0${paragraph + 1}`]
  return parts.filter(Boolean).join(', ') || 'outside its paragraphs'
}
