/** Claims that cannot all be so: found by rule, and joined with what a curator saw. */
import { byId } from '../by-id.ts'
import { overlaps, periodOfClaim } from '../edtf.ts'
import type { Conflict, ConflictSide, FigureCheck } from '../findings.ts'
import type { ClaimRecord } from '../records.ts'
import type { CuratedConflict, Entity, Hedge, Id, Relation } from '../schema.ts'
import { mayEqual, roughly } from './quantity.ts'

/** What conflicts are looked for in. */
export interface Disputed {
  readonly claims: readonly ClaimRecord[]
  readonly entities: readonly Pick<Entity, 'id' | 'label' | 'value'>[]
  readonly relations: readonly Pick<Relation, 'id' | 'label' | 'functional' | 'symmetric'>[]
  readonly figures: readonly FigureCheck[]
  readonly curated: readonly CuratedConflict[]
}

/** Every conflict: curated ones first, then those found. Claims without support are in none that is found. */
export function conflictsOf(disputed: Disputed): Conflict[] {
  const told = { ...disputed, claims: disputed.claims.filter(({ documents }) => documents.length) }
  const entities = byId(disputed.entities)
  const records = byId(disputed.claims)
  const found = [...functional(told, entities), ...hedges(told, entities), ...derived(told, entities)]
  const curated = disputed.curated.map((conflict): Found => ({
    ...conflict,
    kind: 'curated',
  }))
  return [...curated, ...found].map((conflict) => ({
    ...conflict,
    sides: conflict.claims.flatMap((id) => {
      const claim = records.get(id)
      return claim ? [sideOf(claim, entities.get(claim.object))] : []
    }),
  }))
}

type Found = Omit<Conflict, 'sides'>
type Named = Pick<Entity, 'id' | 'label' | 'value'>

function sideOf(claim: ClaimRecord, object: Named | undefined): ConflictSide {
  const { id, hedge, as_of: asOf, from, until, documents, origins } = claim
  return {
    claim: id,
    object: claim.object,
    ...(object?.value && { value: object.value }),
    hedge,
    ...(asOf !== undefined && { as_of: asOf }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    documents,
    origins,
  }
}

// --- two values where one can hold ---------------------------------------------------------------

function functional({ claims, relations }: Disputed, entities: ReadonlyMap<Id, Named>): Found[] {
  const single = new Map(relations.filter((relation) => relation.functional).map((relation) => [relation.id, relation]))
  const groups = groupedBy(
    claims.filter(({ relation }) => single.has(relation)),
    ({ subject, relation, in: places, for: purposes }) => [
      subject,
      relation,
      ...places.toSorted(),
      '',
      ...purposes.toSorted(),
    ],
  )
  return groups.flatMap((group) =>
    clusters(group, (a, b) => !isCompatible(a.object, b.object, entities)).map((cluster) => ({
      id: `functional--${cluster[0]!.id}`,
      kind: 'functional',
      label: `${labelOf(cluster[0]!.subject, entities)} ${single.get(cluster[0]!.relation)!.label}: ${values(cluster, entities)}`,
      claims: cluster.map(({ id }) => id),
    })),
  )
}

function isCompatible(a: Id, b: Id, entities: ReadonlyMap<Id, Named>): boolean {
  if (a === b) return true
  const [first, second] = [entities.get(a)?.value, entities.get(b)?.value]
  return first && second ? mayEqual(roughly(first), roughly(second)) : false
}

function values(claims: readonly ClaimRecord[], entities: ReadonlyMap<Id, Named>): string {
  return [...new Set(claims.map(({ object }) => labelOf(object, entities)))].join(' or ')
}

// --- one proposition, told with different certainty ----------------------------------------------

function hedges({ claims, relations }: Disputed, entities: ReadonlyMap<Id, Named>): Found[] {
  const known = byId(relations)
  const groups = groupedBy(claims, (claim) => [
    claim.relation,
    ...ends(claim, known.get(claim.relation)?.symmetric ?? false),
    ...[claim.in, claim.with, claim.for].flatMap((role) => ['', ...role.toSorted()]),
  ])
  return groups.flatMap((group) =>
    clusters(group, (a, b) => a.hedge !== b.hedge).map((cluster) => {
      const [{ id, subject, relation, object }] = cluster as [ClaimRecord]
      const label = [
        labelOf(subject, entities),
        known.get(relation)?.label ?? relation,
        labelOf(object, entities),
      ].join(' ')
      const told = [...new Set(cluster.map(({ hedge }) => hedge))]
      return {
        id: `hedge--${id}`,
        kind: 'hedge',
        label: `${label}: ${told.join(' or ')}`,
        claims: cluster.map((claim) => claim.id),
      }
    }),
  )
}

const INTENDED: ReadonlySet<Hedge> = new Set(['target', 'planned'])
const TOLD_AS_FACT: ReadonlySet<Hedge> = new Set(['stated', 'estimated'])

/**
 * Whether not all sides can be so. One proposition told with different certainty is a contradiction only where one side
 * says that it is so and another that it is intended; who says it (reported, quoted) and how firmly (possible,
 * estimated) are nuances: the one does not deny the other.
 */
export function isContradiction({ kind, sides }: Pick<Conflict, 'kind' | 'sides'>): boolean {
  const isTold = (hedges: ReadonlySet<Hedge>) => sides.some(({ hedge }) => hedges.has(hedge))
  return kind !== 'hedge' || (isTold(INTENDED) && isTold(TOLD_AS_FACT))
}

/** claim → the ids of the contradictions that it is a side of */
export function contradictionsOf(conflicts: readonly Conflict[]): Map<Id, string[]> {
  const byClaim = new Map<Id, string[]>()
  for (const { id, claims } of conflicts.filter(isContradiction)) {
    for (const claim of claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), id])
  }
  return byClaim
}

