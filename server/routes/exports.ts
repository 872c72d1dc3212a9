import {
  collect,
  estimatedBytes,
  fileName,
  formatOf,
  formats,
  holdsNothing,
  lossesOf,
  missingIn,
  nothingWords,
  preparedFor,
  writeAs,
  type Body,
  type Format,
  type Query,
  type Store,
} from '#graph-data'
import type { Download, Handler } from '../handler.ts'
import { layOutWith } from '../drawing/index.ts'
import { pressWith } from '../press.ts'
import { HttpProblem } from '../problem.ts'

export const formatList: Handler<'GET /api/formats'> = async () => ({
  formats: formats.map(({ id, label, audience, use, mediaType, extension, carries, cannot, read, isScaled }) => ({
    id,
    label,
    audience,
    use,
    mediaType,
    extension,
    carries: [...carries],
    cannot,
    reads: read !== undefined,
    scaled: isScaled ?? false,
  })),
})

export const exported: Handler<'GET /api/datasets/:d/export'> = (ask) => download(ask, orderIn(ask.query))

export const postedExport: Handler<'POST /api/datasets/:d/export'> = (ask) => download(ask, ask.body)

export const scope: Handler<'GET /api/datasets/:d/export/scope'> = (ask) => scopeOf(ask, orderIn(ask.query))

export const postedScope: Handler<'POST /api/datasets/:d/export/scope'> = (ask) => scopeOf(ask, ask.body)

/** Who asks for a file, and of what. */
interface Asker {
  readonly store: Store
  readonly dossierPage: string | null
  readonly signal: AbortSignal
}

type Order = Body<'POST /api/datasets/:d/export'>

function orderIn({ format, scale, ...selection }: Query<'GET /api/datasets/:d/export'>): Order {
  return { format, scale, selection, map: {} }
}

async function download({ store, dossierPage, signal }: Asker, order: Order): Promise<Download> {
  const format = formatNamed(order.format)
  const { excerpt: collected, missing } = await ordered(store, format, order)
  const excerpt = await preparedFor(format, collected, layOutWith(signal))
  const outgoing = writeAs(format, excerpt, pressWith(dossierPage, { scale: order.scale, signal }))
  return { name: fileName(excerpt, format), mediaType: format.mediaType, outgoing, missing }
}

async function scopeOf({ store, dossierPage, signal }: Asker, order: Order) {
  const format = formatNamed(order.format)
  const { excerpt, missing } = await ordered(store, format, order)
  return {
    name: fileName(excerpt, format),
    bytes: await estimatedBytes(format, excerpt, pressWith(dossierPage, { scale: order.scale, signal })),
    counts: { ...excerpt.scope, documents: excerpt.cited.size },
    losses: lossesOf(format, excerpt),
    limited: excerpt.from.limited,
    missing,
  }
}

/** What is to be written. Throws a 404 where that is nothing: an empty file would pass for an answer. */
async function ordered(store: Store, format: Format, { selection, map }: Order) {
  const places = new Map(Object.entries(map).map(([id, [x, y]]) => [id, { x, y }]))
  const [excerpt, missing] = await Promise.all([collect(store, selection, places), missingIn(store, selection)])
  if (holdsNothing(format, excerpt.scope)) throw new HttpProblem(404, sentence(nothingWords(format, missing)))
  return { excerpt, missing }
}

/** Throws a 400 that lists the formats for an unknown one. */
function formatNamed(id: string): Format {
  const format = formatOf(id)
  if (format) return format
  const detail = `must be one of ${formats.map((known) => known.id).join(', ')}`
  throw new HttpProblem(400, `“format” ${detail}`, { errors: [{ parameter: 'format', detail }] })
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
