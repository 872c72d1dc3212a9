import { useEffect, useRef } from 'react'
import type { ClaimRecord, Id } from '#graph-data'
import { useLexicon } from '../../use-lexicon.tsx'
import { sourceName } from '../../lexicon.ts'
import { usePlace } from '../../navigation.tsx'
import { reading } from '../../steps.ts'
import { Badge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { CITATION_LABELS, VERDICT_LABELS } from '../../words/labels.ts'
import { placeWords } from './place-words.ts'

interface CitationProps {
  readonly claim: Id
  /** Among the claim's passages. */
  readonly index: number
  readonly passage: ClaimRecord['passages'][number]
}

/** One passage: the words, where they stand, how they were located. */
export function Citation({ claim, index, passage }: CitationProps) {
  const { sources } = useLexicon()
  const { reading: now } = usePlace()
  const { source, quote, role, verdict, place, note } = passage
  const { label, hint, holds } = VERDICT_LABELS[verdict]
  const figure = useRef<HTMLElement>(null)
  const isRead = now?.source === source && now.passage?.claim === claim && now.passage.index === index
  useEffect(() => {
    // The reader takes half the panel as it opens: what is read must not end up below it.
    if (isRead) figure.current?.scrollIntoView({ block: 'nearest' })
  }, [isRead])
  return (
    <figure ref={figure} className="citation" data-role={role} data-read={isRead || undefined}>
      <blockquote>
        <q>{quote}</q>
      </blockquote>
      <figcaption>
        <span className="citation-source">{sourceName(sources, source)}</span>
        {place && <span> — {placeWords(place)}</span>}
        {role === 'disputes' && <Badge tone="warn">{CITATION_LABELS[role]}</Badge>}
        {verdict !== 'exact' && (
          <Badge tone={holds ? 'plain' : 'warn'} hint={hint}>
            {label}
          </Badge>
        )}{' '}
        <Link
          className="citation-read"
          to={reading(source, place ? { claim, index } : null)}
          aria-current={isRead || undefined}
        >
          {place ? 'Read in context' : 'Open document'}
        </Link>
      </figcaption>
      {note && <p className="citation-note">{note}</p>}
    </figure>
  )
}