function ends({ subject, object }: ClaimRecord, isSymmetric: boolean): Id[] {
  return isSymmetric ? [subject, object].toSorted() : [subject, object]
}

// --- figures that their operands do not give -----------------------------------------------------

function derived({ claims, figures }: Disputed, entities: ReadonlyMap<Id, Named>): Found[] {
  const wrong = figures.filter((check) => check.class === 'disagrees')
  return wrong.map(({ figure }) => ({
    id: `derived--${figure}`,
    kind: 'derived',
    label: `${labelOf(figure, entities)} is not what its operands give`,
    figure,
    claims: claims.filter(({ subject, object }) => subject === figure || object === figure).map(({ id }) => id),
  }))
}

// --- grouping ------------------------------------------------------------------------------------

function labelOf(id: Id, entities: ReadonlyMap<Id, Named>): string {
  return entities.get(id)?.label ?? id
}

/** Groups of two and more. Keys are lists of ids and empty strings, so that no two lists are one text. */
function groupedBy(claims: readonly ClaimRecord[], keyOf: (claim: ClaimRecord) => readonly string[]): ClaimRecord[][] {
  const groups = new Map<string, ClaimRecord[]>()
  for (const claim of claims) {
    const key = keyOf(claim).join(' ')
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** Claims of one group that are compared, each with each: more of a kind would tell nothing new. */
const MOST_COMPARED = 300

/** The claims that hold at one time and are at odds, directly or through others; a claim at odds with none is in no cluster. */
function clusters(group: readonly ClaimRecord[], differ: (a: ClaimRecord, b: ClaimRecord) => boolean): ClaimRecord[][] {
  const claims = group.slice(0, MOST_COMPARED)
  const periods = new Map(claims.map((claim) => [claim, periodOfClaim(claim)]))
  const atOdds = (a: ClaimRecord, b: ClaimRecord) => differ(a, b) && overlaps(periods.get(a)!, periods.get(b)!)
  const left = new Set(claims)
  const found: ClaimRecord[][] = []
  for (const claim of claims) {
    if (!left.delete(claim)) continue
    const cluster = [claim]
    for (const member of cluster) {
      for (const other of left) {
        if (!atOdds(member, other)) continue
        left.delete(other)
        cluster.push(other)
      }
    }
    if (cluster.length > 1) found.push(cluster.toSorted((a, b) => claims.indexOf(a) - claims.indexOf(b)))
  }
  return found
}
