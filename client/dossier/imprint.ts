/** What a dossier says of itself: how much of what it holds, and since when. Pure. */
import type { Contents } from '#graph-data'
import { namesOf } from '../lexicon.ts'
import { counted } from '../words/counts.ts'
import { dateWords } from '../words/dates.ts'
import { selectionChips } from '../views/chips.ts'

type Held = Pick<Contents, 'from' | 'entities' | 'mentioned' | 'vocabulary' | 'sources' | 'origins'>

/** `Part of “The mill”: around Ada Quill · revision 3f2a91c0 · made on May 17, 2026` */
export function imprintOf({ from, entities, mentioned, ...held }: Held, made: string): string {
  const labels = new Map([...entities, ...mentioned].map(({ id, label }) => [id, label]))
  const names = namesOf(held, (id) => labels.get(id) ?? id)
  const { hops } = from.selection
  const parts = selectionChips(from.selection, names).map(({ label }) => label)
  const extent = [...parts, ...(hops === undefined ? [] : [counted(hops, 'hop')])].join(', ')
  const isWhole = extent === '' && !from.limited
  const what = `${isWhole ? 'All' : 'Part'} of “${from.card.title}”${extent && `: ${extent}`}`
  return [what, `revision ${from.revision.slice(0, 8)}`, `made on ${dateWords(made)}`].join(' · ')
}
