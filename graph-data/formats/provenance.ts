/** Where a file comes from, in words that travel inside it. */
import { selectionParams } from '../selection/selection.ts'
import type { Aspect, Cut, Excerpt } from './excerpt.ts'
import { lossText, uncarried, type Loss } from './losses.ts'

/** `The mill (mill, revision r1), around=ada-quill, hops=2; in part.` */
export function sourceLine({ card, revision, selection, limited }: Cut): string {
  const asked = selectionParams(selection).map(([key, value]) => `${key}=${value}`)
  const what = asked.length ? asked.join(', ') : 'whole'
  return `${card.title} (${card.id}, revision ${revision}), ${what}${limited ? '; cut off at a limit' : ''}. Exported by Stemma.`
}

/** What the file leaves out, as a sentence; empty when it leaves out nothing. */
export function lossLine(losses: readonly Loss[]): string {
  return losses.length ? `Not in this file: ${lossText(losses)}.` : ''
}

/** Both, for a file that carries these aspects. */
export function aboutLine(carries: readonly Aspect[], { from, scope }: Pick<Excerpt, 'from' | 'scope'>): string {
  return [sourceLine(from), lossLine(uncarried(carries, scope).list())].filter(Boolean).join(' ')
}
