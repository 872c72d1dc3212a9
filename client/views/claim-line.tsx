import type { KeyboardEventHandler } from 'react'
import { usePlace } from '../navigation.tsx'
import { opening } from '../steps.ts'
import { Link } from '../ui/link.tsx'
import { TypeMark } from '../ui/mark.tsx'
import type { ClaimRow } from './claim-rows.ts'

interface ClaimLineProps {
  readonly row: ClaimRow
  /** Among the table's rows, from 0. */
  readonly index: number
  /** In px from the first row. */
  readonly top: number
  readonly onKeyDown: KeyboardEventHandler<HTMLElement>
}

/** A claim as a row. The link of its relation covers all of it, so that a click anywhere opens the claim. */
export function ClaimLine({
  row: { claim, subject, object, relation, hedge, when },
  index,
  top,
  onKeyDown,
}: ClaimLineProps) {
  const { open } = usePlace()
  const isOpen = open?.kind === 'claim' && open.id === claim.id
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-open-row={isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <End entity={subject} id={claim.subject} />
      <td>
        <Link
          className="claim-open"
          to={opening({ kind: 'claim', id: claim.id })}
          aria-current={isOpen || undefined}
          onKeyDown={onKeyDown}
        >
          {relation}
        </Link>
      </td>
      <End entity={object} id={claim.object} />
      <td className="claims-hedge">{hedge}</td>
      <td className="claims-when">{when ?? <span className="nothing">—</span>}</td>
      <td className="number claims-origins">
        {claim.origins.length}
        <span className="claims-unit">{claim.origins.length === 1 ? ' origin' : ' origins'}</span>
      </td>
      <td className="number">{claim.passages}</td>
      <td className="number">{claim.documents.length}</td>
    </tr>
  )
}

function End({ entity, id }: { entity: ClaimRow['subject']; id: string }) {
  return (
    <td className="claims-end">
      <TypeMark type={entity?.types[0]} />
      <Link to={opening({ kind: 'entity', id })}>{entity?.label ?? id}</Link>
    </td>
  )
}
