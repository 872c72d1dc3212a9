/** Finds the names of entities in a claim's sentence, so that they can be links. Pure. */
import type { EntityCard, Id } from '#graph-data'

/** A run of a sentence; with an id where it names an entity. */
export interface SentencePart {
  readonly text: string
  readonly id?: Id
}

type Named = Pick<EntityCard, 'id' | 'label'>

/** The sentence in parts: each entity's label is found once, the longest labels first, never inside another word. */
export function sentenceParts(sentence: string, entities: readonly Named[]): SentencePart[] {
  const longestFirst = entities.toSorted((a, b) => b.label.length - a.label.length)
  return longestFirst.reduce<SentencePart[]>(withLink, [{ text: sentence }])
}

function withLink(parts: SentencePart[], { id, label }: Named): SentencePart[] {
  if (parts.some((part) => part.id === id)) return parts
  const found = parts.findIndex((part) => part.id === undefined && wordIndex(part.text, label) >= 0)
  const part = parts[found]
  if (!part) return parts
  const at = wordIndex(part.text, label)
  const cut: SentencePart[] = [
    { text: part.text.slice(0, at) },
    { text: part.text.slice(at, at + label.length), id },
    { text: part.text.slice(at + label.length) },
  ]
  return parts.toSpliced(found, 1, ...cut.filter(({ text }) => text))
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}]/u

/** Where `label` stands in `text` as whole words; −1 when it does not. */
function wordIndex(text: string, label: string): number {
  if (!label) return -1
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
    const isWhole = !LETTER_BEFORE.test(text.slice(0, at)) && !LETTER_AFTER.test(text.slice(at + label.length))
    if (isWhole) return at
  }
  return -1
}
