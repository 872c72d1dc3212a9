import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Listing } from '../answers.ts'
import { Late } from '../ui/late.tsx'
import { useLexicon } from '../use-lexicon.tsx'
import { PARTS } from './parts.ts'

/** The dataset's title; a menu where there is another to go to, be it to see why it could not be loaded. */
export function DatasetMenu({ listing }: { listing: Listing | undefined }) {
  const { title } = useLexicon().answer.card
  const [isWanted, want] = useState(false)
  if (!listing || listing.datasets.length + listing.broken.length < 2) {
    return (
      <h1 className="dataset-title" data-hint={title} data-hint-if-cut>
        {title}
      </h1>
    )
  }
  const closed = (
    <button
      type="button"
      className="dataset-title dataset-trigger"
      aria-haspopup="menu"
      data-hint={title}
      data-hint-if-cut
      onClick={() => want(true)}
    >
      {title} <ChevronDown size={14} aria-hidden />
    </button>
  )
  return (
    <>
      <h1 className="visually-hidden">{title}</h1>
      {isWanted ? (
        <Late part={PARTS.datasets} given={{ listing, title }} waiting={closed} onClose={() => want(false)} />
      ) : (
        closed
      )}
    </>
  )
}
