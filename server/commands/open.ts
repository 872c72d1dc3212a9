/** Loads the datasets that a command is about. */
import { resolve } from 'node:path'
import { datasetFolders } from '../folder.ts'
import { load, readSharedTexts, strangeNotices, type Loaded } from '../load.ts'
import { BUNDLED_DATASETS } from '../root.ts'
import { settingsFrom } from '../settings.ts'
import type { Arguments, Terminal } from './command.ts'

/** The named folders, or the bundled datasets and those of STEMMA_DATASETS. Null when a setting is bad; that is said. */
export async function open({ folders }: Arguments, { env, say }: Terminal): Promise<Loaded[] | null> {
  const settings = settingsFrom(env)
  if (!settings.ok) {
    settings.messages.forEach(say)
    return null
  }
  const { texts, datasets } = settings.value
  const named = folders.length ? folders.map((folder) => resolve(folder)) : [BUNDLED_DATASETS, ...datasets]
  const shared = await readSharedTexts(texts)
  const loaded = await Promise.all((await datasetFolders(named)).map((path) => load(path, shared)))
  const strange = strangeNotices(shared.texts, loaded)
  for (const notice of [...shared.notices, ...loaded.flatMap(({ notices }) => notices), ...strange]) say(notice)
  return loaded
}
