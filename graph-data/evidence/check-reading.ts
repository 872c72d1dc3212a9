/** Whether a lock still says what curators and documents say about what was read, left out and copied. */
import type { Dataset, Id, Source } from '../schema.ts'
import { ofSource, RELOCK, type Finding } from './finding.ts'
import { isLockFor, isPassageOf, type HeldText, type Lock } from './lock.ts'
import { noiseOf } from './noise.ts'
import type { LostConsidered } from './relock.ts'
import { sharedRuns } from './shared.ts'
import type { TextIndex } from './text-index.ts'
import { isSupport } from './verdict.ts'

/** Sentences that a curator considered, and that the lock does not know or could not locate. */
export function checkConsidered({ sources }: Dataset, lock: Lock): Finding[] {
  return sources.flatMap(({ id, considered }) =>
    considered.flatMap((quote, index): Finding[] => {
      const row = rowsOf(lock.considered, id).find((locked) => isPassageOf(locked, quote))
      if (row)
        return isSupport(row.verdict)
          ? []
          : [lostConsideredFinding({ source: id, index, considered: quote, verdict: row.verdict })]
      const why = `considered “${quote.quote}”, which is not locked: ${RELOCK}`
      return lock.sources[id] ? [ofSource('lock-outdated', id, why, ['considered', index])] : []
    }),
  )
}

/** A sentence that a curator considered, and that could not be located. */
export function lostConsideredFinding({ source, index, considered, verdict }: LostConsidered): Finding {
  const mend = 'quote it as it stands there, with a prefix or suffix where it stands more than once'
  const why = `considered “${considered.quote}”, which is ${verdict} in the text: ${mend}`
  return ofSource('considered-lost', source, why, ['considered', index])
}

/** Passages that claims cite and that lie in what is marked as noise. */
export function checkNoiseCited({ claims }: Dataset, lock: Lock): Finding[] {
  return claims.flatMap(({ id: claim, citations }) =>
    citations.flatMap((citation, index): Finding[] => {
      const row = rowsOf(lock.citations, claim)[index]
      if (!isLockFor(row, citation) || !isSupport(row.verdict)) return []
      const { source, quote } = citation
      const inNoise = lock.sources[source]?.noise.some(([start, end]) => row.start >= start && row.end <= end)
      const message = `claim “${claim}”, citation ${index + 1} in “${source}”: “${quote}” is marked as noise: cite something else, or do not call it noise`
      return inNoise ? [{ kind: 'noise-cited', claim, citation: index + 1, source, quote, message }] : []
    }),
  )
}

/** Documents that are at hand as they were locked, and share other words than the lock says. */
export function checkShared(
  sources: readonly Source[],
  lock: Lock,
  { texts, indexes }: { texts: ReadonlyMap<Id, HeldText>; indexes: ReadonlyMap<Id, TextIndex> },
): Finding[] {
  const compared = sources.flatMap(({ id, noise }) => {
    const [held, index] = [texts.get(id), indexes.get(id)]
    return held && index && held.sha256 === lock.sources[id]?.sha256
      ? [{ id, index, noise: noiseOf(held.text, noise) }]
      : []
  })
  const ids = new Set(compared.map(({ id }) => id))
  const locked = lock.shared.filter((run) => run.sources.every((id) => ids.has(id)))
  if (JSON.stringify(sharedRuns(compared)) === JSON.stringify(locked)) return []
  return [{ kind: 'lock-edited', message: `the documents share other runs of words than the lock says: ${RELOCK}` }]
}

function rowsOf<T>(rows: Readonly<Record<Id, readonly T[]>>, id: Id): readonly T[] {
  return Object.hasOwn(rows, id) ? rows[id]! : []
}
