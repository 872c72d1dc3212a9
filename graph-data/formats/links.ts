/** Whether an excerpt holds together: each id is of one record, and whatever records name is among them. */
import type { Contents } from './excerpt.ts'
import { CLAIM, ENTITY, PASSAGE, SOURCE, valueOf, type Field, type Table } from './fields.ts'

/** An id that names nothing, or more than one thing, and where it stands. */
export interface Misnomer {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

type Known = { readonly [K in NonNullable<Field['of']>]: ReadonlySet<string> | undefined }

/** Second records of one id. Entities that are shown and those that are only mentioned share their ids. */
export function* doubles(contents: Partial<Contents>): Generator<Misnomer> {
  const {
    entities = [],
    mentioned = [],
    claims = [],
    sources = [],
    origins = [],
    conflicts = [],
    vocabulary,
  } = contents
  yield* repeated([...placed(entities, ['entities']), ...placed(mentioned, ['mentioned'])])
  yield* repeated(placed(claims, ['claims']))
  yield* repeated(placed(sources, ['sources']))
  yield* repeated(placed(origins, ['origins']))
  yield* repeated(placed(conflicts, ['conflicts']))
  yield* repeated(placed(vocabulary?.types ?? [], ['vocabulary', 'types']))
  yield* repeated(placed(vocabulary?.relations ?? [], ['vocabulary', 'relations']))
}

interface Placed {
  readonly id: string
  readonly path: readonly PropertyKey[]
}

function placed(items: readonly { readonly id: string }[], path: readonly PropertyKey[]): Placed[] {
  return items.map(({ id }, n) => ({ id, path: [...path, n, 'id'] }))
}

function* repeated(items: readonly Placed[]): Generator<Misnomer> {
  const known = new Set<string>()
  for (const { id, path } of items) {
    if (known.has(id)) yield { path, message: `“${id}” is the id of another one in this file` }
    known.add(id)
  }
}

/** Ids that name nothing in the contents. What the contents do not hold at all is not asked for. */
export function* danglers(contents: Partial<Contents>): Generator<Misnomer> {
  const { entities = [], mentioned = [], claims = [], sources = [] } = contents
  const links = linksAmong(knownIn(contents))
  yield* links(entities, ['entities'], ENTITY)
  yield* links(mentioned, ['mentioned'], ENTITY)
  yield* links(claims, ['claims'], CLAIM)
  yield* links(sources, ['sources'], SOURCE)
  for (const [n, { passages }] of claims.entries()) yield* links(passages, ['claims', n, 'passages'], PASSAGE)
}

function knownIn({ vocabulary, entities, mentioned, claims, sources, origins }: Partial<Contents>): Known {
  return {
    entity: entities && mentioned && idsOf([...entities, ...mentioned]),
    claim: claims && idsOf(claims),
    source: sources && idsOf(sources),
    origin: origins && idsOf(origins),
    type: vocabulary && idsOf(vocabulary.types),
    relation: vocabulary && idsOf(vocabulary.relations),
  }
}

function linksAmong(known: Known) {
  return function* links(
    items: readonly object[],
    path: readonly PropertyKey[],
    { fields }: Table,
  ): Generator<Misnomer> {
    const naming = fields.filter(({ of }) => of && known[of])
    for (const [n, item] of items.entries()) {
      for (const field of naming) {
        const lost = [valueOf(item, field) ?? []].flat().find((id) => !known[field.of!]!.has(String(id)))
        if (lost !== undefined)
          yield {
            path: [...path, n, ...field.path],
            message: `“${String(lost)}” is not the id of ${article(field.of!)} in this file`,
          }
      }
    }
  }
}

function article(noun: string): string {
  return `${/^[aeo]/.test(noun) ? 'an' : 'a'} ${noun}`
}

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id))
}
