/** ZIP archives written as a stream: as much memory as one chunk needs, however large they grow. */
import { Zip, ZipDeflate } from 'fflate'
import { chunked } from '../chunks.ts'
import type { Losses } from '../losses.ts'

export interface ZipPart {
  /** With `/` between folders. */
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

/** All files bear the first date that ZIP can tell, so that equal contents give equal bytes. */
const EPOCH = new Date(1980, 0, 1)

/** The archive of some files, packed one after the other. */
export async function* zipped(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
  losses: Losses,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  const taken = () => {
    const out = ready
    ready = []
    return out
  }
  for await (const { name, text } of parts) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = EPOCH
    zip.add(file)
    for await (const chunk of chunked(text, losses)) {
      file.push(encoder.encode(chunk))
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
