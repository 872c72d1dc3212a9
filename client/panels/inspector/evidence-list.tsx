import { useQuery } from '@tanstack/react-query'
import type { ClaimRecord } from '#graph-data'
import { answerTo } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import { sourceName } from '../../lexicon.ts'
import { Link } from '../../ui/link.tsx'
import { Citation } from './citation.tsx'
import { backingWords } from './evidence.ts'
import { tiesOf, witnessesOf, type Witness } from './witnesses.ts'

/** Every passage that a claim rests on; by origin where it cites several documents. */
export function EvidenceList({ claim }: { claim: ClaimRecord }) {
  const { originOf } = useLexicon()
  const witnesses = witnessesOf(claim, originOf)
  const isGrouped = witnesses.some(({ documents }) => documents.length > 1) || witnesses.length > 1
  return (
    <section className="evidence" aria-label="Evidence">
      <h3>Evidence</h3>
      <p className="evidence-backing">{backingWords(claim)}</p>
      {witnesses.map((witness, n) => (
        <div key={witness.origin} className={isGrouped ? 'witness' : undefined}>
          {isGrouped && <WitnessHead claim={claim} witness={witness} number={n + 1} />}
          {witness.passages.map((index) => (
            <Citation key={index} claim={claim.id} index={index} passage={claim.passages[index]!} />
          ))}
        </div>
      ))}
    </section>
  )
}

interface WitnessHeadProps {
  readonly claim: ClaimRecord
  readonly witness: Witness
  /** Among the claim's origins, from 1. */
  readonly number: number
}

/** Which documents one origin is, and why they count once. */
function WitnessHead({ claim, witness: { documents }, number }: WitnessHeadProps) {
  const { sources } = useLexicon()
  return (
    <header className="witness-head">
      <h4>
        <span className="witness-number">Origin {number}</span>{' '}
        {documents.map((id) => sourceName(sources, id)).join(' · ')}
      </h4>
      {documents.length > 1 && <Ties claim={claim} documents={documents} />}
    </header>
  )
}

function Ties({ claim: { id }, documents }: Pick<WitnessHeadProps, 'claim'> & Pick<Witness, 'documents'>) {
  const { dataset } = useLexicon()
  const { data } = useQuery(answerTo('GET /api/datasets/:d/claims/:id/trace', { d: dataset, id }, {}))
  const ties = data ? tiesOf(data.trace, documents) : []
  return (
    <p>
      {documents.length === 2 ? 'Both' : `All ${documents.length}`} count as one
      {ties.length > 0 ? `: ${ties.join('; ')}.` : ', for they depend on one another.'}{' '}
      <Link to={{ traced: true }}>Trace</Link>
    </p>
  )
}
