import { Component, type ReactNode } from 'react'
import { Failure } from './states.tsx'

interface BoundaryProps {
  /** What is shown; another key means another thing, which may well work. */
  readonly children: ReactNode
  /** What shows instead of what failed; unless given, what happened and a button that loads the page again. */
  readonly failed?: (error: Error) => ReactNode
}

/** Keeps a failure where it happened, so that the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    const { children, failed = inPlace } = this.props
    return error ? failed(error) : children
  }
}

/** What broke once would break again; a new page may not, and the URL brings all back. */
function inPlace(error: Error): ReactNode {
  return <Failure error={error} onRetry={() => location.reload()} />
}
