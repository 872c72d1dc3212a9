/** An entity's claims as the inspector lists them: by relation, each with what stands at its other end. Pure. */
import { byId, type ClaimRecord, type EntityCard, type Id } from '#graph-data'
import type { EntityAnswer } from '../../answers.ts'
import { relationWords, type Way, type Lexicon } from '../../lexicon.ts'

export interface RelationRow {
  readonly claim: ClaimRecord
  /** What stands at the other end; the entity itself where a claim ends where it begins. */
  readonly otherId: Id
  readonly other: EntityCard | undefined
}

export interface RelationGroup {
  /** Unique among an entity's groups. */
  readonly key: string
  /** The relation's words, read from the entity: “Runs on”, “Is the basis of”. */
  readonly title: string
  readonly rows: readonly RelationRow[]
}

/** The groups of an entity's answer, in the answer's order; a relation that reads the same both ways is one group. */
export function groupsOf(answer: EntityAnswer, { relations }: Pick<Lexicon, 'relations'>): RelationGroup[] {
  const claims = byId(answer.claims)
  const entities = byId(answer.entities)
  const groups = new Map<string, RelationGroup>()
  for (const { relation, direction, claims: ids } of answer.groups) {
    const title = capitalized(relationWords(relations, relation, direction))
    const key = `${relation}/${title}`
    const rows = ids.flatMap((id) => {
      const claim = claims.get(id)
      if (!claim) return []
      const otherId = otherEnd(claim, direction)
      return [{ claim, otherId, other: entities.get(otherId) }]
    })
    groups.set(key, { key, title, rows: [...(groups.get(key)?.rows ?? []), ...rows] })
  }
  return [...groups.values()]
}

function otherEnd({ subject, object }: ClaimRecord, direction: Way): Id {
  return direction === 'out' ? object : subject
}

/** The first letter in upper case. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
