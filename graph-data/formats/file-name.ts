/** Names of exported files: what is in them, in letters that every file system takes. */
import type { Selection } from '../selection/selection.ts'
import type { Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'

/** In characters, without the extension. */
const LONGEST = 80

/** `mill.orchard-mill.gexf`: the dataset, what was selected of it, the format. */
export function fileName({ from: { card, selection } }: Pick<Excerpt, 'from'>, { extension }: Format): string {
  const subject = subjectOf(selection)
  const name = [card.id, ...(subject ? [subject] : [])].join('.').slice(0, LONGEST)
  return name.replace(/[.-]+$/, '') + extension
}

/** What the selection begins with; for one that only filters, that it is a selection. */
function subjectOf(selection: Selection): string {
  const { around, entities, claims, from, to } = selection
  if (from && to) return `${from}-to-${to}`
  const [first, ...more] = around ?? entities ?? claims ?? []
  if (first) return more.length ? `${first}-and-${more.length}-more` : first
  return Object.keys(selection).length ? 'selection' : ''
}
