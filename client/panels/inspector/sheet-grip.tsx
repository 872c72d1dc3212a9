import { useRef, type PointerEvent } from 'react'

/** A finger that moved less than this many px meant a tap. */
const SLACK = 24

interface SheetGripProps {
  /** Whether the sheet fills the window; else it leaves the map above it in sight. */
  readonly isHigh: boolean
  readonly onRest: (isHigh: boolean) => void
  readonly onClose: () => void
}

/** What a thumb takes hold of: pull up to raise the sheet, down to lower and then to close it; a tap goes either way. */
export function SheetGrip({ isHigh, onRest, onClose }: SheetGripProps) {
  const from = useRef<number | null>(null)
  const take = ({ clientY, pointerId, currentTarget }: PointerEvent<HTMLButtonElement>) => {
    from.current = clientY
    currentTarget.setPointerCapture(pointerId)
  }
  const leave = ({ clientY }: PointerEvent) => {
    const pulled = clientY - (from.current ?? clientY)
    if (pulled < -SLACK) onRest(true)
    else if (pulled > SLACK && isHigh) onRest(false)
    else if (pulled > SLACK) onClose()
  }
  const tap = ({ clientY, detail }: { clientY: number; detail: number }) => {
    const isPulled = detail > 0 && Math.abs(clientY - (from.current ?? clientY)) > SLACK
    if (!isPulled) onRest(!isHigh)
  }
  return (
    <button
      type="button"
      className="sheet-grip-button"
      aria-label={isHigh ? 'Lower the details' : 'Raise the details'}
      onPointerDown={take}
      onPointerUp={leave}
      onClick={tap}
    >
      <span className="sheet-grip" />
    </button>
  )
}
