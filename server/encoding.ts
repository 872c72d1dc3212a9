/** Packing answers for the way: which encodings a client takes, and how to make them. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'
import { LRUCache } from 'lru-cache'

const packGzip = promisify(gzip)
const packBrotli = promisify(brotliCompress)

/** How hard to try: an answer is packed while somebody waits, a file of the page once for all. */
export type Effort = 'quick' | 'thorough'

const BROTLI: Record<Effort, number> = { quick: 4, thorough: 9 }
const GZIP: Record<Effort, number> = { quick: 6, thorough: 9 }

type Pack = (bytes: Uint8Array, effort: Effort) => Promise<Uint8Array<ArrayBuffer>>

/** The encodings, best first; to add one is to add a row. */
const encodings = {
  br: async (bytes, effort) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    }
    return Buffer.from(await packBrotli(bytes, { params }))
  },
  gzip: async (bytes, effort) => Buffer.from(await packGzip(bytes, { level: GZIP[effort] })),
} satisfies Record<string, Pack>

export type Encoding = keyof typeof encodings

const names = Object.keys(encodings) as Encoding[]

/** Packs `bytes` in a thread of its own. */
export function packed(bytes: Uint8Array, encoding: Encoding, effort: Effort): Promise<Uint8Array<ArrayBuffer>> {
  return encodings[encoding](bytes, effort)
}

/** Browsers send the same few headers over and over. */
const known = new LRUCache<string, { encoding: Encoding | null }>({ max: 100 })

/** The encoding that an `Accept-Encoding` header likes best among ours; null for none. */
export function encodingFor(header: string | undefined): Encoding | null {
  if (header === undefined || header.length > 500) return null
  const cached = known.get(header)
  if (cached) return cached.encoding
  const encoding = liked(header)
  known.set(header, { encoding })
  return encoding
}

function liked(header: string): Encoding | null {
  const weights = new Map(parseAccept(header).map(({ type, q }) => [type.toLowerCase(), q]))
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = names.toSorted((a, b) => weightOf(b) - weightOf(a))
  return best && weightOf(best) > 0 ? best : null
}
