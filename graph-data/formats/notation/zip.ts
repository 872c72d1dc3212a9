/** ZIP archives written as a stream: as much memory as one chunk needs, however large they grow. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { CHUNK, chunked } from '../chunks.ts'
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
  let ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    if (data.length) ready.push(data)
  })
  const taken = () => {
    const out = ready
    ready = []
    return out
  }
  for await (const part of parts) {
    for await (const _ of packed(part, zip, losses)) yield* taken()
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** Adds a file to the archive; comes back after each chunk of it. */
async function* packed({ name, text }: ZipPart, zip: Zip, losses: Losses): AsyncGenerator<void> {
  const encoder = new TextEncoder()
  const chunks = chunked(text, losses)
  try {
    const { value: first = '' } = await chunks.next()
    if (first.length < CHUNK) return packedAtOnce(name, encoder.encode(first), zip)
    const file = new PackedFile(name)
    file.mtime = EPOCH
    zip.add(file)
    file.begin()
    yield
    yield file.pack(encoder.encode(first))
    for await (const chunk of chunks) yield file.pack(encoder.encode(chunk))
    await file.end()
  } finally {
    await chunks.return(undefined)
  }
}

/** A file of one chunk: to set a stream up for it would take longer than to pack it. */
function packedAtOnce(name: string, bytes: Uint8Array, zip: Zip): void {
  const file = new ZipDeflate(name, { level: 6 })
  file.mtime = EPOCH
  zip.add(file)
  file.push(bytes, true)
}

/** A file that the runtime packs, in another thread and three times as fast as a script could. */
class PackedFile extends ZipPassThrough {
  override readonly compression = 8
  private readonly stream = new CompressionStream('deflate-raw')
  private readonly writer = this.stream.writable.getWriter()
  private readonly read = this.readAll()
  private written = Promise.resolve()

  /** Lets its name leave: nothing packed does before a megabyte has come in. */
  begin(): void {
    this.ondata(null, new Uint8Array(), false)
  }

  /** Comes back when there is room for more. */
  async pack(chunk: Uint8Array): Promise<void> {
    this.push(chunk)
    await this.written
  }

  /** Comes back when all of it is in the archive. */
  async end(): Promise<void> {
    this.push(new Uint8Array(), true)
    await this.written
    await this.read
  }

  override process(chunk: Uint8Array, isLast: boolean): void {
    this.written = isLast ? this.writer.close() : this.writer.write(chunk)
  }

  private async readAll(): Promise<void> {
    const reader = this.stream.readable.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      this.ondata(null, value ?? new Uint8Array(), done)
      if (done) return
    }
  }
}
