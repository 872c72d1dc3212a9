/** The Stemma bundle: an excerpt as it is, one record a line, so that two bundles can be compared line by line. */
import { checkedContents, PARTS } from '../contents.ts'
import { EVERY_ASPECT, type Contents, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { reading, Unreadable } from '../given.ts'
import { jsonList } from '../notation/json-list.ts'
import { readJson } from '../notation/json.ts'

/** Raised when a bundle of this Stemma could no longer be read by an older one. */
const VERSION = 1

export const bundle: Format = {
  id: 'stemma',
  label: 'Stemma bundle',
  audience: 'lossless',
  use: 'Keep or pass on a part of the graph with all its evidence: Stemma makes any other format of it again.',
  mediaType: 'application/json',
  extension: '.stemma.json',
  carries: EVERY_ASPECT,
  cannot: '',
  write: writeBundle,
  read: (file) => reading(file, readBundle),
}

/** A bundle, piece by piece. */
export async function* writeBundle({
  from,
  vocabulary,
  mentioned,
  sources,
  origins,
  map,
  ...excerpt
}: Excerpt): AsyncGenerator<string> {
  yield `{"stemma":${VERSION},\n"from":${JSON.stringify(from)},\n"vocabulary":${JSON.stringify(vocabulary)}`
  yield* list('entities', excerpt.entities())
  yield* list('mentioned', mentioned)
  yield* list('claims', excerpt.claims())
  yield* list('sources', sources)
  yield* list('origins', origins)
  yield* list('conflicts', excerpt.conflicts)
  yield* list('figures', excerpt.figures)
  yield `,\n"map":${JSON.stringify(Object.fromEntries([...map].map(([id, { x, y }]) => [id, [x, y]])))}\n}\n`
}

async function* list(name: string, items: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  yield `,\n"${name}":`
  yield* jsonList(items)
}

/** The contents of a bundle. Throws {@link Unreadable} for any other text. */
export function readBundle(text: string): Contents {
  const { value, place } = readJson(text)
  if (!isBundle(value)) throw Unreadable.at('is not a Stemma bundle: it must begin with {"stemma":1')
  if (value.stemma !== VERSION) {
    throw Unreadable.at(
      `is a bundle of version ${JSON.stringify(value.stemma)}, and this Stemma reads ${VERSION}`,
      place(['stemma']),
    )
  }
  return checkedContents(value, PARTS, place)
}

function isBundle(value: unknown): value is Record<keyof Contents | 'stemma', unknown> {
  return typeof value === 'object' && value !== null && 'stemma' in value
}
