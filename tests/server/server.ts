/** A server without a port, and datasets on disk, for tests. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { formatLock, LOCK_FILE, type DatasetFile, type Lock, type Store } from '#graph-data'
import { createApp, type App } from '#server/app.ts'
import type { Assets } from '#server/assets.ts'
import type { Broken, Catalog } from '#server/catalog.ts'
import { mill } from '#tests/builders.ts'
import { PRESS } from '#tests/graph-data/formats/press.ts'

export const ORIGIN = 'http://127.0.0.1:4400'

/** A catalog of stores under the ids of their cards. */
export async function catalogOfStores(stores: readonly Store[], rest: Partial<Catalog> = {}): Promise<Catalog> {
  const rows = await Promise.all(stores.map(async (store) => [(await store.summary()).card.id, store] as const))
  return { stores: new Map(rows), broken: [], notices: [], ...rest }
}

interface Parts {
  readonly stores?: readonly Store[]
  readonly broken?: readonly Broken[]
  readonly notices?: readonly string[]
  readonly assets?: Assets
  readonly dossierPage?: string | null
  readonly isLocal?: boolean
  readonly clock?: () => number
}

export interface TestServer {
  readonly app: App
  /** What was logged. */
  readonly lines: string[]
  /** Asks for a path; `init` as `fetch` takes it. */
  get(path: string, init?: RequestInit): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
}

/** A server over the mill unless told otherwise. */
export async function serverOf({
  stores = [mill().store],
  broken = [],
  notices = [],
  ...rest
}: Parts = {}): Promise<TestServer> {
  const lines: string[] = []
  const catalog = await catalogOfStores(stores, { broken, notices })
  const app = createApp({ catalog, dossierPage: PRESS.page, log: (line) => lines.push(line), ...rest })
  const get = (path: string, init: RequestInit = {}) => app.fetch(new Request(ORIGIN + path, init))
  const post = (path: string, body: unknown) =>
    get(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { app, lines, get, post }
}

/** A folder that is gone when the test has finished. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes text files, with the folders that they need. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** Writes a dataset's folder under `parent` and gives its path. */
export async function writeDataset(
  parent: string,
  name: string,
  files: readonly DatasetFile[],
  { lock, texts = {} }: { lock?: Lock; texts?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const folder = join(parent, name)
  await writeFiles(folder, Object.fromEntries(files.map(({ path, text }) => [path, text])))
  await writeFiles(join(folder, 'texts'), texts)
  if (lock) await writeFiles(folder, { [LOCK_FILE]: formatLock(lock) })
  return folder
}
