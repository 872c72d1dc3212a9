import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { usePlace } from '../../navigation.tsx'
import { opening } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import { EntityLink } from '../../ui/mark.tsx'
import { Citation } from './citation.tsx'
import { ClaimBadges } from './claim-badges.tsx'
import type { RelationRow as Row } from './groups.ts'

/** One relation: a link to what it leads to, and a button for the claim and the passages that it rests on. */
export function RelationRow({ row: { claim, other, otherId } }: { row: Row }) {
  const { reading } = usePlace()
  const isRead = reading?.passage?.claim === claim.id
  const [isOpen, setOpen] = useState(isRead)
  return (
    <Collapsible.Root
      render={<li />}
      className="relation"
      open={isOpen}
      onOpenChange={setOpen}
      data-open-row={isOpen || undefined}
    >
      <div className="relation-row">
        <EntityLink entity={other} id={otherId} hint={`Go to ${other?.label ?? otherId}`} />
        <Collapsible.Trigger
          className="relation-toggle"
          aria-label={`Evidence: ${claim.sentence}`}
          data-hint={isOpen ? 'Hide the evidence' : 'Show the evidence for this claim'}
        >
          <ClaimBadges claim={claim} />
          <ChevronRight className="relation-chevron" size={14} aria-hidden />
        </Collapsible.Trigger>
      </div>
      <Collapsible.Panel className="relation-evidence">
        <p className="relation-sentence">
          {claim.sentence}{' '}
          <Link
            className="relation-claim"
            to={opening({ kind: 'claim', id: claim.id })}
            aria-label={`Open the claim: ${claim.sentence}`}
          >
            Open the claim
          </Link>
        </p>
        {claim.passages.map((passage, index) => (
          <Citation key={index} claim={claim.id} index={index} passage={passage} />
        ))}
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
