/** What a dossier says of itself: which part of what it holds, and since when. Pure. */
import { selectionParams, type Contents } from '#graph-data'
import { dateWords } from '../words/dates.ts'

/** `Part of “The mill”, revision 3f2a91c0, made on 17 May 2026`. */
export function imprintOf(
  { from: { card, revision, selection, limited } }: Pick<Contents, 'from'>,
  made: string,
): string {
  const isWhole = !limited && !selectionParams(selection).length
  return `${isWhole ? 'All' : 'Part'} of “${card.title}”, revision ${revision.slice(0, 8)}, made on ${dateWords(made)}`
}
