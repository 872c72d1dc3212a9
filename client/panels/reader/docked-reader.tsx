/** The reader as part of the inspector. */
import { Maximize2, X } from 'lucide-react'
import type { Reading } from '../../location.ts'
import { useNavigation } from '../../navigation.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { CitedFor } from './cited-for.tsx'
import { DocumentBody } from './document.tsx'
import { Minimap } from './minimap.tsx'
import { QuoteSteps } from './quote-steps.tsx'
import { ReaderState } from './reader-state.tsx'
import { useInSight, useReader } from './reading.ts'
import { whereWords } from './where-words.ts'

export default function DockedReader({ reading }: { reading: Reading }) {
  const { go } = useNavigation()
  const { answer, error, retry, folio, current, toPassage, move, progress } = useReader(reading)
  const scroller = useInSight(current, folio)
  const { short, title } = answer?.source ?? { short: undefined, title: 'Document' }
  return (
    <section className="reader" aria-label={`Reader: ${title}`}>
      <header className="reader-head">
        <h3 className="reader-title" tabIndex={-1}>
          {short ?? title}
        </h3>
        {folio && <span className="reader-where">{whereWords(folio, current)}</span>}
        <span className="reader-tools">
          <QuoteSteps onMove={move} progress={progress} />
          <IconButton
            icon={Maximize2}
            label="Read at full width"
            onClick={() => go({ reading: { ...reading, wide: true } })}
          />
          <IconButton icon={X} label="Close the document" shortcut="Esc" onClick={() => go({ reading: null })} />
        </span>
      </header>
      {folio && answer ? (
        <>
          <div className="reader-page">
            <div className="reader-scroll" ref={scroller}>
              <DocumentBody headings={4} folio={folio} current={current} toPassage={toPassage} />
            </div>
            <Minimap folio={folio} current={current} toPassage={toPassage} />
          </div>
          <CitedFor folio={folio} current={current} claims={answer.claims} toPassage={toPassage} />
        </>
      ) : (
        <ReaderState answer={answer} error={error} onRetry={retry} />
      )}
    </section>
  )
}
