import { byId } from '#graph-data'
import type { SourceAnswer } from '../../answers.ts'
import { usePlace } from '../../navigation.tsx'
import type { Change } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import { passagesWith, type Folio, type PlacedPassage } from './folio.ts'

interface CitedForProps {
  readonly folio: Folio
  readonly current: number
  readonly claims: SourceAnswer['claims']
  readonly toPassage: (passage: PlacedPassage) => Change
}

/** The claims that rest on the words that are read. */
export function CitedFor({ folio, current, claims, toPassage }: CitedForProps) {
  const { open } = usePlace()
  const known = byId(claims)
  const passages = passagesWith(folio, current)
  if (!passages.length) return null
  return (
    <div className="cited-for">
      <h3>{passages.length === 1 ? 'Cited for' : `Cited for ${passages.length} claims`}</h3>
      <ul>
        {passages.map((passage) => (
          <li key={`${passage.claim}/${passage.index}`}>
            <Link to={toPassage(passage)} aria-current={open?.id === passage.claim || undefined}>
              {known.get(passage.claim)?.sentence ?? passage.claim}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
