/** In UTF-16 units: small enough to keep memory flat, large enough that the cost of each chunk is lost in it. */
export const CHUNK = 65_536

/** Joins small pieces of text into chunks of about {@link CHUNK} that are worth sending. Bytes pass as they are: a file has one or the other. */
export async function* chunked(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let chunk = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}
