/** What tests do with files: write one whole, read one, look into a zip. */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import {
  excerptOf,
  preparedFor,
  writeAs,
  type Contents,
  type Excerpt,
  type Format,
  type GivenFile,
  type Loss,
} from '#graph-data'
import { PRESS } from './press.ts'

const encoder = new TextEncoder()

/** A file as its bytes, and what was lost in it. */
export async function written(format: Format, excerpt: Excerpt): Promise<{ bytes: Uint8Array; losses: Loss[] }> {
  const { chunks, losses } = writeAs(format, format.isDrawn ? await preparedFor(format, excerpt) : excerpt, PRESS)
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  return { bytes: Buffer.concat(parts), losses: losses() }
}

export async function textOf(format: Format, excerpt: Excerpt): Promise<string> {
  return strFromU8((await written(format, excerpt)).bytes)
}

export async function fileOf(format: Format, contents: Contents): Promise<GivenFile> {
  return given((await written(format, excerptOf(contents))).bytes, `file${format.extension}`)
}

export function given(data: string | Uint8Array, name = 'file'): GivenFile {
  return { name, bytes: typeof data === 'string' ? strToU8(data) : data }
}

/** The text files in a zip, by name, in order. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
}
