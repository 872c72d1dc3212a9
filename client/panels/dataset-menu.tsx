import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Listing } from '../answers.ts'
import { useLexicon } from '../use-lexicon.tsx'

const OpenMenu = lazy(() => import('./dataset-menu-open.tsx'))

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
        <Suspense fallback={closed}>
          <OpenMenu listing={listing} title={title} />
        </Suspense>
      ) : (
        closed
      )}
    </>
  )
}
