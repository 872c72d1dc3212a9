/** What a dossier’s page finds in its own file. Free of zod: the file was written by the same Stemma as the page in it. */
import type { Id } from '../../schema.ts'
import type { Contents } from '../excerpt.ts'

/** The elements that hold the data, by what they hold: each a `<script type="application/json">` of that id. */
export const HELD = { excerpt: 'excerpt', texts: 'texts', made: 'made' } as const

export interface Dossier {
  readonly contents: Contents
  /** The documents that may be passed on, by source. */
  readonly texts: ReadonlyMap<Id, { readonly text: string }>
  /** The day on which it was made, like 2026-05-17. */
  readonly made: string
}

/** Reads a dossier’s data; `textOf` gives the text of an element by its id, null where there is none. */
export function readDossier(textOf: (id: string) => string | null): Dossier {
  const { stemma: _, map, ...contents }: Written = parsed(HELD.excerpt, textOf)
  const texts: Record<Id, string> = parsed(HELD.texts, textOf)
  return {
    contents: { ...contents, map: new Map(Object.entries(map).map(([id, [x, y]]) => [id, { x, y }])) },
    texts: new Map(Object.entries(texts).map(([id, text]) => [id, { text }])),
    made: parsed(HELD.made, textOf),
  }
}

/** Contents as a bundle writes them. */
interface Written extends Omit<Contents, 'map'> {
  readonly stemma: number
  readonly map: Readonly<Record<Id, readonly [x: number, y: number]>>
}

function parsed<T>(id: string, textOf: (id: string) => string | null): T {
  const text = textOf(id)
  if (text === null) throw new Error(`dossier: the file holds no “${id}”: it was not written to its end.`)
  return JSON.parse(text)
}
