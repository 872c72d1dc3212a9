/** The documents that are at hand: text files in folders, read once, matched with sources by the model. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { normalizeText, type FoundText } from '#graph-data'
import { LIMITS } from './limits.ts'
import type { Notice } from './notice.ts'
import { codeOf, readTextFile } from './text-file.ts'

export interface TextFolder {
  /** What a person calls it: `documents`, or `valley/texts` for a dataset’s own. */
  readonly where: string
  readonly texts: readonly FoundText[]
  /** Files that could not be read, and why. */
  readonly notices: readonly Notice[]
  /** What is wrong with the folder as a whole, as sentences. */
  readonly faults: readonly string[]
}

/** Reads the texts right inside `folder`. One that belongs to the dataset `of` may be missing, and no link leads out of it. */
export async function readTexts(folder: string, { of }: { of?: string } = {}): Promise<TextFolder> {
  const where = of === undefined ? basename(folder) : `${of}/${basename(folder)}`
  const { names, faults } = await fileNames(folder, where, of !== undefined)
  const texts: FoundText[] = []
  const unread = new Map<string, string[]>()
  // One after the other: many large files at once would all be in memory before any is judged.
  for (const name of names) {
    const path = join(folder, name)
    const read = await readTextFile(path, { most: LIMITS.textFile.most, ...(of !== undefined && { within: folder }) })
    if (read.ok) texts.push(foundText(name, read.text))
    else unread.set(read.message, [...(unread.get(read.message) ?? []), name])
  }
  const notices = [...unread].map(([each, own]) => ({ where, names: own, one: each, many: 'are passed over', each }))
  return { where, texts, notices, faults }
}

/** A text with its fingerprint. */
function foundText(name: string, raw: string): FoundText {
  const text = normalizeText(raw)
  return { name, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }
}

async function fileNames(folder: string, where: string, own: boolean): Promise<{ names: string[]; faults: string[] }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
    const kept = names.toSorted().slice(0, LIMITS.textFiles.most)
    const left = names.length - kept.length
    const faults = left ? [`${where} holds ${left} files more than the ${LIMITS.textFiles.most} that are read`] : []
    return { names: kept, faults }
  } catch (error) {
    if (own && codeOf(error) === 'ENOENT') return { names: [], faults: [] }
    return { names: [], faults: [`${where} cannot be read as a folder of texts: ${codeOf(error)}`] }
  }
}
