import { ArrowDown, ArrowUp } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'

interface QuoteStepsProps {
  readonly onMove: (steps: number) => void
  /** Which quote of how many is read, in words; null when there is nothing to tell. */
  readonly progress: string | null
}

/** To the quote before and the one after. */
export function QuoteSteps({ onMove, progress }: QuoteStepsProps) {
  const told = progress === null ? '' : ` (${progress})`
  return (
    <>
      <IconButton icon={ArrowUp} label={`Previous quote${told}`} shortcut="K" onClick={() => onMove(-1)} />
      <IconButton icon={ArrowDown} label={`Next quote${told}`} shortcut="J" onClick={() => onMove(1)} />
    </>
  )
}
