/** JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) with its context inside: the same graph as TriG, for programs that speak JSON. */
import { EVERY_ASPECT, type Contents, type Excerpt } from '../excerpt.ts'
import type { Format } from '../format.ts'
import { reading } from '../given.ts'
import { jsonList } from '../notation/json-list.ts'
import { readJsonLd } from './jsonld-reader.ts'
import { contextNodes, publisher } from './nodes.ts'
import { contentsOfThings } from './reader.ts'
import { baseOf, NAMESPACES, OWN, TERMS } from './terms.ts'

export const jsonld: Format = {
  id: 'jsonld',
  label: 'JSON-LD',
  audience: 'lossless',
  use: 'Pass the claims on as linked data, each a nanopublication with its provenance.',
  mediaType: 'application/ld+json',
  extension: '.jsonld',
  carries: EVERY_ASPECT,
  cannot: '',
  write,
  read: (file) => reading(file, (text): Contents => contentsOfThings(readJsonLd(text))),
}

async function* write(excerpt: Excerpt): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(contextOf(excerpt.from.card.id))},\n"@graph":`
  yield* jsonList(nodes(excerpt))
  yield '}\n'
}

async function* nodes(excerpt: Excerpt): AsyncGenerator<object> {
  const publish = publisher(excerpt)
  yield* contextNodes(excerpt)
  for await (const claim of excerpt.claims()) yield* publish(claim)
}

function contextOf(dataset: string): object {
  const own = Object.entries(OWN).map(([prefix, name]) => [prefix, `${baseOf(dataset)}${name}:`])
  const terms = Object.entries(TERMS).map(([name, { iri, type, isList }]) => [
    name,
    { '@id': iri, ...(type && { '@type': type }), ...(isList && { '@container': '@list' }) },
  ])
  return { '@version': 1.1, ...NAMESPACES, ...Object.fromEntries([...own, ...terms]) }
}
