import { shareWords } from '../../words/counts.ts'
import type { Folio } from './folio.ts'

/** “¶ 21 of 58 · 41 % cited”. */
export function whereWords({ paragraphs, passages, cited }: Folio, current: number): string {
  const paragraph = passages[current]?.place.paragraph ?? -1
  const where = paragraph < 0 ? `${paragraphs.length}\u00A0¶` : `¶\u00A0${paragraph + 1} of ${paragraphs.length}`
  return cited === null ? where : `${where} · ${shareWords(cited)} cited`
}
