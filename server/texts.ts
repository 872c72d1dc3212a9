/** The documents that are at hand: text files in folders, read once, matched with sources by the model. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { normalizeText, type FoundText } from '#graph-data'
import { LIMITS } from './limits.ts'
import { codeOf, readTextFile } from './text-file.ts'

export interface TextFolder {
  readonly texts: readonly FoundText[]
  /** What could not be read, and why, as sentences. */
  readonly notices: readonly string[]
}

/** Reads the texts right inside `folder`. One that belongs to a dataset may be missing, and no link leads out of it. */
export async function readTexts(folder: string, { own = false } = {}): Promise<TextFolder> {
  const { names, notices } = await fileNames(folder, own)
  const texts: FoundText[] = []
  // One after the other: many large files at once would all be in memory before any is judged.
  for (const name of names) {
    const path = join(folder, name)
    const read = await readTextFile(path, { most: LIMITS.textFile.most, ...(own && { within: folder }) })
    if (read.ok) texts.push(foundText(name, read.text))
    else notices.push(`${basename(folder)}/${name} ${read.message}`)
  }
  return { texts, notices }
}

/** A text with its fingerprint. */
function foundText(name: string, raw: string): FoundText {
  const text = normalizeText(raw)
  return { name, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }
}

async function fileNames(folder: string, own: boolean): Promise<{ names: string[]; notices: string[] }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
    const kept = names.toSorted().slice(0, LIMITS.textFiles.most)
    const left = names.length - kept.length
    return {
      names: kept,
      notices: left
        ? [`${basename(folder)} holds ${left} files more than the ${LIMITS.textFiles.most} that are read`]
        : [],
    }
  } catch (error) {
    if (own && codeOf(error) === 'ENOENT') return { names: [], notices: [] }
    return { names: [], notices: [`${basename(folder)} cannot be read as a folder of texts: ${codeOf(error)}`] }
  }
}
