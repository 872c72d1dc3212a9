import { Link2 } from 'lucide-react'
import { useState } from 'react'

const LABELS = { ready: 'Copy link', copied: 'Link copied', refused: 'The browser lets nothing be copied' }

/** Copies a link to the same file; says so where the address would be too long for one. */
export function CopyLink({ link }: { link: string | null }) {
  const [state, setState] = useState<keyof typeof LABELS>('ready')
  if (link === null) return <span className="export-no-link">Too long for a link</span>
  const copy = async () => {
    try {
      // Absent where the page is not served securely: then this throws as a refusal does.
      await navigator.clipboard.writeText(new URL(link, location.href).href)
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  return (
    <button type="button" className="quiet export-link" onClick={() => void copy()}>
      <Link2 size={14} aria-hidden /> <span aria-live="polite">{LABELS[state]}</span>
    </button>
  )
}
