/** The filters that a dataset offers, as data: a new facet is a row here. What a dataset has no values for is not offered. */
import type { Id, Selection } from '#graph-data'
import type { SubgraphAnswer } from '../../answers.ts'
import { relationWords, sourceName, type Lexicon } from '../../lexicon.ts'
import { toggled, withParameter } from '../../steps.ts'
import { HEDGE_LABELS } from '../../words/labels.ts'

type FacetKey = 'type' | 'hedge' | 'position' | 'source' | 'origin' | 'relation' | 'said_by'

interface FacetSpec {
  readonly key: FacetKey
  readonly title: string
  /** What is ticked while nothing is filtered: `all`, to leave some out; `none`, to pick some from many. */
  readonly untouched: 'all' | 'none'
  /** The parameter that unticking adds to, for values that claims rest on: what if nobody believed them. */
  readonly leavesOut?: 'withoutSource' | 'withoutOrigin'
  /** Fewer values than this leave nothing to choose. */
  readonly least: number
  readonly folded: boolean
  /** The facet's values in the order in which they are shown, with their labels. */
  readonly rows: (lexicon: Lexicon) => readonly (readonly [Id, string])[]
  /** The value of everything that is shown, as often as it occurs. */
  readonly shown: (subgraph: Shown) => readonly (Id | undefined)[]
}

/** A value of a facet, as its row shows it. */
export interface FacetRow {
  readonly id: Id
  readonly label: string
  /** Claims, or entities of a type, in the dataset. */
  readonly count: number
  /** Those of them that are on the map. */
  readonly shown: number
  readonly isOn: boolean
}

/** A facet with what is chosen of it. */
export interface Facet extends Omit<FacetSpec, 'rows' | 'shown'> {
  readonly rows: readonly FacetRow[]
  readonly isFiltered: boolean
}

const FACETS: readonly FacetSpec[] = [
  {
    key: 'type',
    title: 'Show',
    untouched: 'all',
    least: 1,
    folded: false,
    rows: ({ answer }) => answer.vocabulary.types.map(({ id, plural }) => [id, plural]),
    shown: ({ entities }) => entities.flatMap(({ types }) => types),
  },
  {
    key: 'hedge',
    title: 'Told as',
    untouched: 'all',
    least: 1,
    folded: false,
    rows: () => Object.entries(HEDGE_LABELS),
    shown: ({ claims }) => claims.map(({ hedge }) => hedge),
  },
  {
    key: 'position',
    title: 'Reading',
    untouched: 'none',
    least: 1,
    folded: false,
    rows: (lexicon) => byCount(lexicon, 'position'),
    shown: ({ claims }) => claims.map(({ position }) => position),
  },
  {
    key: 'source',
    title: 'Documents',
    untouched: 'all',
    leavesOut: 'withoutSource',
    least: 1,
    folded: false,
    rows: ({ answer, sources }) => answer.sources.map(({ id }) => [id, sourceName(sources, id)]),
    shown: ({ claims }) => claims.flatMap(({ documents }) => documents),
  },
  {
    key: 'relation',
    title: 'Relations',
    untouched: 'none',
    least: 2,
    folded: true,
    rows: (lexicon) => byCount(lexicon, 'relation'),
    shown: ({ claims }) => claims.map(({ relation }) => relation),
  },
  {
    key: 'said_by',
    title: 'Said by',
    untouched: 'none',
    least: 1,
    folded: true,
    rows: (lexicon) => byCount(lexicon, 'said_by'),
    shown: ({ claims }) => claims.map(({ said_by: speaker }) => speaker),
  },
  {
    key: 'origin',
    title: 'Origins',
    untouched: 'all',
    leavesOut: 'withoutOrigin',
    least: 2,
    folded: true,
    rows: ({ answer }) => answer.origins.map(({ id, label }) => [id, label]),
    shown: ({ claims }) => claims.flatMap(({ origins }) => origins),
  },
]

/** The dataset's facets, with what the selection chooses of them and how much of each `subgraph` shows. */
export function facetsOf(lexicon: Lexicon, selection: Selection, subgraph: Shown = NOTHING): Facet[] {
  return FACETS.map(({ rows, shown, ...spec }) => ({
    ...spec,
    isFiltered: [spec.key, spec.leavesOut].some((key) => key && selection[key] !== undefined),
    rows: rowsOf(spec, rows(lexicon), lexicon.answer.facets[spec.key], tally(shown(subgraph)), selection),
  })).filter(({ rows, least }) => rows.length >= least)
}

function rowsOf(
  spec: Ticking,
  values: readonly (readonly [Id, string])[],
  counts: Readonly<Record<Id, number>>,
  shown: ReadonlyMap<Id, number>,
  selection: Selection,
): FacetRow[] {
  return values.flatMap(([id, label]) => {
    const count = counts[id] ?? 0
    return count ? [{ id, label, count, shown: shown.get(id) ?? 0, isOn: isTicked(spec, selection, id) }] : []
  })
}

/** What tells whether a value is ticked. */
type Ticking = Pick<FacetSpec, 'key' | 'untouched' | 'leavesOut'>

function isTicked({ key, untouched, leavesOut }: Ticking, selection: Selection, id: Id): boolean {
  if (leavesOut && selection[leavesOut]?.includes(id)) return false
  return selection[key]?.includes(id) ?? untouched === 'all'
}

function tally(ids: readonly (Id | undefined)[]): Map<Id, number> {
  const counts = new Map<Id, number>()
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** What is on the map. */
type Shown = Pick<SubgraphAnswer, 'entities' | 'claims'>
const NOTHING: Shown = { entities: [], claims: [] }

function byCount({ answer, relations }: Lexicon, key: 'position' | 'relation' | 'said_by'): [Id, string][] {
  const rows = Object.entries(answer.facets[key]).toSorted(([, a], [, b]) => b - a)
  return rows.map(([id]) => [id, key === 'relation' ? relationWords(relations, id) : (answer.labels[id] ?? id)])
}

/**
 * The selection after a value was ticked or unticked. Everything ticked is no filter, and so is nothing; but a source that is
 * unticked among all is one that nobody believes.
 */
export function afterTick(selection: Selection, { key, rows, untouched, leavesOut }: Facet, id: Id): Selection {
  if (leavesOut && (!selection[key] || selection[leavesOut]?.includes(id))) return toggled(selection, leavesOut, id)
  const on = rows.filter(({ isOn }) => isOn).map((row) => row.id)
  const next = toggled(selection, key, id, on)
  return untouched === 'all' && next[key]?.length === rows.length ? withParameter(next, key, undefined) : next
}

/** The selection that keeps one value only. */
export function afterOnly(selection: Selection, facet: Ticking, id: Id): Selection {
  return withParameter(afterAll(selection, facet), facet.key, [id])
}

/** The selection that keeps every value. */
export function afterAll(selection: Selection, { key, leavesOut }: Ticking): Selection {
  const all = withParameter(selection, key, undefined)
  return leavesOut ? withParameter(all, leavesOut, undefined) : all
}

/** What a selection filters by that the dataset does not have: “type “planet””. */
export function strangers({ answer }: Lexicon, selection: Selection): string[] {
  return FACETS.flatMap(({ key, leavesOut }) => {
    const known = answer.facets[key]
    return [...(selection[key] ?? []), ...((leavesOut && selection[leavesOut]) ?? [])]
      .filter((id) => !Object.hasOwn(known, id))
      .map((id) => `the ${key.replace('_', ' ')} “${id}”`)
  })
}
