/** What a claim is at odds with: the sides of each conflict next to one another. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { byId, type ClaimRecord, type Conflict, type EntityCard, type Id } from '#graph-data'
import { answerTo, type ConflictsAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { sourceName } from '../../lexicon.ts'
import { opening } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import { Failure, Skeleton } from '../../ui/states.tsx'
import { whenWords } from '../../words/dates.ts'
import { CONFLICT_LABELS, HEDGE_LABELS } from '../../words/labels.ts'
import { valueWords } from '../../words/values.ts'

/** The conflicts that a claim is a side of; nothing where it has none. */
export function Conflicts({ claim: { id, conflicts } }: { claim: Pick<ClaimRecord, 'id' | 'conflicts'> }) {
  if (!conflicts.length) return null
  return (
    <section className="conflicts" aria-label="Conflicts">
      <h3>
        At odds <span className="count">{conflicts.length}</span>
      </h3>
      <ConflictList claim={id} contradictions={conflicts} />
    </section>
  )
}

interface ConflictListProps {
  readonly claim: Id
  readonly contradictions: readonly string[]
}

/** Nuances are left out: the hedge beside each claim says as much. */
function ConflictList({ claim, contradictions }: ConflictListProps) {
  const { dataset } = useLexicon()
  const { data, error, refetch } = useQuery(
    answerTo('GET /api/datasets/:d/conflicts', { d: dataset }, { claim, per: String(MOST_SHOWN) }),
  )
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={4} label="Loading the conflicts" />
  const shown = data.conflicts.filter(({ id }) => contradictions.includes(id))
  return shown.map((conflict) => <ConflictCard key={conflict.id} conflict={conflict} claim={claim} answer={data} />)
}

/** Conflicts of one claim that are shown: more cannot be compared by eye. */
const MOST_SHOWN = 50

interface ConflictCardProps {
  readonly conflict: Conflict
  /** The claim that is open, marked among the sides. */
  readonly claim: Id
  readonly answer: ConflictsAnswer
}

function ConflictCard({ conflict: { label, kind, explanation, sides: all }, claim, answer }: ConflictCardProps) {
  const { sources, answer: dataset } = useLexicon()
  const sides = [...all.filter((side) => side.claim === claim), ...all.filter((side) => side.claim !== claim)]
  const entities = byId(answer.entities)
  const sentences = new Map(answer.claims.map(({ id, sentence }) => [id, sentence]))
  const origins = byId(dataset.origins)
  return (
    <article className="conflict">
      <h4>{label}</h4>
      <p className="conflict-kind">{CONFLICT_LABELS[kind]}</p>
      {explanation && <p className="conflict-explanation">{explanation}</p>}
      <div className="conflict-sides">
        <table>
          <thead>
            <tr>
              <td>
                <span className="visually-hidden">Side</span>
              </td>
              {sides.map((side) => (
                <th key={side.claim} scope="col" aria-current={side.claim === claim || undefined}>
                  {side.claim === claim ? 'This claim' : 'Against'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row title="Says" sides={sides}>
              {(side) => <Said side={side} entity={entities.get(side.object)} sentence={sentences.get(side.claim)} />}
            </Row>
            <Row title="Told as" sides={sides}>
              {({ hedge }) => HEDGE_LABELS[hedge]}
            </Row>
            <Row title="When" sides={sides}>
              {(side) => whenWords(side) ?? '—'}
            </Row>
            <Row title="Documents" sides={sides}>
              {({ documents }) => listed(documents.map((id) => sourceName(sources, id)))}
            </Row>
            <Row title="Origins" sides={sides}>
              {(side) => listed(side.origins.map((id) => origins.get(id)?.label ?? id))}
            </Row>
          </tbody>
        </table>
      </div>
    </article>
  )
}

type Side = Conflict['sides'][number]

interface RowProps {
  readonly title: string
  readonly sides: readonly Side[]
  readonly children: (side: Side) => ReactNode
}

function Row({ title, sides, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {sides.map((side) => (
        <td key={side.claim}>{children(side)}</td>
      ))}
    </tr>
  )
}

interface SaidProps {
  readonly side: Side
  readonly entity: EntityCard | undefined
  readonly sentence: string | undefined
}

/** What a side says: the figure above the sentence where there is one. A link to its claim, unless that is not here: dossiers hold a part. */
function Said({ side: { claim, object, value }, entity, sentence }: SaidProps) {
  const said = (
    <>
      {value && <strong>{valueWords(value)}</strong>}
      <span>{sentence ?? entity?.label ?? object}</span>
    </>
  )
  return sentence === undefined ? said : <Link to={opening({ kind: 'claim', id: claim })}>{said}</Link>
}

function listed(names: readonly string[]): string {
  return names.join(', ') || '—'
}
