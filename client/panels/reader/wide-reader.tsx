/** The reader over the whole window: the document with everything that is known about it. */
import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { SourceAnswer } from '../../answers.ts'
import { useLexicon } from '../../use-lexicon.tsx'
import type { Reading } from '../../location.ts'
import { useNavigation } from '../../navigation.tsx'
import { ExternalLink } from '../../ui/external-link.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { counted } from '../../words/counts.ts'
import { dateWords } from '../../words/dates.ts'
import { CitedFor } from './cited-for.tsx'
import { DocumentBody } from './document.tsx'
import { Minimap } from './minimap.tsx'
import { QuoteSteps } from './quote-steps.tsx'
import { ReaderState } from './reader-state.tsx'
import { useInSight, useReader } from './reading.ts'
import { whereWords } from './where-words.ts'

/** `canDock`: whether closing leaves the reader in the inspector, where it came from. */
export default function WideReader({ reading, canDock }: { reading: Reading; canDock: boolean }) {
  const { go } = useNavigation()
  const { answer, error, retry, folio, current, toPassage, move, progress } = useReader(reading)
  const scroller = useInSight(current, folio)
  const heading = useRef<HTMLHeadingElement>(null)
  const close = () => go({ reading: canDock ? { ...reading, wide: false } : null })
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="wide-reader" initialFocus={heading} finalFocus={readerBelow}>
          <div className="wide-head">
            <div>
              <Dialog.Title className="wide-title" ref={heading} tabIndex={-1}>
                {answer?.source.title ?? 'Document'}
              </Dialog.Title>
              {answer && <About answer={answer} />}
            </div>
            <span className="reader-tools">
              <QuoteSteps onMove={move} progress={progress} />
              <IconButton icon={X} label="Close the document" shortcut="Esc" onClick={close} />
            </span>
          </div>
          {folio && answer ? (
            <div className="wide-page">
              <div className="reader-scroll" ref={scroller}>
                {answer.text === null && (
                  <p className="wide-note">Its words are not here: bars stand for them, in their true length.</p>
                )}
                <DocumentBody headings={3} folio={folio} current={current} toPassage={toPassage} />
              </div>
              <Minimap folio={folio} current={current} toPassage={toPassage} />
              <aside className="wide-side" aria-label="What cites this passage">
                <p className="reader-where">{whereWords(folio, current)}</p>
                {progress !== null && <p className="reader-where">{progress}</p>}
                <CitedFor folio={folio} current={current} claims={answer.claims} toPassage={toPassage} />
              </aside>
            </div>
          ) : (
            <ReaderState answer={answer} error={error} onRetry={retry} />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Where focus goes on closing: the same document in the inspector, else what is open there. */
function readerBelow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.reader-title') ?? document.querySelector<HTMLElement>('.panel-title')
}

/** Who published the document, when, and which origin it belongs to. */
function About({ answer: { source } }: { answer: SourceAnswer }) {
  const { originOf } = useLexicon()
  const origin = originOf.get(source.id)
  const facts = [
    source.publisher,
    source.author,
    source.kind,
    source.published && `published ${dateWords(source.published)}`,
    source.accessed && `read ${dateWords(source.accessed)}`,
    `${counted(source.claims, 'claim')} from ${counted(source.passages, 'passage')}`,
    origin && origin.sources.length > 1 && `one origin with ${counted(origin.sources.length - 1, 'other work')}`,
  ]
  return (
    <p className="wide-about">
      {facts.filter(Boolean).join(' · ')}
      {source.url && (
        <>
          {' · '}
          <ExternalLink url={source.url} />
        </>
      )}
    </p>
  )
}
