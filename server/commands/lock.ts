import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  counted,
  formatLock,
  isSupport,
  located,
  LOCK_FILE,
  lockDataset,
  lockDiff,
  lostConsideredFinding,
  lostFinding,
  quoteChanges,
  type Citation,
  type Dataset,
  type Id,
  type Issue,
  type Lock,
  type LostCitation,
} from '#graph-data'
import type { Loaded } from '../load.ts'
import { EXIT, type Arguments, type Command } from './command.ts'
import { open } from './open.ts'
import { tell, textFiles, type Report } from './report.ts'
import { withTextPlaces } from './text-places.ts'

/** `stemma lock`: writes down where every citation stands. */
export const lock: Command = {
  name: 'lock',
  summary: `writes ${LOCK_FILE}: where every citation stands; refuses while one is lost`,
  async run(args, terminal) {
    const loaded = await open(args, terminal)
    if (!loaded) return EXIT.usage
    const reports = await Promise.all(loaded.map(async (one) => withTextPlaces(await locked(one, args), one, terminal)))
    return tell(reports, args, terminal)
  },
}

/**
 * Locks one dataset and says what came of it. The file is not written while a citation has no place, nor while a
 * changed text would take support away, unless that is accepted; what was given up before does not hold it back.
 */
export async function locked(loaded: Loaded, options: Pick<Arguments, 'accept'> = { accept: false }): Promise<Report> {
  const { dataset } = loaded
  return dataset.ok ? relocked(loaded, dataset.value, options) : refused(loaded, dataset.issues)
}

async function relocked(loaded: Loaded, dataset: Dataset, { accept }: Pick<Arguments, 'accept'>): Promise<Report> {
  const { texts } = loaded.holdings
  const before = loaded.lock.ok ? loaded.lock.value : null
  const { lock: fresh, lost, lostConsidered, relocations } = lockDataset(dataset, texts, before)
  const withheld = lost.filter(({ was }) => was === null || (isSupport(was) && !accept))
  if (!withheld.length) await write(loaded.path, fresh)
  const changes = located(quoteChanges(relocations), loaded.files)
  const findings = [...withheld.map(lostFinding), ...lostConsidered.map(lostConsideredFinding)]
  return {
    dataset: loaded.id,
    issues: [],
    findings: located(findings, loaded.files),
    texts: textFiles(loaded),
    changes,
    diff: lockDiff(relocations, changes),
    summary: withheld.length ? withholding(withheld, dataset) : outcome(lost, dataset, texts),
  }
}

function outcome(lost: readonly LostCitation[], dataset: Dataset, texts: ReadonlyMap<Id, unknown>): string {
  const all = citationsIn(dataset)
  const checked = citationsIn(dataset, ({ source }) => texts.has(source))
  const givenUp = lost.length ? `, ${lost.length} without support` : ''
  const left = counted(all - checked, 'citation')
  const stay = all - checked === 1 ? 'stays as it was locked before' : 'stay as they were locked before'
  if (!texts.size) return `nothing verified, for no text is at hand: ${left} ${stay}${givenUp}`
  const rest = checked < all ? `; ${left} in documents that are not ${stay}` : ''
  return `locked ${counted(checked, 'citation')} in ${counted(texts.size, 'text')} at hand${rest}${givenUp}`
}

function withholding(lost: readonly LostCitation[], dataset: Dataset): string {
  return `not locked: ${lost.length} of ${counted(citationsIn(dataset), 'citation')} lost${acceptable(lost)}`
}

function citationsIn({ claims }: Dataset, isMeant: (citation: Citation) => boolean = () => true): number {
  return claims.reduce((sum, { citations }) => sum + citations.filter(isMeant).length, 0)
}

/** Support that a changed text took away may be given up; a quote that never stood anywhere may not. */
function acceptable(withheld: readonly LostCitation[]): string {
  return withheld.every(({ was }) => was !== null) ? '; mend them, or give them up with --accept' : ''
}

function refused(loaded: Loaded, issues: readonly Issue[]): Report {
  const summary = `not locked: ${counted(issues.length, 'thing')} to mend in the files first`
  return { dataset: loaded.id, issues, findings: [], texts: {}, summary }
}

/** At once or not at all: a reader never meets half a lock. */
async function write(folder: string, lock: Lock): Promise<void> {
  const path = join(folder, LOCK_FILE)
  const draft = `${path}.${process.pid}.draft`
  await writeFile(draft, formatLock(lock))
  await rename(draft, path)
}
