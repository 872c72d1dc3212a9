/** Conflicts in Markdown: what is at odds, and its sides one below the other. */
import type { ConflictSide } from '../../findings.ts'
import type { Excerpt } from '../excerpt.ts'
import { qualifiers, support, type NameOf } from './claim-words.ts'
import { plain } from './markdown-text.ts'
import { titlesOf, type Titles } from './quotes.ts'
import { valueText } from './value-text.ts'

/** Each conflict under a heading of its own; names come as `nameOf` writes them. */
export function* conflictLines({ conflicts, sources }: Excerpt, nameOf: NameOf): Generator<string> {
  const titles = titlesOf(sources)
  for (const { label, explanation, sides } of conflicts) {
    yield `\n### ${plain(label)}\n\n`
    if (explanation !== undefined) yield `${plain(explanation)}\n\n`
    for (const side of sides) yield sideLine(side, nameOf, titles)
  }
}

function sideLine(side: ConflictSide, nameOf: NameOf, titles: Titles): string {
  const { object, value, documents } = side
  const size = value === undefined ? '' : ` = ${plain(valueText(value))}`
  const told = [...qualifiers(side, nameOf), support(side)].join('; ')
  const where = documents.map((id) => plain(titles.get(id) ?? id)).join('; ')
  return `- ${nameOf(object)}${size} *(${told})*${where && `: ${where}`}\n`
}
