/** What files are printed with: the page of a dossier, from disk, the day, and who draws pixels. */
import { readFile } from 'node:fs/promises'
import { USUAL_SCALE, type Press } from '#graph-data'
import { rasterWith } from './drawing/index.ts'
import { DOSSIER } from './root.ts'

/** The page that dossiers are printed on; null where it is not built. */
export async function dossierPage(): Promise<string | null> {
  return readFile(DOSSIER, 'utf8').catch(() => null)
}

interface Occasion {
  readonly scale?: number
  readonly now?: Date
  /** Aborts when nobody wants the file any longer. */
  readonly signal?: AbortSignal
}

/** A press with that page, today. */
export function pressWith(
  page: string | null,
  { scale = USUAL_SCALE, now = new Date(), signal }: Occasion = {},
): Press {
  return { page, today: now.toISOString().slice(0, 10), scale, raster: rasterWith(signal) }
}
