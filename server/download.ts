/** Files on their way: a small one whole, with its size and checksum; a large one as a stream, which tells them at its end. */
import { createHash } from 'node:crypto'
import type { Loss } from '#graph-data'
import { REVALIDATE } from './bodies.ts'
import type { Download } from './handler.ts'
import { SECURITY } from './headers.ts'
import { LIMITS } from './limits.ts'

/** What of Node’s own answer is needed to send headers after the body; absent without a port. */
export interface Bindings {
  readonly outgoing?: { addTrailers(trailers: Record<string, string>): void }
}

/** Sends headers after the body. */
export type Trail = (trailers: Readonly<Record<string, string>>) => void

interface Handing {
  /** Where it may be asked for again. */
  readonly etag?: string
  readonly trail?: Trail | undefined
  /** Only the head of the answer is wanted: then no byte of the file is made. */
  readonly isHead?: boolean
}

/** The answer that hands over a file. */
export async function fileResponse(
  { name, mediaType, outgoing, missing }: Download,
  { etag, trail, isHead = false }: Handing,
): Promise<Response> {
  const headers = {
    ...SECURITY,
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': etag === undefined ? 'no-store' : REVALIDATE,
    ...(etag !== undefined && { etag }),
    ...(missing.length > 0 && { 'stemma-missing': missing.slice(0, MOST_MISSING).join(',') }),
  }
  if (isHead) return new Response(null, { headers })
  const chunks = bytesOf(outgoing.chunks)
  const isShort = outgoing.items <= LIMITS.wholeItems.most
  const { start, isWhole } = isShort ? await gathered(chunks, LIMITS.wholeFile.most) : { start: [], isWhole: false }
  if (isWhole) return whole(Buffer.concat(start), headers, outgoing.losses())
  return streamed(start, chunks, { ...headers, 'stemma-losses': lossHeader(outgoing.losses()) }, (digest) =>
    trail?.({ 'content-digest': digest, 'stemma-losses': lossHeader(outgoing.losses()) }),
  )
}

export function isDownload(made: unknown): made is Download {
  return typeof made === 'object' && made !== null && 'outgoing' in made && 'mediaType' in made
}

/** Headers must stay short. */
const MOST_MISSING = 50

type Headers = Readonly<Record<string, string>>

function whole(bytes: Buffer<ArrayBuffer>, headers: Headers, losses: readonly Loss[]): Response {
  const about = {
    'content-length': String(bytes.length),
    'content-digest': digestOf(createHash('sha256').update(bytes).digest()),
    'stemma-losses': lossHeader(losses),
  }
  return new Response(bytes, { headers: { ...headers, ...about } })
}

/** Losses are told as far as they are known; the rest, like the checksum, follows the last byte. */
function streamed(
  start: readonly Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
  headers: Headers,
  finish: (digest: string) => void,
): Response {
  const hash = createHash('sha256')
  async function* all() {
    for (const chunk of start) yield chunk
    yield* rest
  }
  async function* hashed() {
    for await (const chunk of all()) {
      hash.update(chunk)
      yield chunk
    }
    finish(digestOf(hash.digest()))
  }
  return new Response(ReadableStream.from(hashed()), {
    headers: { ...headers, trailer: 'content-digest, stemma-losses' },
  })
}

async function* bytesOf(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk
}

/** Reads until the end, or until there is more than `most` bytes; what is left can be read on. */
async function gathered(chunks: AsyncGenerator<Uint8Array>, most: number) {
  const start: Uint8Array[] = []
  let size = 0
  while (size <= most) {
    const next = await chunks.next()
    if (next.done) return { start, isWhole: true }
    start.push(next.value)
    size += next.value.length
  }
  return { start, isWhole: false }
}

/** As RFC 9530 writes it. */
function digestOf(hash: Buffer): string {
  return `sha-256=:${hash.toString('base64')}:`
}

/** JSON in ASCII, as headers must be. */
function lossHeader(losses: readonly Loss[]): string {
  const json = JSON.stringify(losses)
  return json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
