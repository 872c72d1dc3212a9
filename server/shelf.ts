/** Which folders are datasets: one itself, or those in a folder of datasets. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isPartFile } from '#graph-data'
import { LIMITS } from './limits.ts'
import { isFolder } from './text-file.ts'

export interface Shelf {
  readonly folders: readonly string[]
  /** Why there are fewer of them than a person might expect, as sentences. */
  readonly notices: readonly string[]
  /** Those of the paths that hold none. */
  readonly empty: readonly string[]
}

/** The dataset folders that `paths` name: each is one itself, or holds some. What is neither is given as it is, to be complained of. */
export async function datasetFolders(paths: readonly string[]): Promise<Shelf> {
  const shelves = await Promise.all(paths.map(shelfAt))
  return {
    folders: [...new Set(shelves.flatMap(({ folders }) => folders))],
    notices: shelves.flatMap(({ notices }) => notices),
    empty: shelves.flatMap(({ empty }) => empty),
  }
}

async function shelfAt(path: string): Promise<Shelf> {
  const names = await namesIn(path)
  if (!names || names.some((name) => isPartFile(name))) return { folders: [path], notices: [], empty: [] }
  const inside = names.filter((name) => !name.startsWith('.')).map((name) => join(path, name))
  const checked = await Promise.all(inside.map(async (one) => ((await mayBeFolder(one)) ? [one] : [])))
  const folders = checked.flat()
  if (!folders.length) return { folders, notices: [none(path)], empty: [path] }
  return { folders: folders.slice(0, LIMITS.datasets.most), notices: tooMany(path, folders), empty: [] }
}

/** In order; null where there is no folder. */
async function namesIn(path: string): Promise<string[] | null> {
  try {
    return (await readdir(path)).toSorted()
  } catch {
    return null
  }
}

/** A link that leads nowhere counts as a folder, so that it is complained of. */
async function mayBeFolder(path: string): Promise<boolean> {
  return (await isFolder(path)) || (await stat(path).catch(() => null)) === null
}

function none(path: string): string {
  return `“${basename(path)}” holds no dataset: one is a folder with dataset.yaml, entities.yaml, sources.yaml and claims/`
}

function tooMany(path: string, { length }: readonly string[]): string[] {
  const { most } = LIMITS.datasets
  const more = length - most
  return more > 0
    ? [`“${basename(path)}” holds ${length} folders, and only the first ${most} are read: ${more} are left out`]
    : []
}
