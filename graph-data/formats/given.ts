/** Files that somebody gives us: bytes that may be anything. */
import type { Issue, Result } from '../result.ts'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Bytes that a file may have, so that memory stays bounded. */
export const MOST_BYTES = 256 * 1024 * 1024
/** Levels that anything in a file may be nested: far more than any format here needs. */
export const MOST_LEVELS = 64

/** One thing that is wrong in a file. */
export interface Fault extends Omit<Issue, 'file'> {
  /** In an archive, the file that is meant. */
  readonly inside?: string
}

/** Stops a reader: the file cannot be read, or only by half, which is worse. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults[0]?.message)
    this.faults = faults
  }

  /** For a single fault; without a place, the file as a whole. */
  static at(message: string, { line = 1, column = 1, path = '' }: Partial<Fault> = {}): Unreadable {
    return new Unreadable([{ message, line, column, path }])
  }
}

/** Runs a reader of bytes: what stops it becomes the file’s issues; every other error is ours and stays one. */
export function readingBytes<T>({ name, bytes }: GivenFile, read: (bytes: Uint8Array) => T): Result<T> {
  try {
    return { ok: true, value: read(bytes) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ok: false, issues: error.faults.map((fault) => issueOf(name, fault)) }
  }
}

/** Runs a reader of text. */
export function reading<T>(file: GivenFile, read: (text: string) => T): Result<T> {
  return readingBytes(file, (bytes) => read(textOf(bytes)))
}

function issueOf(name: string, { inside, ...fault }: Fault): Issue {
  return { file: inside === undefined ? name : `${name}/${inside}`, ...fault }
}

/** Runs a reader of one file of an archive, so that its faults tell which. */
export function readingInside<T>(inside: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Unreadable(error.faults.map((fault) => ({ ...fault, inside })))
  }
}

/** Line and column, from 1, of an offset in a text. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

/** The text in a file: UTF-8, or UTF-16 with a byte order mark. Throws {@link Unreadable} on anything else. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw Unreadable.at(`is larger than ${MOST_BYTES / 1024 / 1024} MB: export less at a time`)
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw Unreadable.at('is not UTF-8 here: save the file as UTF-8', firstBadPlace(bytes))
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const good = longestGood(bytes)
  return placeAt(lenient, good)
}

/** How many UTF-16 units decode before the first bad byte. */
function longestGood(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isGood(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, low), { stream: true }).length
}

/** A character that is cut off by the end is no fault. */
function isGood(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
