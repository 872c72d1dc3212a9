import type { ReactNode } from 'react'

export type Tone = 'plain' | 'accent' | 'good' | 'warn'

/** A fact in a word or two; `hint` explains it on hover and focus. */
export function Badge({ tone = 'plain', hint, children }: { tone?: Tone; hint?: string; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone} data-hint={hint}>
      {children}
    </span>
  )
}
