/** One text file, read with care: regular, bounded, UTF-8, and inside the folder that it claims to be in. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { isPacked, packedKind } from './signatures.ts'

export type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

interface Bounds {
  /** Bytes. */
  readonly most: number
  /** A folder that no link may lead out of. */
  readonly within?: string
}

/** Takes away the mark that editors on Windows put before a text (a BOM): it is no part of it. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a file, or says in one clause why not: `is larger than 32 MB`. */
export async function readTextFile(path: string, { most, within }: Bounds): Promise<TextFile> {
  try {
    if (within !== undefined && !(await isWithin(path, within)))
      return refused('is a link that leads out of its folder')
    const { size, isFile } = await statOf(path)
    if (!isFile) return refused('is not a regular file')
    if (size > most) return refused(`is larger than ${most / 1_000_000} MB`)
    return decoded(await readFile(path))
  } catch (error) {
    return refused(`cannot be read: ${codeOf(error)}`)
  }
}

async function statOf(path: string) {
  const found = await stat(path)
  return { size: found.size, isFile: found.isFile() }
}

/** Whether `path` lies in `folder`, wherever links on the way lead. Throws where there is nothing. */
export async function isWithin(path: string, folder: string): Promise<boolean> {
  const [real, root] = await Promise.all([realpath(path), realpath(folder)])
  return real.startsWith(root + sep)
}

const AS_TEXT = 'save its words as plain text, in UTF-8'

function decoded(bytes: Uint8Array): TextFile {
  const kind = packedKind(bytes)
  if (kind !== undefined) return refused(`is ${kind}: ${AS_TEXT}`)
  try {
    const text = utf8.decode(bytes)
    return text.includes('\0') ? refused('is not a text: it holds NUL bytes') : { ok: true, text }
  } catch {
    return refused(isPacked(bytes) ? `is no text: ${AS_TEXT}` : 'is not UTF-8: save it again as UTF-8')
  }
}

/** Whether there is a folder, be it at the end of links. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function refused(message: string): TextFile {
  return { ok: false, message }
}

/** The system’s word for what went wrong (`EACCES`), without paths. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
