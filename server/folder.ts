/** A dataset's folder on disk: only the files that are parts of it, bounded, and nothing that a link leads to outside. */
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isPartFile, LOCK_FILE, PARTS, type DatasetFile, type Issue } from '#graph-data'
import { LIMITS } from './limits.ts'
import { readTextFile } from './text-file.ts'

export interface DatasetFolder {
  /** Its last part: the dataset’s id should say the same. */
  readonly name: string
  readonly path: string
  readonly files: readonly DatasetFile[]
  /** The text of the evidence lock, if there is one. */
  readonly lock: string | null
  /** Files that could not be read, and why. */
  readonly issues: readonly Issue[]
}

/** Reads all parts of the dataset in `path`. */
export async function readFolder(path: string): Promise<DatasetFolder> {
  const { names, issues } = await partNames(path)
  const read = await Promise.all(names.map((name) => readPart(path, name)))
  const found = read.flatMap(({ file }) => (file ? [file] : []))
  return {
    name: basename(path),
    path,
    files: found.filter((file) => file.path !== LOCK_FILE),
    lock: found.find((file) => file.path === LOCK_FILE)?.text ?? null,
    issues: [...issues, ...read.flatMap(({ issue }) => (issue ? [issue] : []))],
  }
}

/** The dataset folders that `paths` name: each is one itself, or holds some. What is neither is given as it is, to be complained of. */
export async function datasetFolders(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(foldersIn))
  return [...new Set(found.flat())]
}

async function foldersIn(path: string): Promise<string[]> {
  const entries = await entriesOf(path)
  if (!entries || entries.some(({ name }) => isPartFile(name))) return [path]
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  return folders.map(({ name }) => join(path, name)).slice(0, LIMITS.datasets.most)
}

async function partNames(path: string): Promise<{ names: string[]; issues: Issue[] }> {
  const top = await entriesOf(path)
  if (!top) return { names: [], issues: [issueAt(`${basename(path)}/`, 'is not a folder that can be read')] }
  const nested = top.filter(
    (entry) => entry.isDirectory() && PARTS.some((part) => part.list && part.name === entry.name),
  )
  const inner = await Promise.all(nested.map(async ({ name }) => within(name, await entriesOf(join(path, name)))))
  const names = [...top.map(({ name }) => name), ...inner.flat()].filter(
    (name) => name === LOCK_FILE || isPartFile(name),
  )
  if (names.length <= LIMITS.datasetFiles.most) return { names, issues: [] }
  return {
    names: [],
    issues: [
      issueAt(`${basename(path)}/`, `has ${names.length} files and may have ${LIMITS.datasetFiles.most}: join some`),
    ],
  }
}

function within(folder: string, entries: readonly Dirent[] | null): string[] {
  return (entries ?? []).map(({ name }) => `${folder}/${name}`)
}

/** The folder’s entries by name, or null when it is none. */
async function entriesOf(path: string): Promise<Dirent[] | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return null
  }
}

async function readPart(folder: string, name: string): Promise<{ file?: DatasetFile; issue?: Issue }> {
  const read = await readTextFile(join(folder, name), { most: LIMITS.datasetFile.most, within: folder })
  return read.ok ? { file: { path: name, text: read.text } } : { issue: issueAt(name, read.message) }
}

function issueAt(file: string, message: string): Issue {
  return { file, line: 1, column: 1, path: '', message }
}
