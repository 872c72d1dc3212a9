/** A dataset's folder on disk: only the files that are parts of it, bounded, and nothing that a link leads to outside. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isPartFile, issueAt, LOCK_FILE, partNamed, type DatasetFile, type Issue } from '#graph-data'
import { LIMITS } from './limits.ts'
import { codeOf, isFolder, isWithin, readTextFile } from './text-file.ts'

export interface DatasetFolder {
  /** Its last part: the dataset’s id should say the same. */
  readonly name: string
  readonly path: string
  readonly files: readonly DatasetFile[]
  /** The text of the evidence lock, if there is one. */
  readonly lock: string | null
  /** Files and folders of a dataset that could not be read, and why. */
  readonly issues: readonly Issue[]
}

/** Reads all parts of the dataset in `path`; what is called like a part and is not read has an issue. */
export async function readFolder(path: string): Promise<DatasetFolder> {
  const { names, issues } = bounded(path, await partNames(path))
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

async function readPart(folder: string, name: string): Promise<{ file?: DatasetFile; issue?: Issue }> {
  const read = await readTextFile(join(folder, name), { most: LIMITS.datasetFile.most, within: folder })
  return read.ok ? { file: { path: name, text: read.text } } : { issue: issueAt(name, read.message) }
}

// --- names ---------------------------------------------------------------------------------------

/** Files of a dataset, inside its folder, and what is called like one and cannot be read. */
interface Listing {
  readonly names: readonly string[]
  readonly issues: readonly Issue[]
}

async function partNames(path: string): Promise<Listing> {
  const top = await entriesOf(path)
  if ('fault' in top) return refused(`${basename(path)}/`, 'is not a folder that can be read')
  const { names, issues } = joined(await Promise.all(top.names.map((name) => namesAt(path, name))))
  return { names: names.toSorted((a, b) => depthOf(a) - depthOf(b)), issues }
}

/** What stands in the dataset’s own folder comes before what stands in a list’s. */
function depthOf(name: string): number {
  return name.split('/').length
}

async function namesAt(path: string, name: string): Promise<Listing> {
  if (name === LOCK_FILE || isPartFile(name)) return { names: [name], issues: [] }
  const part = partNamed(name)
  if (!part) return joined([])
  if (part.list) return listIn(path, name)
  return (await isFolder(join(path, name)))
    ? refused(`${name}/`, `is a folder, but ${part.name} is one file: put it all in ${part.name}.yaml`)
    : refused(name, `has no ending: call it ${part.name}.yaml`)
}

/** The files of a list that is a folder. A link may stand for it as long as it stays in the dataset. */
async function listIn(path: string, folder: string): Promise<Listing> {
  const inner = await entriesOf(join(path, folder))
  if ('fault' in inner) {
    return inner.fault === 'ENOTDIR'
      ? refused(folder, `has no ending: call it ${folder}.yaml`)
      : refused(`${folder}/`, `cannot be read: ${inner.fault}`)
  }
  if (!(await isWithin(join(path, folder), path)))
    return refused(`${folder}/`, 'is a link that leads out of its folder')
  return joined(await Promise.all(inner.names.map((name) => nestedAt(path, folder, name))))
}

async function nestedAt(path: string, folder: string, inner: string): Promise<Listing> {
  const name = `${folder}/${inner}`
  if (isPartFile(name)) return { names: [name], issues: [] }
  if (inner.startsWith('.') || !(await isFolder(join(path, name)))) return joined([])
  return refused(`${name}/`, `is a folder inside ${folder}/ and would not be looked into: move its files up`)
}

function bounded(path: string, listing: Listing): Listing {
  const { length } = listing.names
  if (length <= LIMITS.datasetFiles.most) return listing
  return refused(`${basename(path)}/`, `has ${length} files and may have ${LIMITS.datasetFiles.most}: join some`)
}

/** The folder’s entries by name, in order, or the system’s word for why there are none. */
async function entriesOf(path: string): Promise<{ names: string[] } | { fault: string }> {
  try {
    return { names: (await readdir(path)).toSorted() }
  } catch (error) {
    return { fault: codeOf(error) }
  }
}

function joined(listings: readonly Listing[]): Listing {
  return { names: listings.flatMap(({ names }) => names), issues: listings.flatMap(({ issues }) => issues) }
}

function refused(file: string, message: string): Listing {
  return { names: [], issues: [issueAt(file, message)] }
}
