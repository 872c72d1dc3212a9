import { MOST_CLAIMS_OF_ENTITY, type Answer, type ClaimRecord, type Id } from '#graph-data'
import { namesIn } from '../cards.ts'
import type { Handler } from '../handler.ts'
import { HttpProblem } from '../problem.ts'

type Group = Answer<'GET /api/datasets/:d/entities/:id'>['groups'][number]

export const entity: Handler<'GET /api/datasets/:d/entities/:id'> = async ({
  store,
  params: { d, id },
  query: { after },
}) => {
  const page = { limit: MOST_CLAIMS_OF_ENTITY, ...(after !== undefined && { after }) }
  const [[found], { items, next }] = await Promise.all([store.entities([id]), store.touching([id], page)])
  if (!found) throw new HttpProblem(404, `The dataset “${d}” has no entity “${id}”.`)
  const names = await namesIn(store, items)
  return {
    entity: found,
    groups: groupsOf(id, items),
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
  return [...groups.values()].toSorted((a, b) => b.claims.length - a.claims.length)
}
