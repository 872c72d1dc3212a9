import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { byId, type ClaimRecord, type Id } from '#graph-data'
import { answerTo, type ClaimAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { relationWords } from '../../lexicon.ts'
import { usePlace } from '../../navigation.tsx'
import { opening } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import { EntityLink } from '../../ui/mark.tsx'
import { Failure, Skeleton } from '../../ui/states.tsx'
import { dateWords } from '../../words/dates.ts'
import { FURTHER_ROLES, HEDGE_LABELS } from '../../words/labels.ts'
import { useMedia } from '../../use-media.ts'
import { NARROW } from '../../viewport.ts'
import { TracePlace } from '../trace/trace-place.tsx'
import { TraceToggle } from '../trace/trace-toggle.tsx'
import { ClaimBadges } from './claim-badges.tsx'
import { Conflicts } from './conflicts.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { NotShown } from './not-shown.tsx'
import { PanelTitle } from './panel-title.tsx'
import { sentenceParts } from './sentence.ts'

/** A claim: the sentence, how it is told, and every passage that it rests on. */
export function ClaimPanel({ id }: { id: Id }) {
  const { dataset } = useLexicon()
  // A narrow trace shows every passage by its origin, as the list of evidence does.
  const isNarrow = useMedia(NARROW)
  const { traced } = usePlace()
  const { data, error, refetch } = useQuery(answerTo('GET /api/datasets/:d/claims/:id', { d: dataset, id }, {}))
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={7} label="Loading the claim" />
  const { claim } = data
  return (
    <>
      <ClaimHead answer={data} />
      {isNarrow && traced ? <TracePlace /> : <EvidenceList claim={claim} />}
      <Conflicts claim={claim} />
      <Siblings claim={claim} />
    </>
  )
}

function ClaimHead({ answer: { claim, entities } }: { answer: ClaimAnswer }) {
  const { relations } = useLexicon()
  const known = byId(entities)
  const ends = [claim.subject, claim.object].flatMap((id) => known.get(id) ?? [])
  return (
    <div className="panel-head">
      <p className="panel-kicker">
        <EntityLink entity={known.get(claim.subject)} id={claim.subject} />
        <span className="panel-relation">{relationWords(relations, claim.relation)}</span>
        <EntityLink entity={known.get(claim.object)} id={claim.object} />
      </p>
      <PanelTitle>
        {sentenceParts(claim.sentence, ends).map(({ text, id }, n) =>
          id === undefined ? (
            text
          ) : (
            <Link key={n} to={opening({ kind: 'entity', id })}>
              {text}
            </Link>
          ),
        )}
      </PanelTitle>
      <Facts claim={claim} known={known} />
      <p className="panel-actions">
        <TraceToggle />
      </p>
      <NotShown around={claim.subject} isAmong={({ claims }) => claims.some(({ id }) => id === claim.id)} />
    </div>
  )
}

function Facts({ claim, known }: { claim: ClaimRecord; known: ReadonlyMap<Id, ClaimAnswer['entities'][number]> }) {
  const link = (id: Id) => <EntityLink key={id} entity={known.get(id)} id={id} />
  return (
    <dl className="facts">
      <Fact label="Told as">{HEDGE_LABELS[claim.hedge]}</Fact>
      <Fact label="Said by">{claim.said_by && link(claim.said_by)}</Fact>
      <Fact label="Reading">{claim.position && link(claim.position)}</Fact>
      <Fact label="As of">{claim.as_of && dateWords(claim.as_of)}</Fact>
      <Fact label="From">{claim.from && dateWords(claim.from)}</Fact>
      <Fact label="Until">{claim.until && dateWords(claim.until)}</Fact>
      {FURTHER_ROLES.map(([role, label]) => (
        <Fact key={role} label={label}>
          {claim[role].map(link)}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isEmpty = !children || (Array.isArray(children) && !children.length)
  if (isEmpty) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Other claims between the same two entities; nothing while they load, for most claims have none. */
function Siblings({ claim: { id, subject, object } }: { claim: ClaimRecord }) {
  const { dataset, relations } = useLexicon()
  const { data } = useQuery(
    answerTo('GET /api/datasets/:d/claims', { d: dataset }, { entities: `${subject},${object}` }),
  )
  const others = data?.claims.filter((claim) => claim.id !== id) ?? []
  if (!others.length) return null
  return (
    <section className="siblings" aria-label="Between the same two">
      <h3>
        Between the same two <span className="count">{others.length}</span>
      </h3>
      <ul>
        {others.map((claim) => (
          <li key={claim.id} className="sibling">
            <Link to={opening({ kind: 'claim', id: claim.id })} data-hint={relationWords(relations, claim.relation)}>
              {claim.sentence}
            </Link>
            <span className="badges">
              <ClaimBadges claim={claim} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
