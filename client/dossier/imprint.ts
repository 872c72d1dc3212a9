/** What a dossier says of itself: how much of what it holds, and since when. Pure. */
import { selectionParams, type Contents, type Id, type Selection } from '#graph-data'
import { dateWords } from '../words/dates.ts'
import { chipsOf } from '../views/chips.ts'

type Held = Pick<Contents, 'from' | 'entities' | 'mentioned'>

/** `Part of “The mill”: around Ada Quill · revision 3f2a91c0 · made on May 17, 2026` */
export function imprintOf({ from, entities, mentioned }: Held, made: string): string {
  const labels = new Map([...entities, ...mentioned].map(({ id, label }) => [id, label]))
  const extent = extentWords(from.selection, (id) => labels.get(id) ?? id)
  const isWhole = extent === '' && !from.limited
  const what = `${isWhole ? 'All' : 'Part'} of “${from.card.title}”${extent && `: ${extent}`}`
  return [what, `revision ${from.revision.slice(0, 8)}`, `made on ${dateWords(made)}`].join(' · ')
}

/** What was selected, as far as a few words can say it; empty for everything. */
function extentWords(selection: Selection, labelOf: (id: Id) => string): string {
  const chips = chipsOf(selection, labelOf).map(({ label }) => label)
  if (chips.length) return chips.join(', ')
  return selectionParams(selection).length ? 'filtered' : ''
}
