/** Where things lie on disk, found from this file whether it runs as source or as a bundle. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that holds package.json. */
export const ROOT = rootAbove(import.meta.dirname)

/** The datasets that come with Stemma. */
export const BUNDLED_DATASETS = join(ROOT, 'graph-data', 'datasets')

/** The dataset that a new one begins as. */
export const STARTER = join(ROOT, 'server', 'starter')

/** The page as `npm run build` leaves it. */
export const CLIENT = join(ROOT, 'dist', 'client')

/** The page of a dossier, from the same build. */
export const DOSSIER = join(ROOT, 'dist', 'dossier', 'dossier.html')

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder)
    throw new Error('server/root.ts: no package.json above this file: run Stemma from its project folder')
  return rootAbove(above)
}
