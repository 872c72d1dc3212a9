import type { ClaimRecord } from '#graph-data'
import { useLexicon } from '../../use-lexicon.tsx'
import { usePlace } from '../../navigation.tsx'
import { Badge } from '../../ui/badge.tsx'
import { counted } from '../../words/counts.ts'
import { whenWords } from '../../words/dates.ts'
import { HEDGE_LABELS, PLAIN_HEDGE, VERDICT_LABELS } from '../../words/labels.ts'
import { backingBadge, backingWords } from './evidence.ts'
import { fallenWords } from './fallen.ts'

/** What to know about a claim before reading it: when, how it is told, how well it is backed. */
export function ClaimBadges({ claim }: { claim: ClaimRecord }) {
  const { selection } = usePlace()
  const { originOf } = useLexicon()
  const when = whenWords(claim)
  const fallen = fallenWords(claim, selection, originOf)
  const backing = backingBadge(claim)
  const lost = claim.passages.filter(({ verdict }) => !VERDICT_LABELS[verdict].holds).length
  const isDisputed = claim.passages.some(({ role }) => role === 'disputes')
  return (
    <>
      {when && <Badge>{when}</Badge>}
      {claim.hedge !== PLAIN_HEDGE && <Badge tone="accent">{HEDGE_LABELS[claim.hedge].toLowerCase()}</Badge>}
      {isDisputed && <Badge tone="warn">disputed</Badge>}
      {claim.conflicts.length > 0 && (
        <Badge tone="warn" hint={`At odds with other claims: ${counted(claim.conflicts.length, 'conflict')}`}>
          at odds
        </Badge>
      )}
      {fallen && (
        <Badge tone="warn" hint={fallen.hint}>
          {fallen.text}
        </Badge>
      )}
      {lost > 0 && <Badge tone="warn">{lost} lost</Badge>}
      <Badge tone={backing.isStrong ? 'good' : 'plain'} hint={backingWords(claim)}>
        {backing.text}
      </Badge>
    </>
  )
}
