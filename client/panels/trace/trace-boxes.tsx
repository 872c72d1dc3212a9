/** What stands in the boxes of a trace. */
import { byId } from '#graph-data'
import type { ClaimAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { relationWords, sourceName } from '../../lexicon.ts'
import { reading } from '../../steps.ts'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { numberWords } from '../../words/counts.ts'
import { whenWords } from '../../words/dates.ts'
import { CITATION_LABELS, HEDGE_LABELS, VERDICT_LABELS } from '../../words/labels.ts'
import { placeWords } from '../inspector/place-words.ts'
import type { Curve, TraceNode } from './columns.ts'

/** What the claim says of its subject. */
export function ClaimBox({ answer: { claim, entities } }: { answer: ClaimAnswer }) {
  const { relations } = useLexicon()
  const told = [HEDGE_LABELS[claim.hedge].toLowerCase(), whenWords(claim)].filter(Boolean).join(' · ')
  return (
    <p className="trace-box">
      <strong>
        {relationWords(relations, claim.relation)} {byId(entities).get(claim.object)?.label ?? claim.object}
      </strong>
      <small>{told}</small>
    </p>
  )
}

interface PassageBoxProps {
  readonly answer: ClaimAnswer
  readonly node: TraceNode
  readonly isRead: boolean
}

export function PassageBox({ answer: { claim }, node: { id, label, passage: index = 0 }, isRead }: PassageBoxProps) {
  const { sources } = useLexicon()
  const passage = claim.passages[index]
  if (!passage) return <p className="trace-box">“{label}”</p>
  const { source, place, role, verdict } = passage
  return (
    <Link
      className="trace-box"
      to={reading(source, place ? { claim: id, index } : null)}
      aria-current={isRead || undefined}
    >
      <q>{label}</q>
      <span className="trace-where">
        <small>{place ? placeWords(place) : 'not located'}</small>
        {role === 'disputes' && <Badge tone="warn">{CITATION_LABELS[role]}</Badge>}
        {!VERDICT_LABELS[verdict].holds && <Badge tone="warn">{VERDICT_LABELS[verdict].label}</Badge>}
        <span className="visually-hidden"> in {sourceName(sources, source)}</span>
      </span>
    </Link>
  )
}

/** `onward`: the curves that leave it, to its origin and to documents that it depends on. */
export function DocumentBox({ node, onward }: { node: TraceNode; onward: readonly Curve[] }) {
  const words = onward.map(({ to, how }) => `${how ?? 'from the origin'} ${to.label}`).join(', ')
  return (
    <Link className="trace-box" to={reading(node.id)} data-held={node.held} data-hint={words}>
      <span className="trace-dot" aria-hidden />
      <span className="trace-name">{node.label}</span>
      <span className="visually-hidden">, {words}</span>
    </Link>
  )
}

/** `behind`: works that its documents depend on and the claim does not cite. */
export function OriginBox({ node, behind }: { node: TraceNode; behind: readonly TraceNode[] }) {
  const names = behind.map(({ label }) => label)
  return (
    <p className="trace-box" data-hint={names.length > 1 ? `after ${names.join(', ')}` : undefined}>
      <strong>{node.label}</strong>
      {names.length > 0 && (
        <small>
          after {names[0]}
          {names.length > 1 && ` and ${numberWords(names.length - 1)} more`}
        </small>
      )}
      {names.length > 1 && <span className="visually-hidden">: {names.slice(1).join(', ')}</span>}
    </p>
  )
}
