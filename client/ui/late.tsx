import type { ReactNode } from 'react'
import { useCode, type Part } from '../code.ts'
import { FailureDialog } from './failure-dialog.tsx'
import { Failure } from './states.tsx'

interface LateProps<P> {
  readonly part: Part<P>
  /** Its props, once it is there. */
  readonly given: P
  /** What shows until then. */
  readonly waiting?: ReactNode
  /** For a part that lies over the page: ends that, also when its code does not come. */
  readonly onClose?: () => void
}

/** A part of the page whose code comes when it is asked for; says so when it does not come, there or over the page. */
export function Late<P extends object>({ part, given, waiting = null, onClose }: LateProps<P>) {
  const { Component, failing } = useCode(part)
  if (Component) return <Component {...given} />
  if (!failing) return waiting
  return onClose ? <FailureDialog {...failing} onClose={onClose} /> : <Failure {...failing} />
}
