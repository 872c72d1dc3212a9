import { commandLine } from '#graph-data'
import type { SourceAnswer } from '../../answers.ts'
import { Empty, Failure, Skeleton } from '../../ui/states.tsx'

interface ReaderStateProps {
  readonly answer: SourceAnswer | undefined
  readonly error: Error | null
  readonly onRetry: () => void
}

/** What the reader shows while it has no document to draw. */
export function ReaderState({ answer, error, onRetry }: ReaderStateProps) {
  if (error && !answer) return <Failure error={error} onRetry={onRetry} />
  if (!answer) return <Skeleton lines={8} label="Loading the document" />
  if (!answer.source.held)
    return (
      <Empty title="Known only by name">This work is credited by documents here, but its text is not among them.</Empty>
    )
  return (
    <Empty title="Not located yet">
      <p>
        Nobody has located the quotes in this document. With its text at hand, <code>{commandLine('lock')}</code> does.
      </p>
    </Empty>
  )
}
