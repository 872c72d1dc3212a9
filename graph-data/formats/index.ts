/** The formats that an excerpt can leave in; to add one is to add a file and a row. */
import { chunked } from './chunks.ts'
import { csv } from './csv/csv.ts'
import type { Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { cypher } from './graphs/cypher.ts'
import { dot } from './graphs/dot.ts'
import { ftm } from './graphs/ftm.ts'
import { gexf } from './graphs/gexf.ts'
import { graphml } from './graphs/graphml.ts'
import { uncarried, type Loss } from './losses.ts'
import { png } from './pictures/png.ts'
import { svg } from './pictures/svg.ts'
import type { Press } from './press.ts'
import { markdown } from './prose/markdown.ts'
import { obsidian } from './prose/obsidian.ts'
import { annotations } from './rdf/annotations.ts'
import { jsonld } from './rdf/jsonld.ts'
import { trig } from './rdf/trig.ts'
import { bibtex } from './references/bibtex.ts'
import { csl } from './references/csl.ts'
import { ris } from './references/ris.ts'
import { bundle } from './stemma/bundle.ts'
import { dossier } from './stemma/dossier.ts'

export const formats: readonly Format[] = [
  bundle,
  jsonld,
  trig,
  gexf,
  graphml,
  csv,
  cypher,
  dot,
  ftm,
  markdown,
  obsidian,
  dossier,
  svg,
  png,
  csl,
  bibtex,
  ris,
  annotations,
]

/** The format of an id, if there is one. */
export function formatOf(id: string): Format | undefined {
  return formats.find((format) => format.id === id)
}

/** What `format` does not hold of an excerpt, as far as it is known before a byte is written. */
export function lossesOf({ carries }: Format, { scope }: Pick<Excerpt, 'scope'>): Loss[] {
  return uncarried(carries, scope).list()
}

/** A file on its way out. */
export interface Outgoing {
  /** Entities and claims that it is made of. */
  readonly items: number
  /** In chunks of about 64 kB. */
  readonly chunks: AsyncIterable<string | Uint8Array>
  /** What the file does not hold: complete once the last chunk has been read. */
  losses(): Loss[]
}

/** Writes an excerpt in a format. Its chunks throw `Unprintable` where `press` lacks what the format needs. */
export function writeAs(format: Format, excerpt: Excerpt, press: Press): Outgoing {
  const { entities, claims } = excerpt.scope
  const losses = uncarried(format.carries, excerpt.scope)
  const chunks = chunked(format.write(excerpt, losses, press), losses)
  return { items: entities + claims, chunks, losses: () => losses.list() }
}
