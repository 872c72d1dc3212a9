/** A document on the page: words where they are known, bars where they are not, marks where claims cite it. */
import { createElement, memo } from 'react'
import type { Change } from '../../steps.ts'
import { Link } from '../../ui/link.tsx'
import { barsOf } from './bars.ts'
import type { Folio, FolioParagraph, Piece, PlacedPassage } from './folio.ts'
import type { Span } from './segments.ts'

/** Bars in one document: beyond it, several words go into one. */
const MOST_BARS = 5_000

interface DocumentProps {
  readonly folio: Folio
  /** The level of its highest headings on this page. */
  readonly headings: number
  /** Index of the passage that is read; −1 for none. */
  readonly current: number
  /** Where a click on a passage leads. */
  readonly toPassage: (passage: PlacedPassage) => Change
}

export const DocumentBody = memo(function DocumentBody({ folio, headings, current, toPassage }: DocumentProps) {
  const wordsPerBar = Math.max(1, Math.ceil(folio.words / MOST_BARS))
  return (
    <div className="document-body">
      {folio.paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph.index}
          paragraph={paragraph}
          wordsPerBar={wordsPerBar}
          folio={folio}
          headings={headings}
          current={current}
          toPassage={toPassage}
        />
      ))}
    </div>
  )
})

interface ParagraphProps extends DocumentProps {
  readonly paragraph: FolioParagraph
  readonly wordsPerBar: number
}

/** Redrawn only when the passage that is read enters or leaves it. */
const Paragraph = memo(
  function Paragraph({ paragraph, ...rest }: ParagraphProps) {
    const { pieces, depth } = paragraph
    const content = pieces.map((piece, n) => <PieceOf key={piece.start} piece={piece} isFirst={n === 0} {...rest} />)
    return depth ? (
      createElement(`h${Math.min(6, rest.headings + depth - 1)}`, { className: 'document-heading' }, content)
    ) : (
      <p>{content}</p>
    )
  },
  (before, after) =>
    before.paragraph === after.paragraph &&
    before.toPassage === after.toPassage &&
    !isTouched(before.paragraph, before.current, after.current),
)

function isTouched({ pieces }: FolioParagraph, before: number, after: number): boolean {
  return before !== after && pieces.some(({ passages }) => passages.includes(before) || passages.includes(after))
}

interface PieceProps extends DocumentProps {
  readonly piece: Piece
  readonly isFirst: boolean
  readonly wordsPerBar: number
}

function PieceOf({ piece, isFirst, wordsPerBar, folio, current, toPassage }: PieceProps) {
  const { words, passages, start, end, isNoise } = piece
  if (words === null) return <Bars start={start} length={end - start} words={wordsPerBar} isNoise={isNoise} />
  const text = isFirst ? words.replace(/^#+\s+/, '') : words
  if (!passages.length) return isNoise ? <span className="noise">{text}</span> : text
  // Where two passages overlap by a gap between words, there is nothing to click on or to read out.
  if (!text.trim()) return <span className="passage">{text}</span>
  const isEnd = (at: number, end: 'start' | 'end') => (n: number) => folio.passages[n]?.place[end] === at
  const starts = passages.some(isEnd(start, 'start'))
  const ends = passages.some(isEnd(end, 'end'))
  return (
    <Link
      to={toPassage(folio.passages[nextOf(passages, current)]!)}
      className="passage"
      data-passages={passages.join(' ')}
      data-starts={starts || undefined}
      data-ends={ends || undefined}
      data-dense={passages.length > 1 || undefined}
      data-current={passages.includes(current) ? borderWords(folio.passages[current]!.place, piece) : undefined}
      aria-current={passages.includes(current) || undefined}
      tabIndex={starts ? 0 : -1}
    >
      {text}
    </Link>
  )
}

/** Which ends of a passage a piece of it has: a frame around all its pieces is drawn from them. */
function borderWords(passage: Span, piece: Span): string {
  return ['in', passage.start === piece.start && 'starts', passage.end === piece.end && 'ends']
    .filter(Boolean)
    .join(' ')
}

/** Of several passages at one place, the one after the current one, so that clicking again goes through them. */
function nextOf(passages: readonly number[], current: number): number {
  const at = passages.indexOf(current)
  return passages[(at + 1) % passages.length]!
}

function Bars({ start, length, words, isNoise }: { start: number; length: number; words: number; isNoise: boolean }) {
  return (
    <span className="bars" data-noise={isNoise || undefined} aria-hidden>
      {barsOf(start, length, words).map((bar, n) => (
        <i key={n} style={{ '--length': bar }} />
      ))}
    </span>
  )
}
