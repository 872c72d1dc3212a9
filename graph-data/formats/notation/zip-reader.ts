/** ZIP archives from strangers: only the files that are asked for, of bounded size, with their checksums verified. */
import { Inflate } from 'fflate'
import { MOST_BYTES, Unreadable } from '../given.ts'

/** A file as the archive’s directory lists it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly offset: number
}

/** Files that an archive may list. */
const MOST_FILES = 1_000

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * The named files of an archive. Throws {@link Unreadable} when one is missing or damaged, when there is any
 * other, or when together they unfold to more than `most` bytes.
 */
export function unzipped<N extends string>(
  bytes: Uint8Array,
  names: readonly N[],
  most = MOST_BYTES,
): Record<N, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(view, bytes)
  const stranger = entries.find(({ name }) => !(names as readonly string[]).includes(name))
  if (stranger) throw Unreadable.at(`holds “${stranger.name}”, which is no part of it`)
  let room = most
  const files = names.map((name) => {
    const [entry, twin] = entries.filter((listed) => listed.name === name)
    if (!entry) throw Unreadable.at(`lacks ${name}`)
    if (twin) throw Unreadable.at(`holds ${name} twice`)
    const file = unpacked(entry, view, bytes, room)
    room -= file.length
    return [name, file] as const
  })
  return Object.fromEntries(files) as Record<N, Uint8Array>
}

function directory(view: DataView, bytes: Uint8Array): Entry[] {
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_FILES) throw damaged('lists too many files')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== LISTED) throw damaged('has a broken directory')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The record that ends the archive; a comment may follow it. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at
  throw damaged('is no ZIP archive, or was cut off')
}

function unpacked(
  { name, method, crc, packed, offset }: Entry,
  view: DataView,
  bytes: Uint8Array,
  room: number,
): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(`has lost ${name}`)
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = bytes.subarray(start, start + packed)
  if (data.length < packed) throw damaged(`has lost the end of ${name}`)
  const file = method === STORED ? data : inflated(name, method, data, room)
  if (crc32(file) !== crc) throw damaged(`has a damaged ${name}: its checksum is wrong`)
  return file
}

/** Fed at a time: what a slice unfolds to is looked at before the next one. */
const SLICE = 16_384

/** Sizes that the archive claims are not believed. */
function inflated(name: string, method: number, data: Uint8Array, room: number): Uint8Array {
  if (method !== DEFLATED) throw damaged(`has packed ${name} in a way that is not read`)
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  for (let at = 0; at < data.length; at += SLICE) {
    push(inflate, data.subarray(at, at + SLICE), at + SLICE >= data.length, name)
    if (size > room) throw damaged('unfolds to more than may be read: it may be a trap')
  }
  return joined(chunks, size)
}

function push(inflate: Inflate, slice: Uint8Array, isLast: boolean, name: string): void {
  try {
    inflate.push(slice, isLast)
  } catch {
    throw damaged(`has a damaged ${name}`)
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function damaged(what: string): Unreadable {
  return Unreadable.at(what)
}
