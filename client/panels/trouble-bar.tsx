import { TriangleAlert, X } from 'lucide-react'
import { useReducer, useState, type ReactNode } from 'react'
import { keep, kept } from '../memory.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { counted, numberWords } from '../words/counts.ts'

/** Something that people should know though they did not ask. */
export interface Trouble {
  /** What it says, as a key: another message is another trouble. */
  readonly key: string
  readonly title: string
  readonly text: ReactNode
}

/**
 * Troubles in one bar, however many there are: the first, and the others on demand in a list that scrolls in itself, so that
 * the view keeps its room. What was dismissed stays away until the tab is closed.
 */
export function TroubleBar({ troubles }: { troubles: readonly Trouble[] }) {
  const [isOpen, setOpen] = useState(false)
  const { left, dismiss } = useDismissals(troubles)
  const [first, ...others] = left
  if (!first) return null
  const listed = isOpen ? left : [first]
  return (
    <section
      className="banner"
      aria-label={others.length ? `${counted(left.length, 'notice')}: ${first.title}` : first.title}
    >
      <TriangleAlert size={16} aria-hidden />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <ul className="banner-list" data-open={isOpen || undefined} tabIndex={0} aria-label="Notices">
        {listed.map(({ key, title, text }) => (
          <li key={key}>
            <strong>{title}</strong> {text}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <button type="button" className="banner-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show less' : `${numberWords(others.length)} more`}
        </button>
      )}
      <IconButton icon={X} label={others.length ? 'Dismiss all' : 'Dismiss'} onClick={dismiss} />
    </section>
  )
}

/** The troubles that nobody has dismissed yet, and how to dismiss them. */
function useDismissals(troubles: readonly Trouble[]) {
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  const left = troubles.filter(({ key }) => kept(nameOf(key), 'session') === null)
  const dismiss = () => {
    for (const { key } of left) keep(nameOf(key), 'dismissed', 'session')
    lookAgain()
  }
  return { left, dismiss }
}

function nameOf(key: string): string {
  return `trouble/${key}`
}
