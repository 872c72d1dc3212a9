/** What the writers of graph files need at every element. */
import { byId } from '../../by-id.ts'
import type { ClaimRecord } from '../../records.ts'
import type { EntityType, Id } from '../../schema.ts'
import type { Excerpt } from '../excerpt.ts'
import type { Losses } from '../losses.ts'
import { escaped } from '../notation/xml.ts'
import { titlesOf, type Titles } from '../prose/quotes.ts'
import { calendar, type Days } from './days.ts'

export interface Pen {
  readonly excerpt: Excerpt
  readonly titles: Titles
  /** What an entity’s first type says about its look; undefined for a type that nobody defined. */
  typeOf(types: readonly Id[]): EntityType | undefined
  /** What a line says. */
  relationOf(claim: ClaimRecord): string
  daysOf(claim: ClaimRecord): Days
  /** Text as it may stand in XML. */
  xml(text: string): string
}

export function penFor(excerpt: Excerpt, losses: Losses): Pen {
  const types = byId(excerpt.vocabulary.types)
  const labels = new Map(excerpt.vocabulary.relations.map(({ id, label }) => [id, label]))
  return {
    excerpt,
    titles: titlesOf(excerpt.sources),
    typeOf: ([first = '']) => types.get(first),
    relationOf: ({ relation }) => labels.get(relation) ?? relation,
    daysOf: calendar(),
    xml: (text) => escaped(text, losses),
  }
}

/** Weight of a claim’s line: its independent origins; one that nothing backs is drawn all the same. */
export function weightOf({ origins }: ClaimRecord): number {
  return Math.max(1, origins.length)
}
