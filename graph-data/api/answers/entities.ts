import type { ClaimRecord } from '../../records.ts'
import type { Id, Vocabulary } from '../../schema.ts'
import type { Answer } from '../routes.ts'
import { NotFound, type Answering } from './answer.ts'
import { namesIn } from './cards.ts'

/** Claims that one entity's answer holds at most; the rest follows page by page. */
export const MOST_CLAIMS_OF_ENTITY = 500

type Group = Answer<'GET /api/datasets/:d/entities/:id'>['groups'][number]

export const entity: Answering<'GET /api/datasets/:d/entities/:id'> = async ({
  store,
  params: { d, id },
  query: { after },
}) => {
  const page = { limit: MOST_CLAIMS_OF_ENTITY, ...(after !== undefined && { after }) }
  const [[found], { items, next }, { vocabulary }] = await Promise.all([
    store.entities([id]),
    store.touching([id], page),
    store.summary(),
  ])
  if (!found) throw new NotFound(d, 'entity', id)
  const names = await namesIn(store, items)
  return {
    entity: found,
    groups: groupsOf(id, items).toSorted(inOrderOf(vocabulary)),
    claims: [...items],
    ...names,
    ...(next !== undefined && { next }),
  }
}

function groupsOf(entity: Id, claims: readonly ClaimRecord[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, subject, relation, object } of claims) {
    if (subject !== entity && object !== entity) continue
    const direction = subject === entity ? 'out' : 'in'
    const key = `${direction} ${relation}`
    const group = groups.get(key) ?? { relation, direction, claims: [] }
    group.claims.push(id)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Relations stand as their vocabulary lists them: who writes it decides what readers see first. */
function inOrderOf({ relations }: Vocabulary): (a: Group, b: Group) => number {
  const rank = new Map(relations.map(({ id }, position) => [id, position]))
  return (a, b) => (rank.get(a.relation) ?? Infinity) - (rank.get(b.relation) ?? Infinity)
}
