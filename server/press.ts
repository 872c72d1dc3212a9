/** What files are printed with: the page of a dossier, from disk, the day, and who draws pixels. */
import { readFile } from 'node:fs/promises'
import { USUAL_SCALE, type Press } from '#graph-data'
import { raster } from './raster.ts'
import { DOSSIER } from './root.ts'

/** The page that dossiers are printed on; null where it is not built. */
export async function dossierPage(): Promise<string | null> {
  return readFile(DOSSIER, 'utf8').catch(() => null)
}

/** A press with that page, today. */
export function pressWith(page: string | null, { scale = USUAL_SCALE, now = new Date() } = {}): Press {
  return { page, today: now.toISOString().slice(0, 10), scale, raster }
}
