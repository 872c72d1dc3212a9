import { Component, type ReactNode } from 'react'
import { Failure } from './states.tsx'

interface BoundaryProps {
  /** What is shown; another key means another thing, which may well work. */
  readonly children: ReactNode
}

/** Keeps a failure where it happened, so that the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    // Code that did not arrive is not asked for again by React, but by a new page; the URL brings all back.
    return error ? <Failure error={error} onRetry={() => location.reload()} /> : this.props.children
  }
}
