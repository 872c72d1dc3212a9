import type { Change } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import type { Folio, PlacedPassage } from './folio.ts'

interface MinimapProps {
  readonly folio: Folio
  readonly current: number
  readonly toPassage: (passage: PlacedPassage) => Change
}

/** The whole document as a strip, with every place that is cited. For the eye and the mouse; keys have J and K. */
export function Minimap({ folio, current, toPassage }: MinimapProps) {
  return (
    <div className="minimap" aria-hidden>
      {folio.passages.map((passage, n) => (
        <Link
          key={n}
          to={toPassage(passage)}
          tabIndex={-1}
          data-current={n === current || undefined}
          style={{ top: `${(100 * passage.place.start) / Math.max(1, folio.length)}%` }}
        />
      ))}
    </div>
  )
}
