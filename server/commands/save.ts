/** Files that a command writes. */
import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

export interface Saved {
  readonly bytes: number
  /** As hexadecimal digits. */
  readonly sha256: string
}

/** Writes a file as its chunks come: at once or not at all, so that nobody finds half of it. */
export async function save(chunks: AsyncIterable<string | Uint8Array>, path: string): Promise<Saved> {
  const draft = `${path}.${process.pid}.draft`
  try {
    const saved = await written(chunks, draft)
    await rename(draft, path)
    return saved
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function written(chunks: AsyncIterable<string | Uint8Array>, path: string): Promise<Saved> {
  const hash = createHash('sha256')
  const file = await open(path, 'w')
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(data)
      bytes += data.length
      await file.write(data)
    }
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}
