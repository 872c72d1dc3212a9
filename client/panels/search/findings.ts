/** What a search found, as its list shows it. Pure. */
import type { HitKind } from '#graph-data'
import type { SearchAnswer } from '../../answers.ts'
import { opening, reading, type Change } from '../../steps.ts'

export type Finding = SearchAnswer['hits'][number]

/** Findings of one kind. */
export interface FindingGroup {
  readonly label: string
  readonly items: readonly Finding[]
}

const GROUPS: Readonly<Record<HitKind, string>> = { entity: 'Entities', claim: 'Claims', passage: 'Passages' }

/** Of one kind at most so many are listed, so that each kind is in sight. */
export const MOST_OF_KIND = 5

/**
 * Findings by kind. First comes the kind of which one says most of what was typed in its very title: who types a phrase means the
 * claim that says it, who types a name what has it. What says as much keeps the order in which it was found.
 */
export function groupsOf(hits: readonly Finding[], typed: string): FindingGroup[] {
  const asked = typed.trim().split(/\s+/).length
  const ranked = hits.map((hit) => ({ hit, said: Math.min(asked, wordsSaid(hit)) })).toSorted((a, b) => b.said - a.said)
  const kinds = [...new Set(ranked.map(({ hit }) => hit.kind))]
  return kinds.map((kind) => ({
    label: GROUPS[kind],
    items: ranked.flatMap(({ hit }) => (hit.kind === kind ? [hit] : [])).slice(0, MOST_OF_KIND),
  }))
}

/** How many of the words that matched stand in the title. */
function wordsSaid({ title, terms }: Finding): number {
  const said = markedParts(title, terms).flatMap(({ text, isMatch }) => (isMatch ? [folded(text)] : []))
  return new Set(said).size
}

/** Unique among findings. */
export function keyOf({ kind, id, passage }: Pick<Finding, 'kind' | 'id' | 'passage'>): string {
  return `${kind}/${id}/${passage ?? ''}`
}

/** Where a finding leads: an entity or a claim opens; a passage opens its claim and the document at its place. */
export function leadOf({ kind, id, passage, source }: Pick<Finding, 'kind' | 'id' | 'passage' | 'source'>): Change {
  if (kind === 'entity') return opening({ kind, id })
  const claim = opening({ kind: 'claim', id })
  return source === undefined || passage === undefined
    ? claim
    : { ...claim, ...reading(source, { claim: id, index: passage }) }
}

/** A run of a text; marked where it matched. */
export interface MarkedPart {
  readonly text: string
  readonly isMatch: boolean
}

/** The text with every occurrence of the terms as whole words marked, whatever their case and diacritics. */
export function markedParts(text: string, terms: readonly string[]): MarkedPart[] {
  const wanted = terms
    .map(folded)
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
  if (!wanted.length) return [{ text, isMatch: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${wanted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const { plain, origins } = foldedWithOrigins(text)
  let from = 0
  return plain.split(pattern).flatMap((part, n) => {
    const start = from
    from += part.length
    return part ? [{ text: text.slice(origins[start], origins[from]), isMatch: n % 2 === 1 }] : []
  })
}

const DIACRITICS = /\p{M}/gu

function folded(text: string): string {
  return text.normalize('NFD').replace(DIACRITICS, '').toLowerCase()
}

/** Folds letter by letter and remembers where each came from: folding may change lengths. */
function foldedWithOrigins(text: string): { plain: string; origins: number[] } {
  const origins: number[] = []
  let plain = ''
  let at = 0
  for (const letter of text) {
    const fold = folded(letter)
    for (let n = 0; n < fold.length; n++) origins.push(at)
    plain += fold
    at += letter.length
  }
  return { plain, origins: [...origins, text.length] }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
