/** The datasets that a server holds: what is sound is served, what is not is told, and neither disturbs the other. */
import {
  checkLock,
  commandLine,
  memoryStore,
  type Finding,
  type FoundText,
  type Id,
  type Issue,
  type Lock,
  type Store,
} from '#graph-data'
import { BUILD, fingerprint } from './build.ts'
import { load, readSharedTexts, strangeNotices, type Loaded } from './load.ts'
import { noticeLine, type Notice } from './notice.ts'
import { datasetFolders } from './shelf.ts'

/** A folder that could not be loaded, and why. */
export interface Broken {
  readonly id: string
  readonly issues: readonly Issue[]
}

export interface Catalog {
  /** By the dataset's id, in the order in which they were found. */
  readonly stores: ReadonlyMap<Id, Store>
  readonly broken: readonly Broken[]
  /** What else a person should know, as sentences. */
  readonly notices: readonly string[]
}

interface Places {
  /** Folders of datasets, or datasets. */
  readonly datasets: readonly string[]
  /** Folders of texts that all datasets share. */
  readonly texts: readonly string[]
  /** Whether anybody but this machine can read; then only redistributable texts are served. */
  readonly isPublic?: boolean
}

/** Loads every dataset that `places` hold. */
export async function loadCatalog({ datasets, texts, isPublic = false }: Places): Promise<Catalog> {
  const [shelf, shared] = await Promise.all([datasetFolders(datasets), readSharedTexts(texts)])
  const loaded = await Promise.all(shelf.folders.map((folder) => load(folder, shared)))
  const catalog = catalogOf(loaded, { isPublic })
  const passedOver = [...shared.flatMap(({ notices }) => notices), ...strangeNotices(shared, loaded)]
  const faults = [...shelf.notices, ...shared.flatMap((folder) => folder.faults)]
  return { ...catalog, notices: [...faults, ...passedOver.map(lineFor(isPublic)), ...catalog.notices] }
}

/** Names of files that are nobody’s source are for this machine alone. */
function lineFor(isPublic: boolean) {
  return (notice: Notice): string => (isPublic ? noticeLine(notice, 0) : noticeLine(notice))
}

/** The catalog of datasets that were read. Of two with one id, the first is served. */
export function catalogOf(loaded: readonly Loaded[], { isPublic = false } = {}): Catalog {
  const stores = new Map<Id, Store>()
  const broken: Broken[] = []
  const notices: string[] = []
  for (const one of loaded) {
    const issues = issuesOf(one, stores)
    if (issues.length) broken.push({ id: one.id, issues })
    else stores.set(one.id, storeOf(one, isPublic))
    notices.push(...one.faults, ...one.notices.map(lineFor(isPublic)), ...(issues.length ? [] : lockNotices(one)))
  }
  return { stores, broken, notices }
}

function issuesOf({ id, dataset, lock }: Loaded, taken: ReadonlyMap<Id, Store>): readonly Issue[] {
  if (!dataset.ok) return dataset.issues
  if (!lock.ok) return lock.issues
  return taken.has(id) ? [twin(id)] : []
}

function twin(id: Id): Issue {
  const message = `is “${id}”, the id of a dataset that is served already: give this one another id and folder name`
  return { file: 'dataset.yaml', line: 1, column: 1, path: 'id', message }
}

function storeOf({ dataset, lock, holdings, written }: Loaded, isPublic: boolean): Store {
  if (!dataset.ok || !lock.ok) throw new Error('catalog: only a sound dataset has a store. Ask issuesOf first.')
  const open = new Set(dataset.value.sources.filter((source) => source.redistributable).map(({ id }) => id))
  const served = [...holdings.texts].filter(
    ([source, text]) => (!isPublic || open.has(source)) && isLocked(text, source, lock.value),
  )
  const texts = new Map(served)
  return memoryStore(dataset.value, { lock: lock.value, texts, revision: revisionOf(written, texts) })
}

/** Whether the lock’s places are places in this text. */
function isLocked({ sha256 }: FoundText, source: Id, lock: Lock | null): boolean {
  const locked = lock?.sources[source]
  return !locked || locked.sha256 === sha256
}

function revisionOf(written: readonly string[], texts: ReadonlyMap<Id, FoundText>): string {
  return fingerprint([BUILD, ...written, ...[...texts].flatMap(([source, { sha256 }]) => [source, sha256])])
}

/**
 * A lock that is out of step does not stop a dataset: what it does not cover counts as unchecked, a text that is not the one
 * it was written for is left out, and both are said. Quotes are not looked up again: where the fingerprint is the same, so are they.
 */
function lockNotices({ id, dataset, lock, holdings }: Loaded): string[] {
  if (!dataset.ok || !lock.ok) return []
  const changed = [...holdings.texts].filter(([source, text]) => !isLocked(text, source, lock.value))
  return [
    ...summed(id, checkLock(dataset.value, lock.value, new Map())),
    ...changed.map(
      ([source, { name }]) =>
        `${id}: “${name}” is not the text of “${source}” that was locked, and is not shown: run \`${commandLine('lock')}\``,
    ),
  ]
}

function summed(id: Id, findings: readonly Finding[]): string[] {
  const [first] = findings
  const more = findings.length > 1 ? `, and ${findings.length - 1} more: \`${commandLine('check')}\` lists them` : ''
  return first ? [`${id}: ${first.message}${more}`] : []
}
