import { setImmediate } from 'node:timers/promises'
import {
  collect,
  estimatedBytes,
  fileName,
  formatOf,
  formats,
  lossesOf,
  missingIn,
  preparedFor,
  writeAs,
  type Body,
  type Excerpt,
  type Format,
  type Query,
  type Store,
} from '#graph-data'
import type { Download, Handler } from '../handler.ts'
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

export const exported: Handler<'GET /api/datasets/:d/export'> = ({ store, dossierPage, query }) =>
  download(store, orderIn(query), dossierPage)

export const postedExport: Handler<'POST /api/datasets/:d/export'> = ({ store, body, dossierPage }) =>
  download(store, body, dossierPage)

export const scope: Handler<'GET /api/datasets/:d/export/scope'> = ({ store, dossierPage, query }) =>
  scopeOf(store, orderIn(query), dossierPage)

export const postedScope: Handler<'POST /api/datasets/:d/export/scope'> = ({ store, body, dossierPage }) =>
  scopeOf(store, body, dossierPage)

type Order = Body<'POST /api/datasets/:d/export'>

function orderIn({ format, scale, ...selection }: Query<'GET /api/datasets/:d/export'>): Order {
  return { format, scale, selection, map: {} }
}

async function download(store: Store, order: Order, page: string | null): Promise<Download> {
  const format = formatNamed(order.format)
  const excerpt = await excerptOf(store, format, order)
  const outgoing = writeAs(format, excerpt, pressWith(page, order))
  return { name: fileName(excerpt, format), mediaType: format.mediaType, outgoing }
}

async function scopeOf(store: Store, order: Order, page: string | null) {
  const format = formatNamed(order.format)
  const excerpt = await excerptOf(store, format, order)
  return {
    name: fileName(excerpt, format),
    bytes: await estimatedBytes(format, excerpt, pressWith(page, order)),
    counts: { ...excerpt.scope },
    losses: lossesOf(format, excerpt),
    limited: excerpt.from.limited,
    missing: await missingIn(store, order.selection),
  }
}

/** A layout takes a while: other requests are answered in between. */
async function excerptOf(store: Store, format: Format, { selection, map }: Order): Promise<Excerpt> {
  const spots = Object.entries(map).map(([id, [x, y]]) => [id, { x, y }] as const)
  return preparedFor(format, await collect(store, selection, new Map(spots)), () => setImmediate())
}

/** Throws a 400 that lists the formats for an unknown one. */
function formatNamed(id: string): Format {
  const format = formatOf(id)
  if (format) return format
  const detail = `must be one of ${formats.map((known) => known.id).join(', ')}`
  throw new HttpProblem(400, `“format” ${detail}`, { errors: [{ parameter: 'format', detail }] })
}
