/** The trace: where a claim comes from, claim | passages | documents | origins, joined by curves. */
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { byId, type Id, type Trace } from '#graph-data'
import { answerTo, type ClaimAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { relationWords } from '../../lexicon.ts'
import { useNavigation } from '../../navigation.tsx'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Failure, Skeleton } from '../../ui/states.tsx'
import { counted } from '../../words/counts.ts'
import { whenWords } from '../../words/dates.ts'
import { backingOf } from '../inspector/evidence.ts'
import { drawingOf } from './columns.ts'
import { TraceColumns } from './trace-columns.tsx'
import { TRACE_ID } from './trace-toggle.tsx'
import { TraceTree } from './trace-tree.tsx'
import { useMeasures } from './use-measures.ts'

/** The trace of one claim, with a way to close it. */
export default function TracePanel({ id }: { id: Id }) {
  const { dataset } = useLexicon()
  const params = { d: dataset, id }
  const claim = useQuery(answerTo('GET /api/datasets/:d/claims/:id', params, {}))
  const trace = useQuery(answerTo('GET /api/datasets/:d/claims/:id/trace', params, {}))
  const error = claim.error ?? trace.error
  const retry = () => void Promise.all([claim.refetch(), trace.refetch()])
  return (
    <section className="trace" id={TRACE_ID} aria-label="Trace">
      <CloseTrace />
      {claim.data && trace.data ? (
        <>
          <TraceHead answer={claim.data} />
          <TraceBody answer={claim.data} trace={trace.data.trace} />
        </>
      ) : error ? (
        <Failure error={error} onRetry={retry} />
      ) : (
        <Skeleton lines={4} label="Loading the trace" />
      )}
    </section>
  )
}

/** Px below which four columns are a tree. */
const NARROWEST = 560

/** The columns, each box as high as its words need; a tree where there is little room. */
function TraceBody({ answer, trace }: { answer: ClaimAnswer; trace: Trace }) {
  const body = useRef<HTMLDivElement>(null)
  const { width, heights } = useMeasures(body)
  return (
    <div className="trace-body" ref={body}>
      {width !== null && width < NARROWEST ? (
        <TraceTree answer={answer} trace={trace} />
      ) : (
        <TraceColumns answer={answer} drawing={drawingOf(trace, heights)} />
      )}
    </div>
  )
}

function CloseTrace() {
  const { go } = useNavigation()
  const close = () => {
    go({ traced: false })
    // The button goes away with the panel; focus goes back to what opened it.
    document.querySelector<HTMLElement>('[data-trace-toggle]')?.focus({ preventScroll: true })
  }
  return <IconButton icon={X} label="Close the trace" className="trace-close" onClick={close} />
}

/** “Trace · Mistral AI targets 200 MW of compute”, and how many say it independently. */
function TraceHead({ answer: { claim, entities } }: { answer: ClaimAnswer }) {
  const { relations } = useLexicon()
  const known = byId(entities)
  const when = whenWords(claim)
  return (
    <header className="trace-head">
      <h2>
        Trace · {known.get(claim.subject)?.label ?? claim.subject}{' '}
        <span className="trace-relation">{relationWords(relations, claim.relation)}</span>{' '}
        {known.get(claim.object)?.label ?? claim.object} {when && <Badge>{when}</Badge>}
      </h2>
      <Witnesses claim={claim} />
    </header>
  )
}

function Witnesses({ claim }: Pick<ClaimAnswer, 'claim'>) {
  const passages = backingOf(claim)
  const { length: documents } = claim.documents
  const { length: origins } = claim.origins
  if (!passages) return <p className="trace-witnesses">No passage backs this claim</p>
  return (
    <p className="trace-witnesses">
      <strong>{counted(passages, 'passage')}</strong> in <strong>{counted(documents, 'document')}</strong>
      {origins < documents ? ' — but ' : ' — '}
      <strong>{counted(origins, 'origin')}</strong>
    </p>
  )
}
