/** Small pieces of text made into chunks that are worth sending. */
import type { Noun } from './excerpt.ts'
import type { Losses } from './losses.ts'

/** In UTF-16 units: small enough to keep memory flat, large enough that the cost of each chunk is lost in it. */
export const CHUNK = 65_536

/** Joins pieces into chunks of about {@link CHUNK}. Bytes pass as they are: a file is made of one or the other. */
export async function* chunked<T extends string | Uint8Array>(
  pieces: AsyncIterable<T> | Iterable<T>,
  losses: Losses,
): AsyncGenerator<T | string> {
  let chunk = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    chunk += piece
    if (chunk.length < CHUNK) continue
    yield encodable(chunk, losses)
    chunk = ''
  }
  if (chunk) yield encodable(chunk, losses)
}

const LONE = /\p{Cs}/gu

const HALF: Noun = {
  one: 'half of a surrogate pair, replaced by \ufffd',
  many: 'halves of surrogate pairs, replaced by \ufffd',
}

/** No file can hold half of a surrogate pair: UTF-8 has no way to write it. */
function encodable(text: string, losses: Losses): string {
  if (text.isWellFormed()) return text
  return text.replace(LONE, () => {
    losses.add(HALF)
    return '\ufffd'
  })
}
