/** Loads the datasets that a command is about. */
import { resolve } from 'node:path'
import { load, readSharedTexts, strangeNotices, type Loaded } from '../load.ts'
import { noticeLine } from '../notice.ts'
import { BUNDLED_DATASETS } from '../root.ts'
import { settingsFrom } from '../settings.ts'
import { datasetFolders } from '../shelf.ts'
import type { TextFolder } from '../texts.ts'
import type { Arguments, Terminal } from './command.ts'

/**
 * The named folders, or the bundled datasets and those of STEMMA_DATASETS. Null when a setting is bad, or a named folder holds no
 * dataset; that is said.
 */
export async function open({ folders }: Arguments, { env, say }: Terminal): Promise<Loaded[] | null> {
  const settings = settingsFrom(env)
  if (!settings.ok) {
    settings.messages.forEach(say)
    return null
  }
  const { texts, datasets } = settings.value
  const shelf = await datasetFolders(
    folders.length ? folders.map((one) => resolve(one)) : [BUNDLED_DATASETS, ...datasets],
  )
  shelf.notices.forEach(say)
  if (folders.length && shelf.empty.length) return null
  const shared = await readSharedTexts(texts)
  const loaded = await Promise.all(shelf.folders.map((path) => load(path, shared)))
  tellOfTexts(shared, loaded, say)
  return loaded
}

/** Here all names are told, where the server tells the first. */
function tellOfTexts(shared: readonly TextFolder[], loaded: readonly Loaded[], say: Terminal['say']): void {
  for (const { faults } of [...shared, ...loaded]) faults.forEach(say)
  const notices = [...[...shared, ...loaded].flatMap((one) => one.notices), ...strangeNotices(shared, loaded)]
  for (const notice of notices) say(noticeLine(notice, Infinity))
}
