/** Where a dataset's files say what something found later is about: looked up only when there is something to point at. */
import type { Finding } from '../evidence/finding.ts'
import { LOCK_FILE } from '../evidence/lock.ts'
import type { Issue } from '../result.ts'
import type { Id } from '../schema.ts'
import { upstreamClaimId } from './dataset.ts'
import type { Item, Items } from './items.ts'
import type { DatasetFile } from './parts.ts'
import { readItems } from './reading.ts'

/** What is said of a claim, of one of its citations, or of a source. */
type About = Pick<Finding, 'claim' | 'citation' | 'source' | 'at'>

/** With the place in the files that it is about; in the lock where no file says anything of the kind. */
export type Located<T> = T & Pick<Issue, 'file' | 'line' | 'column'>

/** The same with their places. Reads the files anew, which takes as long as it took to load them. */
export function located<T extends About>(all: readonly T[], files: readonly DatasetFile[]): Located<T>[] {
  if (!all.length) return []
  const { items } = readItems(files)
  const claims = claimPlaces(items)
  const sources = new Map(items.sources.map((item) => [item.value.id, item]))
  return all.map((one) => {
    const { file, line, column } = placeOf(one, claims, sources) ?? { file: LOCK_FILE, line: 1, column: 1 }
    return { file, line, column, ...one }
  })
}

/** A part of an item. */
interface Spot {
  readonly item: Item<unknown>
  readonly path: readonly PropertyKey[]
}

/** Where a claim is written. */
interface ClaimPlace {
  readonly whole: Spot
  /** By the claim's citations. */
  readonly quotes: readonly Spot[]
}

function claimPlaces({ claims, sources }: Items): Map<Id, ClaimPlace> {
  const places = new Map<Id, ClaimPlace>()
  for (const item of claims) {
    const quotes = item.value.citations.map((_, n) => ({ item, path: ['citations', n, 'quote'] }))
    places.set(item.value.id, { whole: { item, path: ['id'] }, quotes })
  }
  for (const item of sources) {
    item.value.upstream.forEach((link, n) => {
      const id = upstreamClaimId(item.value.id, link)
      const whole = { item, path: ['upstream', n] }
      const known = places.get(id) ?? { whole, quotes: [] }
      places.set(id, { ...known, quotes: [...known.quotes, { item, path: ['upstream', n, 'citation', 'quote'] }] })
    })
  }
  return places
}

function placeOf(
  { claim, citation, source, at = [] }: About,
  claims: ReadonlyMap<Id, ClaimPlace>,
  sources: ReadonlyMap<Id, Item<unknown>>,
): Issue | null {
  const cited = claim === undefined ? undefined : claims.get(claim)
  const item = claim === undefined && source !== undefined ? sources.get(source) : undefined
  const spot = cited
    ? ((citation === undefined ? undefined : cited.quotes[citation - 1]) ?? cited.whole)
    : item && { item, path: at }
  return spot ? spot.item.issue(spot.path, '') : null
}
