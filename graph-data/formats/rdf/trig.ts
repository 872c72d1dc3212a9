/** TriG (https://www.w3.org/TR/trig/): each claim a nanopublication, for triple stores. */
import { EVERY_ASPECT, type Contents, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { reading } from '../given.ts'
import { contextNodes, publisher } from './nodes.ts'
import { contentsOfThings } from './reader.ts'
import { baseOf, NAMESPACES, OWN } from './terms.ts'
import { readTrig } from './trig-reader.ts'
import { namedGraph, statement } from './turtle.ts'

export const trig: Format = {
  id: 'trig',
  label: 'TriG',
  audience: 'lossless',
  use: 'Load the claims into a triple store, each a nanopublication with its provenance.',
  mediaType: 'application/trig',
  extension: '.trig',
  carries: EVERY_ASPECT,
  cannot: '',
  write,
  read: (file) => reading(file, (text): Contents => contentsOfThings(readTrig(text))),
}

async function* write(excerpt: Excerpt): AsyncGenerator<string> {
  const publish = publisher(excerpt)
  yield prefixes(excerpt.from.card.id)
  for await (const node of contextNodes(excerpt)) yield statement(node)
  for await (const claim of excerpt.claims()) yield publish(claim).map(namedGraph).join('')
}

function prefixes(dataset: string): string {
  const own = Object.entries(OWN).map(([prefix, name]) => [prefix, `${baseOf(dataset)}${name}:`])
  return [...Object.entries(NAMESPACES), ...own].map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`).join('')
}
