/** What `export` takes from: a dataset, or a file that left one earlier. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  collect,
  commandLine,
  excerptOf,
  excerptStore,
  formatOf,
  formatOfFile,
  issueLine,
  MOST_BYTES,
  readExcerpt,
  selectionParams,
  wholeFormats,
  type Contents,
  type Excerpt,
  type Format,
  type Selection,
  type Store,
} from '#graph-data'
import { catalogOf } from '../catalog.ts'
import { misused, type Arguments, type Terminal } from './command.ts'
import { open } from './open.ts'

export interface Subject {
  readonly store: Store
  cut(selection: Selection): Promise<Excerpt>
}

/** The one dataset or file that is meant. Null when there are several or none, or when it is broken; that is said. */
export async function subjectOf(args: Arguments, terminal: Terminal): Promise<Subject | null> {
  const [path, another] = args.folders
  const isFile = path !== undefined && (await isFileAt(path))
  if (isFile && another === undefined) return inFile(path, args, terminal)
  if (isFile) return refused('a file is exported alone: name nothing beside it', terminal)
  if (args.from !== undefined) return refused('“--from” tells the format of a file: name one', terminal)
  return inFolders(args, terminal)
}

async function isFileAt(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function inFolders(args: Arguments, terminal: Terminal): Promise<Subject | null> {
  const loaded = await open(args, terminal)
  if (!loaded) return null
  const { stores, broken } = catalogOf(loaded)
  const [store, another] = stores.values()
  if (broken[0]) return refused(`“${broken[0].id}” has something to mend: ${commandLine('check')} says what`, terminal)
  if (!store) return refused('there is no dataset here: name its folder', terminal)
  if (another)
    return refused(`there are several datasets, ${[...stores.keys()].join(', ')}: name the folder of one`, terminal)
  return { store, cut: (selection) => collect(store, selection) }
}

/** Without a selection the file’s excerpt leaves as it came, map and all. */
async function inFile(path: string, { from }: Arguments, terminal: Terminal): Promise<Subject | null> {
  const format = from === undefined ? formatOfFile(path) : formatOf(from)
  const known = wholeFormats().map(({ id }) => id)
  if (!format) return refused(`“${path}” is in no known format: say with --from which of ${known.join(', ')}`, terminal)
  const contents = await contentsIn(path, format, terminal)
  if (!contents) return null
  const store = excerptStore(contents)
  const cut = async (selection: Selection) =>
    selectionParams(selection).length ? collect(store, selection, contents.map) : excerptOf(contents)
  return { store, cut }
}

async function contentsIn(path: string, format: Format, terminal: Terminal): Promise<Contents | null> {
  const bytes = await bytesOf(path)
  if (typeof bytes === 'string') return refused(`“${path}” ${bytes}`, terminal)
  const result = readExcerpt(format, { name: basename(path), bytes })
  if (result.ok) return result.value
  for (const issue of result.issues) terminal.say(issueLine(issue))
  return null
}

/** The bytes of a file, or in one clause why not. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path)
    return size > MOST_BYTES ? `is larger than ${MOST_BYTES / 1024 / 1024} MB` : await readFile(path)
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

function refused(fault: string, terminal: Terminal): null {
  misused([fault], terminal)
  return null
}
