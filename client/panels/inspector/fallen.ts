/** What becomes of a claim without the sources that somebody unticked. Pure. */
import { whatIf, type Id, type Selection, type Supported } from '#graph-data'
import { counted } from '../../words/counts.ts'

/** In two or three words, and explained; null where nothing that matters is gone. */
export interface FallenWords {
  readonly text: string
  readonly hint: string
}

/** What a selection that does not believe some sources says of a claim that the dataset backs. */
export function fallenWords(
  claim: Supported,
  { withoutSource = [], withoutOrigin = [] }: Selection,
  originOf: ReadonlyMap<Id, { readonly id: Id }>,
): FallenWords | null {
  if (!withoutSource.length && !withoutOrigin.length) return null
  const origins = new Map([...originOf].map(([source, { id }]) => [source, id]))
  const { vanishing, single } = whatIf([claim], origins, { sources: withoutSource, origins: withoutOrigin })
  if (vanishing.length) return { text: 'falls', hint: 'Only what is unticked among the sources backs it' }
  const had = counted(claim.origins.length, 'origin')
  return single.length ? { text: '1 origin left', hint: `Of ${had}, without the unticked sources` } : null
}
