/** One text file, read with care: regular, bounded, UTF-8, and inside the folder that it claims to be in. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'

export type TextFile = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

interface Bounds {
  /** Bytes. */
  readonly most: number
  /** A folder that no link may lead out of. */
  readonly within?: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

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

async function isWithin(path: string, folder: string): Promise<boolean> {
  const [real, root] = await Promise.all([realpath(path), realpath(folder)])
  return real.startsWith(root + sep)
}

function decoded(bytes: Uint8Array): TextFile {
  try {
    const text = utf8.decode(bytes)
    return text.includes('\0') ? refused('is not a text: it holds NUL bytes') : { ok: true, text }
  } catch {
    return refused('is not UTF-8: save it again as UTF-8')
  }
}

function refused(message: string): TextFile {
  return { ok: false, message }
}

/** The system’s word for what went wrong (`EACCES`), without paths. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
