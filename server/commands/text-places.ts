import { join } from 'node:path'
import type { Loaded } from '../load.ts'
import { settingsFrom } from '../settings.ts'
import type { Terminal } from './command.ts'
import type { Report } from './report.ts'

/** The report, and where texts are looked for when not one of the dataset's is at hand: then no quote was compared with any. */
export function withTextPlaces(report: Report, { path, dataset, holdings }: Loaded, { env }: Terminal): Report {
  if (!dataset.ok || holdings.texts.size || !dataset.value.sources.some(({ held }) => held)) return report
  const settings = settingsFrom(env)
  const shared = settings.ok ? settings.value.texts : []
  const others = shared.length ? shared.join(', ') : 'in the folders that STEMMA_TEXTS names, which is not set'
  const note = `no text is at hand: they are looked for in ${join(path, 'texts')} and ${others}`
  return { ...report, notes: [...(report.notes ?? []), note] }
}
