/** From folders on disk to datasets, their locks and the documents at hand. */
import { basename, join } from 'node:path'
import {
  assignTexts,
  commandLine,
  issueAt,
  Lock,
  LOCK_FILE,
  readDataset,
  type Dataset,
  type DatasetFile,
  type Holdings,
  type Issue,
  type Result,
} from '#graph-data'
import { readFolder, type DatasetFolder } from './folder.ts'
import type { Notice } from './notice.ts'
import { readOnce } from './readings.ts'
import { readTexts, type TextFolder } from './texts.ts'

/** A dataset's folder as far as it could be read. */
export interface Loaded {
  /** The dataset’s id; the folder’s name where the dataset cannot be read. */
  readonly id: string
  readonly path: string
  readonly dataset: Result<Dataset>
  /** A missing lock is null; one that cannot be read has issues. */
  readonly lock: Result<Lock | null>
  /** What of the dataset is written in its folder, file by file. */
  readonly files: readonly DatasetFile[]
  /** The bytes that were read, so that a change can be told: the dataset’s files and its lock. */
  readonly written: readonly string[]
  readonly holdings: Holdings
  /** Files among its own texts that are passed over. */
  readonly notices: readonly Notice[]
  /** What is wrong with the folder of its own texts, as sentences. */
  readonly faults: readonly string[]
}

/** Reads a dataset’s folder and finds its documents in the folder’s texts and in `shared` ones. */
export async function load(path: string, shared: readonly TextFolder[]): Promise<Loaded> {
  const [folder, own] = await Promise.all([readFolder(path), readTexts(join(path, 'texts'), { of: basename(path) })])
  const dataset = await datasetIn(folder)
  const lock = await lockIn(folder)
  const found = [own, ...shared].flatMap(({ texts }) => texts)
  const holdings = dataset.ok ? assignTexts(dataset.value, lock.ok ? lock.value : null, found) : nothing
  return {
    id: dataset.ok ? dataset.value.card.id : folder.name,
    path,
    dataset,
    lock,
    files: folder.files,
    written: [...folder.files.flatMap((file) => [file.path, file.text]), folder.lock ?? ''],
    holdings,
    notices: [...own.notices, ...strangeNotices([own], [{ dataset, holdings }])],
    faults: own.faults,
  }
}

/** Reads the folders of texts that all datasets share. */
export async function readSharedTexts(folders: readonly string[]): Promise<TextFolder[]> {
  return Promise.all(folders.map((folder) => readTexts(folder)))
}

/** For each folder, the texts that no dataset took. What a dataset that cannot be read would take, nobody knows. */
export function strangeNotices(
  folders: readonly TextFolder[],
  loaded: readonly Pick<Loaded, 'dataset' | 'holdings'>[],
): Notice[] {
  const read = loaded.filter(({ dataset }) => dataset.ok)
  if (!read.length) return []
  const taken = new Set(read.flatMap(({ holdings: { texts } }) => [...texts.values()].map(({ sha256 }) => sha256)))
  const whose = read.length < loaded.length ? ' of the datasets that could be loaded' : ''
  return folders.flatMap(({ where, texts }) => {
    const names = texts.filter(({ sha256 }) => !taken.has(sha256)).map(({ name }) => name)
    return names.length
      ? [{ where, names, one: `matches no source${whose}${NAMING}`, many: `match no source${whose}` }]
      : []
  })
}

const NAMING = ': if it is one, name it after its source, like source-id.txt'

const nothing: Holdings = { texts: new Map(), strangers: [] }

async function datasetIn(folder: DatasetFolder): Promise<Result<Dataset>> {
  // A file that could not be read would also look missing: say only why it could not.
  if (folder.issues.length) return { ok: false, issues: folder.issues }
  const { path, files } = folder
  const texts = files.flatMap((file) => [file.path, file.text])
  const read = await readOnce({ name: `dataset ${path}`, texts, read: () => readDataset(files) })
  return read.ok && read.value.card.id !== folder.name ? { ok: false, issues: [misnamed(folder, read.value)] } : read
}

function misnamed({ name, files }: DatasetFolder, { card }: Dataset): Issue {
  const file = files.find(({ path }) => path.startsWith('dataset.'))?.path ?? 'dataset.yaml'
  const message = `is “${card.id}”, but the folder is called “${name}”: give both the same name`
  return { file, line: 1, column: 1, path: 'id', message }
}

async function lockIn({ path, lock }: DatasetFolder): Promise<Result<Lock | null>> {
  if (lock === null) return { ok: true, value: null }
  return readOnce({ name: `lock ${path}`, texts: [lock], read: () => lockFrom(lock) })
}

function lockFrom(text: string): Result<Lock> {
  const read = Lock.safeParse(parsed(text))
  return read.success ? { ok: true, value: read.data } : { ok: false, issues: [unreadableLock] }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const unreadableLock = issueAt(
  LOCK_FILE,
  `is not an evidence lock that this version can read: delete it and run \`${commandLine('lock')}\``,
)
