/** What stands where content is not: on its way, not there, or failed. */
import type { ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { failureTitle } from '../words/failures.ts'

/** Gray lines where text will be. */
export function Skeleton({ lines = 4, label }: { lines?: number; label: string }) {
  return (
    <output className="skeleton" aria-label={label}>
      {Array.from({ length: lines }, (_, n) => (
        <span key={n} style={{ '--width': `${92 - ((n * 37) % 48)}%` }} />
      ))}
    </output>
  )
}

/** Says that there is nothing, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  )
}

interface FailureProps {
  readonly error: Error
  readonly onRetry: () => void
  /** Other ways out. */
  readonly children?: ReactNode
}

/** Says what failed, with a way to try again where that may help. */
export function Failure({ error, onRetry, children }: FailureProps) {
  const problem = error instanceof ApiError ? error.problem : null
  // What others say of our own mistakes helps nobody but us.
  const words = problem ? error.message : OUR_MISTAKE
  return (
    <div className="state" role="alert">
      <p className="state-title">{problem ? failureTitle(problem) : 'Something went wrong'}</p>
      {problem?.errors && problem.errors.length > 1 ? (
        <ul className="state-errors">
          {problem.errors.map(({ parameter, detail }, n) => (
            <li key={n}>
              {parameter && <code>{parameter}</code>} {detail}
            </li>
          ))}
        </ul>
      ) : (
        <p data-hint={problem ? undefined : error.message}>{words}</p>
      )}
      {canPass(error) && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
      {children}
    </div>
  )
}

const OUR_MISTAKE = 'The page cannot show what it was given here. The rest of it works; loading it again may help.'

function canPass(error: Error): boolean {
  return !(error instanceof ApiError) || error.isPassing
}
