/** The formats that an excerpt can leave in; to add one is to add a file and a row. */
import { annotations } from './annotations.ts'
import { bibtex } from './bibtex.ts'
import { bundle } from './bundle.ts'
import { chunked } from './chunks.ts'
import { csl } from './csl.ts'
import { csv } from './csv.ts'
import { cypher } from './cypher.ts'
import { dossier } from './dossier.ts'
import { dot } from './dot.ts'
import type { Excerpt } from './excerpt.ts'
import type { Format } from './format.ts'
import { ftm } from './ftm.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonld } from './jsonld.ts'
import { uncarried, type Loss } from './losses.ts'
import { markdown } from './markdown.ts'
import { obsidian } from './obsidian.ts'
import { png } from './png.ts'
import type { Press } from './press.ts'
import { ris } from './ris.ts'
import { svg } from './svg.ts'
import { trig } from './trig.ts'

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
