/** What files are printed with: the page of a dossier, from disk, and the day. */
import { readFile } from 'node:fs/promises'
import type { Press } from '#graph-data'
import { DOSSIER } from './root.ts'

/** The page that dossiers are printed on; null where it is not built. */
export async function dossierPage(): Promise<string | null> {
  return readFile(DOSSIER, 'utf8').catch(() => null)
}

/** A press with that page, today. */
export function pressWith(page: string | null, now = new Date()): Press {
  return { page, today: now.toISOString().slice(0, 10) }
}
